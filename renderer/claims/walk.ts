import { statusOf, type Status } from '../../shared/model/status'
import { nextSentence } from '../../shared/text/sentences'
import { tell } from '../project/act'
import { stage, useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { articleText, goToClaim } from './actions'
import { listClaims } from './list'

/** Goes to the next or previous claim of the list as it is filtered, round the end; `only` narrows it to a status. */
export function walkClaims(direction: 1 | -1, only?: Status): void {
  const { replica } = useReplica.getState()
  const { article, claim, filter } = useDesk.getState()
  if (!replica) return
  // The active claim counts as a place to go on from, even where the filter hides it.
  const { ids, total } = listClaims(replica.project, article, filter, claim)
  const from = claim === null ? -1 : ids.indexOf(claim)
  const start = from < 0 && direction < 0 ? 0 : from
  for (let i = 1; i <= ids.length; i++) {
    const id = ids[(start + direction * i + ids.length * 2) % ids.length]!
    if (id !== claim && (!only || statusOf(replica.project, id) === only)) return goToClaim(id)
  }
  tell(nowhereToGo(total, ids.length, only))
}

function nowhereToGo(total: number, listed: number, only: Status | undefined): string {
  if (total === 0) return 'There are no claims here yet.'
  if (listed === 0) return 'The filter hides every claim here.'
  return only ? `No other ${only} claim in this list.` : 'There is no other claim in this list.'
}

/** Selects the next or previous sentence that no passage touches, from the selection on. */
export function walkSentences(direction: 1 | -1): void {
  const { replica } = useReplica.getState()
  const { article, selection } = useDesk.getState()
  const view = stage.view
  if (!replica || article === null || !view) return
  const text = articleText(replica.project, article)?.text
  if (text === undefined) return
  const claimed = replica.project.passages
    .where('article', article)
    .filter(({ anchor }) => anchor.state !== 'lost')
    .map(({ anchor }) => anchor)
  const from = selection ? (direction > 0 ? selection.end : selection.start) : view.top()
  const sentence = nextSentence(text, from, direction, (candidate) =>
    claimed.every((anchor) => anchor.end <= candidate.start || anchor.start >= candidate.end),
  )
  if (!sentence)
    return tell(direction > 0 ? 'No unchecked sentence further down.' : 'No unchecked sentence further up.')
  useDesk.setState({ claim: null, passage: null })
  view.select(sentence, { focus: true })
}
