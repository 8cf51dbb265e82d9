import type { Id } from '../../shared/model/records'
import { showArticle } from '../article/navigate'
import { goToClaim } from '../claims/actions'
import { act, tell } from '../project/act'
import { stage, useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { showBeside } from '../project/beside'
import { wholeHistory, type HistoryFilter } from './filter'
import type { Restoration } from './restore'
import type { HistoryRow } from '../../shared/history/rows'

/** Puts the history beside the text; of one claim, where one is named. */
export function openHistory(claim: Id | null = null): void {
  showBeside('history')
  if (claim !== null) useDesk.setState({ historyFilter: { ...wholeHistory, claim } })
}

export function filterHistoryBy(change: Partial<HistoryFilter>): void {
  useDesk.setState(({ historyFilter }) => ({ historyFilter: { ...historyFilter, ...change } }))
}

/** Whether there is still something to go to. */
export function hasPlace({ claim, article }: HistoryRow): boolean {
  const project = useReplica.getState().replica?.project
  return claim === null ? project?.articles.has(article ?? '') === true : project?.claims.has(claim) === true
}

/** Goes to the claim or the article that a row is about; the keyboard stays where it is. */
export function goToRow(row: HistoryRow): void {
  if (!hasPlace(row)) return tell('It is no longer in the project.')
  if (row.claim !== null) return goToClaim(row.claim)
  showArticle(row.article)
  useDesk.setState({ claim: null, passage: null })
}

/** Gives a field an earlier value, as a change like any other: in the history, and to be undone. */
export function restore({ request }: Restoration): void {
  if (act([request])?.ok) tell('The earlier value is back.', 'plain', { label: 'Undo', command: 'edit.undo' })
}

export function backToText(): void {
  stage.view?.focus()
}
