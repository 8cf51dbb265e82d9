import { useMemo } from 'react'
import type { Id } from '../../shared/model/records'
import { peopleOf } from '../claims/marks'
import { shorten } from '../claims/words'
import { useDesk } from '../project/desk'
import { articlesOf } from '../project/selectors'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { CloseIcon } from '../ui/icons'
import { narrowsHistory, wholeHistory } from './filter'
import { filterHistoryBy } from './history'
import { historyKinds, type HistoryKind } from './kinds'

const kinds = Object.entries(historyKinds) as [HistoryKind, string][]

/** By whom, of what kind, about what and from when the entries are. */
export function HistoryFilterBar() {
  const filter = useDesk((desk) => desk.historyFilter)
  const reviewers = useProject((project) => project.reviewers)
  const people = useMemo(() => peopleOf(reviewers), [reviewers])
  return (
    <div className="history-filter" role="group" aria-label="Show only">
      <input
        type="search"
        dir="auto"
        aria-label="Filter the history"
        placeholder="Filter by words or #number"
        value={filter.text}
        onChange={(event) => filterHistoryBy({ text: event.currentTarget.value })}
      />
      <Button
        look="quiet"
        aria-label="Show the whole history"
        title="Show the whole history"
        disabled={!narrowsHistory(filter)}
        onClick={() => useDesk.setState({ historyFilter: wholeHistory })}
      >
        <CloseIcon />
      </Button>
      <select
        aria-label="By"
        value={filter.person ?? ''}
        onChange={(event) => filterHistoryBy({ person: event.currentTarget.value || null })}
      >
        <option value="">Anyone</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label="Kind"
        value={filter.kind ?? ''}
        onChange={(event) =>
          filterHistoryBy({ kind: kinds.find(([kind]) => kind === event.currentTarget.value)?.[0] ?? null })
        }
      >
        <option value="">Everything</option>
        {kinds.map(([kind, label]) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </select>
      <AboutField article={filter.article} claim={filter.claim} />
      <Day label="From" value={filter.since} onChange={(since) => filterHistoryBy({ since })} />
      <Day label="to" value={filter.until} onChange={(until) => filterHistoryBy({ until })} />
    </div>
  )
}

/** The whole story, one claim, or one article. */
function AboutField({ article, claim }: { article: Id | null; claim: Id | null }) {
  const active = useDesk((desk) => desk.claim)
  const articles = useProject((project) => project.articles)
  const claims = useProject((project) => project.claims)
  const ordered = useProject((project) => project)
  const listed = useMemo(() => (articles && ordered ? articlesOf(ordered) : []), [articles, ordered])
  const offered = [...new Set([claim, active])].flatMap((id) => claims?.get(id ?? '') ?? [])
  return (
    <select
      className="history-about"
      aria-label="About"
      value={claim === null ? (article === null ? '' : `article ${article}`) : `claim ${claim}`}
      onChange={(event) => {
        const [table, id = ''] = event.currentTarget.value.split(' ')
        filterHistoryBy({
          claim: table === 'claim' ? id : null,
          article: table === 'article' ? id : null,
        })
      }}
    >
      <option value="">The whole story</option>
      {offered.map(({ id, number }) => (
        <option key={id} value={`claim ${id}`}>
          Claim #{number}
        </option>
      ))}
      {listed.map(({ id, outlet, title }) => (
        <option key={id} value={`article ${id}`}>
          {shorten([outlet, title].filter(Boolean).join(': '), 80)}
        </option>
      ))}
    </select>
  )
}

interface DayProps {
  readonly label: string
  readonly value: string
  readonly onChange: (day: string) => void
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <label className="history-day">
      <span>{label}</span>
      <input type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </label>
  )
}
