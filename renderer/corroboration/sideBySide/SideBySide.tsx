import { useEffect, useMemo, useRef } from 'react'
import type { Match, Statement } from '../../../shared/corroboration/types'
import { CommandButton } from '../../commands/CommandButton'
import { useDesk } from '../../project/desk'
import { Button } from '../../ui/Button'
import { Kbd } from '../../ui/Kbd'
import { closeVersions } from '../../versions/views'
import type { AlignedPair } from '../protocol'
import { RelationBadge } from '../RelationBadge'
import { useAnswer } from '../useAnswer'
import { hereOf } from '../view'
import { sayDifference } from '../words'
import { ArticlePage } from './ArticlePage'
import type { Marked } from './paint'
import { chainThrough } from './sync'
import { useInStep } from './useInStep'
import './side-by-side.css'

/** The article of a statement and that of the chosen match, both passages marked, scrolled in step. */
export function SideBySide() {
  const here = useDesk(hereOf)
  const match = useDesk(({ whoElse }) => whoElse?.found.matches[whoElse.at])
  return (
    <section className="beside" aria-label="Side by side">
      <header className="beside-bar">
        <h2 className="visually-hidden">Side by side</h2>
        {match && <RelationBadge relation={match.relation} />}
        <p>{match?.differences.map(sayDifference).join(' · ')}</p>
        <CommandButton id="match.attach" showKey keepFocus>
          Attach
        </CommandButton>
        <CommandButton id="match.dismiss" showKey keepFocus>
          Dismiss
        </CommandButton>
        <Button onClick={closeVersions}>
          Back <Kbd keys="Esc" unspoken />
        </Button>
      </header>
      {here && match ? (
        <Pages key={`${here.article} ${match.article}`} here={here} match={match} />
      ) : (
        <p className="beside-none">There is no other passage left to put beside this one.</p>
      )}
    </section>
  )
}

const none: readonly AlignedPair[] = []

function Pages({ here, match }: { here: Statement; match: Match }) {
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
  // Of several passages nobody knows which one the words of the match were compared with.
  const isOnly = useDesk(({ whoElse }) => whoElse?.question.statements.length === 1)
  const marks = useMemo(() => marksOf(here, match, pairs, isOnly), [here, match, pairs, isOnly])
  return (
    <div className="beside-pages">
      <ArticlePage ref={left} article={one} marks={marks.here} onScroll={follow('here')} />
      <ArticlePage ref={right} article={other} marks={marks.there} onScroll={follow('there')} />
    </div>
  )
}

function marksOf(here: Statement, match: Match, pairs: readonly AlignedPair[], isOnly: boolean) {
  const passages = (side: 'here' | 'there', { start, end }: Statement): Marked[] => [
    { start, end, look: 'passage' },
    ...pairs.map((pair): Marked => ({ ...pair[side], look: 'paired' })),
  ]
  const compared = (side: 'here' | 'there'): Marked[] => [
    ...match.shared.map((stretch): Marked => ({ ...stretch[side], look: 'shared' })),
    ...match.differences.flatMap((difference): Marked[] => {
      const wording = difference[side]
      return wording ? [{ start: wording.start, end: wording.end, look: 'differs' }] : []
    }),
  ]
  return {
    here: [...passages('here', here), ...(isOnly ? compared('here') : [])],
    there: [...passages('there', match), ...compared('there')],
  }
}
