import { Fragment, useMemo, useState } from 'react'
import type { HistoryEntry, Id } from '../../shared/model/records'
import { Excerpt } from '../claims/Excerpt'
import { nameOf } from '../claims/words'
import { useProject } from '../project/useProject'
import { When } from '../ui/When'
import { sayEntry, type Words } from './sentences'
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

function Sentence({ words }: { words: Words }) {
  return words.map((part, i) =>
    typeof part === 'string' ? (
      <Fragment key={i}>{part}</Fragment>
    ) : (
      <bdi key={i} className="history-quote">
        “<Excerpt text={part.quote} longest={160} />”
      </bdi>
    ),
  )
}
