import { nextSentence } from '../../shared/text/sentences'
import { tell } from '../project/act'
import { stage, useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { claimRows, type ClaimRow } from '../project/selectors'
import { articleText, goToClaim } from './actions'

/** Goes to the next or previous claim of the list as it is filtered, round the end; `only` narrows it further. */
export function walkClaims(direction: 1 | -1, only: (row: ClaimRow) => boolean = () => true): void {
  const { replica } = useReplica.getState()
  const { article, claim, filter } = useDesk.getState()
  if (!replica) return
  const rows = claimRows(replica.project, article, filter)
  const from = rows.findIndex((row) => row.claim.id === claim)
  const start = from < 0 && direction < 0 ? rows.length : from
  for (let i = 1; i <= rows.length; i++) {
    const row = rows[(start + direction * i + rows.length * 2) % rows.length]!
    if (only(row)) return goToClaim(row.claim.id)
  }
  tell(rows.length === 0 ? 'There are no claims here yet.' : 'No such claim in this list.')
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
