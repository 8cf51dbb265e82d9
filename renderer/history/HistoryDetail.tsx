import { useMemo } from 'react'
import type { HistoryItem } from '../../shared/model/records'
import { compareWords } from '../claims/compareWords'
import { nameOf, quoted, shorten } from '../claims/words'
import { useDesk } from '../project/desk'
import { useMayChange, useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { When } from '../ui/When'
import { About } from './About'
import { backToText, goToRow, hasPlace, restore } from './history'
import { restorationOf } from './restore'
import type { HistoryRow } from '../../shared/history/rows'
import { Sentence } from './Sentence'
import { sayItems } from './sentences'

/** The longest values that are set side by side word by word; of longer ones the sentence gives the beginning. */
const longestCompared = 20_000

/** One line of the history in full: its sentence, old and new in one, and what can be done about it. */
export function HistoryDetail({ row }: { row: HistoryRow }) {
  const reviewers = useProject((project) => project.reviewers)
  const compared = row.items.filter(isRewriting)
  const sentence = useMemo(() => sayItems(row.items), [row])
  return (
    <section className="history-detail" aria-label="This entry">
      <p className="history-line-head">
        <About row={row} />
        <When instant={row.entry.at} />
      </p>
      <p>
        <strong>{nameOf(reviewers, row.entry.by)}</strong> <Sentence words={sentence} />
      </p>
      {compared.map((item, i) => (
        <Rewritten key={i} was={item.from!} now={item.to!} />
      ))}
      <Actions row={row} />
    </section>
  )
}

function isRewriting({ from = '', to = '', type, field }: HistoryItem): boolean {
  const isText = !(type === 'assessment.added' && field === 'verdict') && field !== 'lost'
  return isText && from !== '' && to !== '' && from !== to && from.length + to.length <= longestCompared
}

/** The old words and the new ones in one, with what came and what went marked. */
function Rewritten({ was, now }: { was: string; now: string }) {
  const runs = useMemo(() => compareWords(was, now), [was, now])
  return (
    <p className="history-compared change-words" dir="auto">
      {runs.map((run, i) =>
        run.in === 'both' ? (
          <span key={i}>{run.text}</span>
        ) : run.in === 'was' ? (
          <del key={i}>{run.text}</del>
        ) : (
          <ins key={i}>{run.text}</ins>
        ),
      )}
    </p>
  )
}

function Actions({ row }: { row: HistoryRow }) {
  const me = useDesk((desk) => desk.settings.identity?.id)
  const project = useProject((all) => all)
  const mayChange = useMayChange()
  const there = useProject(() => hasPlace(row))
  if (!project) return null
  const restorations = row.items.flatMap((item) => restorationOf(project, row.entry, item, me) ?? [])
  if (!there && restorations.length === 0) return null
  return (
    <p className="history-actions">
      {there && (
        <Button
          onClick={() => {
            goToRow(row)
            backToText()
          }}
        >
          {row.claim === null ? 'Go to the article' : 'Go to the claim'}
        </Button>
      )}
      {restorations.map((restoration, i) => (
        <Button key={i} disabled={!mayChange} title={restoration.value} onClick={() => restore(restoration)}>
          {restoration.value === ''
            ? 'Make it empty again'
            : `Restore ${quoted(shorten(restoration.value, 40))}`}
        </Button>
      ))}
    </p>
  )
}
