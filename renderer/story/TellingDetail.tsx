import { useEffect, useRef, useState } from 'react'
import type { Contested, Telling } from '../../shared/corroboration/contested'
import { count } from '../claims/words'
import { useMayChange } from '../project/useProject'
import { Button } from '../ui/Button'
import { Kbd } from '../ui/Kbd'
import { claimIt, dismissContested, pairWith } from './actions'
import { Teller } from './Teller'
import { kindWords } from './words'

interface Props {
  readonly fact: Contested
  readonly telling: Telling
  /** The place of its first passage among all who tell the fact, and where the person is. */
  readonly first: number
  readonly at: number
}

/** So many of those who say the same are shown until somebody asks for all. */
const few = 4

/** One of the ways in which a fact is told, and who tells it so. */
export function TellingDetail({ fact, telling: { words, sides }, first, at }: Props) {
  const [isOpen, open] = useState(false)
  const shown = isOpen ? sides.length : Math.min(sides.length, Math.max(few, at - first + 1))
  const rest = sides.length - shown
  const { without } = kindWords[fact.kind]
  return (
    <section className="telling" aria-label={words ?? without}>
      <h4 className="telling-head">
        {words === null ? <em className="story-without">{without}</em> : <mark dir="auto">{words}</mark>}{' '}
        <span>{count(sides.length, 'passage')}</span>
      </h4>
      <ul>
        {sides.slice(0, shown).map((side, i) => (
          <OneTeller
            key={`${side.article} ${side.start}`}
            fact={fact}
            place={first + i}
            isHere={first + i === at}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button look="quiet" onClick={() => open(true)}>
          Show the other {rest.toLocaleString()}
        </Button>
      )}
    </section>
  )
}

function OneTeller({ fact, place, isHere }: { fact: Contested; place: number; isHere: boolean }) {
  const mayChange = useMayChange()
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isHere) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  return (
    <li ref={line} className="teller" aria-current={isHere || undefined}>
      <Teller fact={fact} place={place} />
      {isHere && mayChange && (
        <p className="story-actions">
          <Button
            look="quiet"
            aria-keyshortcuts="Shift+C"
            title="Make a claim of this passage and the surest of those that tell it differently"
            onClick={() => claimIt(pairWith(fact, place))}
          >
            Claim this pair <Kbd keys="Shift+C" unspoken />
          </Button>
          <Button
            look="quiet"
            aria-keyshortcuts="Shift+Delete"
            title="Dismiss for good that this passage differs from others"
            onClick={() => dismissContested(fact, place)}
          >
            Dismiss this <Kbd keys="Shift+Delete" unspoken />
          </Button>
        </p>
      )}
    </li>
  )
}
