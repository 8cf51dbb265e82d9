import { useEffect, useMemo, useRef } from 'react'
import type { Match } from '../../../shared/corroboration/types'
import type { TextRange } from '../../article/types'
import { useDesk } from '../../project/desk'
import { Button } from '../../ui/Button'
import { Kbd } from '../../ui/Kbd'
import { closeVersions } from '../../versions/views'
import { MatchVerbs } from '../MatchVerbs'
import type { AlignedPair } from '../protocol'
import { RelationBadge } from '../RelationBadge'
import { useAnswer } from '../useAnswer'
import { chosenOf } from '../view'
import { sayDifference } from '../words'
import { ArticlePage } from './ArticlePage'
import type { Marked } from './paint'
import { chainThrough } from './sync'
import { useInStep } from './useInStep'
import './side-by-side.css'

/** The article of a statement and that of the chosen match, both passages marked, scrolled in step. */
export function SideBySide() {
  const match = useDesk(chosenOf)
  return (
    <section className="over-article beside" aria-label="Side by side">
      <header className="over-article-bar beside-bar">
        <h2 className="visually-hidden">Side by side</h2>
        {match && <RelationBadge relation={match.relation} />}
        {match && match.differences.length > 0 && <p>{match.differences.map(sayDifference).join(' · ')}</p>}
        <MatchVerbs />
        <Button onClick={closeVersions}>
          Back <Kbd keys="Esc" unspoken />
        </Button>
      </header>
      {match ? (
        <Pages key={`${match.here.article} ${match.article}`} match={match} />
      ) : (
        <p className="over-article-none">There is no other passage left to put beside this one.</p>
      )}
    </section>
  )
}

const none: readonly AlignedPair[] = []

function Pages({ match }: { match: Match }) {
  const { here } = match
  const [one, other] = [here.article, match.article]
  const question = useMemo(() => ({ here: one, there: other }), [one, other])
  const pairs = useAnswer('aligned', question).answer ?? none
  const [left, right] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  const first = useMemo(() => ({ here: here.start, there: match.start }), [here.start, match.start])
  const points = useMemo(() => {
    const starts = pairs.map((pair) => ({
      here: pair.here.start,
      there: pair.there.start,
      score: pair.score,
    }))
    return chainThrough(starts, first)
  }, [pairs, first])
  useEffect(() => {
    // The text that had the keyboard lies below.
    const at = document.activeElement
    if (at === document.body || at?.closest('[data-article]')) left.current?.focus()
  }, [left])
  const follow = useInStep(left, right, points, first)
  const marks = useMemo(() => marksOf(match, pairs), [match, pairs])
  return (
    <div className="beside-pages">
      <ArticlePage ref={left} article={one} marks={marks.here} onScroll={follow('here')} />
      <ArticlePage ref={right} article={other} marks={marks.there} onScroll={follow('there')} />
    </div>
  )
}

function marksOf(match: Match, pairs: readonly AlignedPair[]) {
  const on = (side: 'here' | 'there', { start, end }: TextRange): Marked[] => [
    { start, end, look: 'passage' },
    ...pairs.map((pair): Marked => ({ ...pair[side], look: 'paired' })),
    ...match.shared.map((stretch): Marked => ({ ...stretch[side], look: 'shared' })),
    ...match.differences.flatMap((difference): Marked[] => {
      const wording = difference[side]
      return wording ? [{ start: wording.start, end: wording.end, look: 'differs' }] : []
    }),
  ]
  return { here: on('here', match.here), there: on('there', match) }
}
