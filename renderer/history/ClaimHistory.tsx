import { useMemo, useState } from 'react'
import type { HistoryEntry, Id } from '../../shared/model/records'
import { nameOf } from '../claims/words'
import { useProject } from '../project/useProject'
import { When } from '../ui/When'
import { Button } from '../ui/Button'
import { openHistory } from './history'
import { Sentence } from './Sentence'
import { sayEntry } from './sentences'
import './history.css'

const none: readonly HistoryEntry[] = []

/** Who did what to a claim and when, the newest first; closed until somebody wants to know. */
export function ClaimHistory({ claim }: { claim: Id }) {
  const entries = useProject((project) => project.history.where('claim', claim)) ?? none
  const [open, setOpen] = useState(false)
  return (
    <details className="claim-history" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="label">History · {entries.length}</summary>
      {open && <Entries entries={entries} claim={claim} />}
      {open && (
        <Button look="quiet" className="history-more" onClick={() => openHistory(claim)}>
          Compare and restore…
        </Button>
      )}
    </details>
  )
}

function Entries({ entries, claim }: { entries: readonly HistoryEntry[]; claim: Id }) {
  const newestFirst = useMemo(() => [...entries].sort((a, b) => (a.at < b.at ? 1 : -1)), [entries])
  const reviewers = useProject((project) => project.reviewers)
  return (
    <ol className="history-entries">
      {newestFirst.map((entry) => (
        <li key={entry.id}>
          <p>
            <strong>{nameOf(reviewers, entry.by)}</strong> <Sentence words={sayEntry(entry, claim)} />
          </p>
          <When instant={entry.at} />
        </li>
      ))}
    </ol>
  )
}
