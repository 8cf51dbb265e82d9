import { useEffect, useId, useRef, type KeyboardEvent, type Ref } from 'react'
import type { Id } from '../../shared/model/records'
import type { Match } from '../../shared/corroboration/types'
import { goToMatch } from './actions'
import { MatchOption } from './MatchOption'
import { chooseMatch } from './view'

interface Props {
  readonly ref: Ref<HTMLDivElement>
  readonly matches: readonly Match[]
  readonly at: number
  readonly foreign: readonly Id[]
}

/** Those who else have it, best first: the arrows move, Enter goes there. */
export function MatchList({ ref, matches, at, foreign }: Props) {
  const id = useId()
  const chosen = useRef<HTMLDivElement>(null)
  const showChosen = () => chosen.current?.scrollIntoView({ block: 'nearest' })
  useEffect(() => {
    if (chosen.current?.parentElement === document.activeElement) showChosen()
  }, [at])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: matches.length - 1 }[event.key]
    if (wanted !== undefined) chooseMatch(wanted)
    else if (event.key === 'Enter') goToMatch(matches[at]!)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={ref}
      className="matches line-list"
      role="listbox"
      aria-label="Passages of other articles"
      tabIndex={0}
      aria-activedescendant={`${id}-${at}`}
      onKeyDown={onKeyDown}
      // A list that is longer than its pane need not show its chosen line when it gets the keyboard. To the mouse
      // it shows what is pressed already, and must not move under it.
      onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && showChosen()}
    >
      {matches.map((match, i) => (
        <div
          key={`${match.article} ${match.start}`}
          ref={i === at ? chosen : undefined}
          id={`${id}-${i}`}
          className="match list-line"
          role="option"
          aria-selected={i === at}
          onClick={() => chooseMatch(i)}
          onDoubleClick={() => goToMatch(match)}
        >
          <MatchOption match={match} isForeign={foreign.includes(match.article)} />
        </div>
      ))}
    </div>
  )
}
