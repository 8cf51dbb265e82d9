import { useMemo } from 'react'
import type { Match } from '../../shared/corroboration/types'
import { sayPublishedDay } from '../articles/published'
import { useProject } from '../project/useProject'
import { quoteRuns } from './quoteRuns'
import { RelationBadge } from './RelationBadge'
import { sayKind, saySide } from './words'

/** A passage of another article: who has it and when, what it shares, what differs. */
export function MatchOption({ match, isForeign }: { match: Match; isForeign: boolean }) {
  const article = useProject((project) => project.articles.get(match.article))
  const runs = useMemo(() => quoteRuns(match), [match])
  return (
    <>
      <span className="match-head">
        <strong dir="auto">{article?.outlet || article?.title || 'No outlet'}</strong>
        {article?.published && <time>{sayPublishedDay(article.published)}</time>}
        <RelationBadge relation={match.relation} />
      </span>
      <span className="match-quote" dir="auto">
        {runs.map(({ text, look }, i) =>
          look === 'plain' ? (
            text
          ) : (
            <mark key={i} className={`match-${look}`}>
              {text}
            </mark>
          ),
        )}
      </span>
      {match.differences.map((difference, i) => (
        <span key={i} className="match-difference">
          <span className="match-difference-kind">{sayKind(difference)}</span>{' '}
          <Side of={difference} at="here" /> here, <Side of={difference} at="there" /> there
        </span>
      ))}
      {isForeign && (
        <span className="match-note">In another language: matched by names, numbers and dates only.</span>
      )}
    </>
  )
}

function Side({ of, at }: { of: Match['differences'][number]; at: 'here' | 'there' }) {
  const { words, isQuote } = saySide(of, at)
  return isQuote ? <q dir="auto">{words}</q> : words
}
