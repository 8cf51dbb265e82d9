import { useMemo, useRef } from 'react'
import { commands } from '../../shared/commands'
import { statuses } from '../../shared/model/status'
import { reviewStages } from '../../shared/review/stage'
import { stageWords } from '../review/words'
import { useDesk } from '../project/desk'
import { focusField, useFocusRequest } from '../project/useFocusRequest'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { CloseIcon, StatusShape } from '../ui/icons'
import { statusLook } from '../ui/status'
import { changeFilter, clearFilter, toggleStatus } from './filter'
import { narrows, type ClaimListing } from './list'
import { peopleOf } from './marks'
import { useShortcut } from './useShortcut'
import './filter-bar.css'

/** The head of the claims: how many there are, of what, and which of them to see. */
export function ClaimFilterBar({ listing }: { listing: ClaimListing }) {
  const filter = useDesk((desk) => desk.filter)
  const reviewers = useProject((project) => project.reviewers)
  const people = useMemo(() => peopleOf(reviewers), [reviewers])
  const text = useRef<HTMLInputElement>(null)
  const shortcut = useShortcut('claim.filter')
  useFocusRequest('filter', () => focusField(text.current))

  return (
    <header className="claims-head">
      <div className="claims-title-row">
        <h2 className="claims-title">Claims</h2>
        <p className="claims-count" aria-live="polite">
          {listing.ids.length === listing.total ? listing.total : `${listing.ids.length} of ${listing.total}`}
          <span className="visually-hidden"> claims</span>
        </p>
        <div className="claims-scope" role="group" aria-label="Claims of">
          <Button
            look="quiet"
            aria-pressed={filter.scope === 'article'}
            onClick={() => changeFilter({ scope: 'article' })}
          >
            This article
          </Button>
          <Button
            look="quiet"
            aria-pressed={filter.scope === 'story'}
            onClick={() => changeFilter({ scope: 'story' })}
          >
            Whole story
          </Button>
        </div>
      </div>

      <div className="claims-statuses" role="group" aria-label="Show only">
        {statuses.map((status) => (
          <button
            key={status}
            type="button"
            className={`claims-status status-${status}`}
            aria-pressed={filter.statuses.includes(status)}
            onClick={() => toggleStatus(status)}
          >
            <StatusShape status={status} />
            <span>{statusLook[status].word}</span>
            <span className="claims-status-count">{listing.counts[status]}</span>
          </button>
        ))}
      </div>

      <div className="claims-search">
        <input
          ref={text}
          type="search"
          dir="auto"
          aria-label={commands['claim.filter'].label}
          placeholder="Words or #12"
          {...shortcut}
          value={filter.text}
          onChange={(event) => changeFilter({ text: event.currentTarget.value })}
        />
        <select
          aria-label="Made or assessed by"
          title="Claims and marks that one reviewer made or assessed, with their own verdicts"
          value={filter.reviewer ?? ''}
          onChange={(event) => changeFilter({ reviewer: event.currentTarget.value || null })}
        >
          <option value="">Anyone</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
        <select
          aria-label="Stage of review"
          value={filter.stage ?? ''}
          onChange={(event) =>
            changeFilter({ stage: reviewStages.find((stage) => stage === event.currentTarget.value) ?? null })
          }
        >
          <option value="">Any stage</option>
          {reviewStages.map((stage) => (
            <option key={stage} value={stage}>
              {stageWords[stage]}
            </option>
          ))}
        </select>
        <Button look="quiet" aria-label="Clear filter" disabled={!narrows(filter)} onClick={clearFilter}>
          <CloseIcon />
        </Button>
      </div>
    </header>
  )
}
