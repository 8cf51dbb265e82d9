import { describe } from '../../shared/anchor/describe'
import { matchKey } from '../../shared/corroboration/dismissed'
import type { Match, Statement } from '../../shared/corroboration/types'
import type { Project } from '../../shared/model/project'
import type { Anchor, Id } from '../../shared/model/records'
import { showArticle } from '../article/navigate'
import { articleText } from '../claims/actions'
import { act, asMyself, tell } from '../project/act'
import { newId } from '../project/clock'
import { stage, useDesk } from '../project/desk'
import { useReplica, type ChangeRequest } from '../project/replica'
import { chosenMatch } from './view'

function project(): Project {
  return useReplica.getState().replica!.project
}

function outletOf(article: Id): string {
  const { outlet, title } = project().articles.get(article) ?? { outlet: '', title: '' }
  return outlet || title || 'the other article'
}

const outdated = 'The text has changed since these passages were compared. Try again in a moment.'

/** The anchor of a stretch of an article as it now reads. */
function anchorOf({ article, start, end }: Statement): Anchor | null {
  const text = articleText(project(), article)?.text
  const version = project().articles.get(article)?.version
  if (text === undefined || version === undefined || end > text.length) return null
  return { version, ...describe(text, start, end), state: 'anchored' }
}

/** Makes the match that the person is at a passage of the claim; of selected words a claim is made first. */
export function attachMatch(): void {
  const { whoElse } = useDesk.getState()
  const match = chosenMatch()
  if (!whoElse || !match) return
  const anchor = anchorOf(match)
  if (anchor?.quote !== match.quote) return tell(outdated)
  const { claim: known, statements } = whoElse.question
  const claim = known ?? newId()
  const requests: ChangeRequest[] = []
  const made = newId()
  if (known === null) {
    const [words] = statements
    const own = words && anchorOf(words)
    if (!own) return tell(outdated)
    requests.push({
      type: 'claim.added',
      claim: { id: claim, wording: '' },
      passage: { id: made, article: words.article, anchor: own },
    })
  }
  requests.push({
    type: 'passage.added',
    passage: { id: newId(), claim, article: match.article, anchor },
  })
  asMyself(() => {
    if (!act(requests)?.ok) return
    if (known === null) useDesk.setState({ claim, passage: made })
    const number = project().claims.get(claim)?.number
    tell(`Attached the passage of ${outletOf(match.article)} to claim #${number}.`, 'plain', undo)
  })
}

const undo = { label: 'Undo', command: 'edit.undo' } as const

/** Says that the match that the person is at is none, for good. */
export function dismissMatch(): void {
  const { whoElse } = useDesk.getState()
  const match = chosenMatch()
  if (!whoElse || !match) return
  const { claim, statements } = whoElse.question
  const of = claim ?? saidIn(statements[0])
  if (of === null) return tell(outdated)
  asMyself(() => {
    const done = act([
      {
        type: 'dismissal.added',
        dismissal: {
          id: newId(),
          kind: 'match',
          key: matchKey(of, match),
          what: match.quote,
          article: match.article,
          ...(claim === null ? {} : { claim }),
        },
      },
    ])
    if (done?.ok) tell(`Dismissed the passage of ${outletOf(match.article)}.`, 'plain', undo)
  })
}

function saidIn(statement: Statement | undefined) {
  const anchor = statement && anchorOf(statement)
  return anchor ? { article: statement.article, quote: anchor.quote } : null
}

/** Shows a match in its article, its words selected; the claim stays the active one. */
export function goToMatch(match: Match): void {
  const { claim } = useDesk.getState()
  showArticle(match.article)
  useDesk.setState({ claim, passage: null })
  stage.view?.select({ start: match.start, end: match.end }, { focus: true })
}
