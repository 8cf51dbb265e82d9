import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { closeBeside } from '../project/beside'
import { useDesk } from '../project/desk'
import { useFocusRequest } from '../project/useFocusRequest'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { CloseIcon } from '../ui/icons'
import { filterHistory, narrowsHistory, wholeHistory } from './filter'
import { HistoryDetail } from './HistoryDetail'
import { HistoryFilterBar } from './HistoryFilterBar'
import { HistoryList } from './HistoryList'
import { rowsOf, type HistoryRow } from '../../shared/history/rows'
import './history-pane.css'

const none: readonly HistoryRow[] = []

/** Who did what and when in the whole project, in place of the claims: the newest first, one of them in full. */
export function HistoryPane() {
  const { rows, total } = useRows()
  const [picked, setPicked] = useState<string | null>(null)
  const found = rows.findIndex(({ key }) => key === picked)
  const at = Math.max(0, found)
  const row = rows[at]
  const pane = useRef<HTMLElement>(null)
  useFocusRequest('claims', () =>
    (pane.current?.querySelector<HTMLElement>('[role="listbox"]') ?? pane.current)?.focus(),
  )

  return (
    <section ref={pane} className="history" aria-labelledby="history-title" tabIndex={-1}>
      <header className="review-head">
        <h2 id="history-title">History</h2>
        <p className="review-count" role="status">
          {rows.length === total ? total.toLocaleString() : `${rows.length} of ${total}`}
          <span className="visually-hidden"> entries</span>
        </p>
        <Button look="quiet" aria-label="Back to the claims" title="Back to the claims" onClick={closeBeside}>
          <CloseIcon />
        </Button>
      </header>
      {total > 0 && <HistoryFilterBar />}
      {row ? (
        <>
          <HistoryList rows={rows} at={at} onPick={(next) => setPicked(next.key)} />
          <HistoryDetail key={row.key} row={row} />
        </>
      ) : (
        <Nothing total={total} />
      )}
    </section>
  )
}

/** Deferred: with a long history a key that changes the project does not wait for its list. */
function useRows() {
  const history = useDeferredValue(useProject((project) => project.history))
  const claims = useProject((project) => project.claims)
  const passages = useProject((project) => project.passages)
  const filter = useDesk((desk) => desk.historyFilter)
  const wanted = useDeferredValue(filter)
  const all = history ? rowsOf(history) : none
  const rows = useMemo(
    () => (claims && passages ? filterHistory({ claims, passages }, all, wanted) : none),
    [claims, passages, all, wanted],
  )
  return { rows, total: all.length }
}

function Nothing({ total }: { total: number }) {
  const filter = useDesk((desk) => desk.historyFilter)
  if (total === 0)
    return (
      <p className="empty">
        Nothing has been done in this project yet. What anybody adds, judges or changes is listed here, with
        who did it and when.
      </p>
    )
  return (
    <div className="empty">
      <p>Nothing in the history is like that.</p>
      {narrowsHistory(filter) && (
        <Button onClick={() => useDesk.setState({ historyFilter: wholeHistory })}>
          Show the whole history
        </Button>
      )}
    </div>
  )
}
