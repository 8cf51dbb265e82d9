import { useDeferredValue, useEffect, useRef } from 'react'
import { CommandButton } from '../commands/CommandButton'
import { useDesk } from '../project/desk'
import { useFocusRequest } from '../project/useFocusRequest'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { Kbd } from '../ui/Kbd'
import { goToMatch } from './actions'
import { WhereFrom } from './origins/WhereFrom'
import { MatchList } from './MatchList'
import { MatchVerbs } from './MatchVerbs'
import type { WhoElse, WhoElseQuestion } from './protocol'
import { Reading } from './Reading'
import { useAnswer } from './useAnswer'
import { chosenMatch, noteFailure, noteWhoElse } from './view'
import { sayHowMany } from './words'
import './who-else.css'

/** A selection is asked about once it has stood so long, in milliseconds. */
const settled = 200

/** Who else has a claim or selected words: the passages of the other articles that say the same. */
export function WhoElsePanel({ question }: { question: WhoElseQuestion }) {
  const { answer, why } = useAnswer('who-else', question, question.claim === null ? { after: settled } : {})
  const whoElse = useDesk((desk) => desk.whoElse)
  const section = useRef<HTMLElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer) noteWhoElse(question, answer)
    else if (why !== null) noteFailure(why)
  }, [question, answer, why])
  useEffect(() => () => useDesk.setState({ whoElse: null }), [])
  useFocusRequest('matches', () => {
    section.current?.scrollIntoView({ block: 'start' })
    const place = list.current ?? section.current
    place?.focus({ preventScroll: true })
  })
  const shown = answer && whoElse?.found === answer ? whoElse : null
  // A moment after the passages: a graph drawn with them would take the window longer than a frame.
  const drawn = useDeferredValue(shown?.found ?? null, null)
  const listed = shown !== null && shown.found.matches.length > 0
  const isSaid = listed && shown.found.matches.some(({ relation }) => relation !== 'related')
  const isForeign =
    shown !== null && question.statements.some(({ article }) => shown.found.foreign.includes(article))
  useEffect(() => {
    // Whoever asked before the answer was there waits in its place.
    if (listed && document.activeElement === section.current) list.current?.focus({ preventScroll: true })
  }, [listed])

  return (
    <section ref={section} className="who-else" aria-label="Who else has this?" tabIndex={-1}>
      <header className="who-else-head">
        <h4 className="label">Who else has this?</h4>
        {shown && isSaid && <HowMany found={shown.found} />}
      </header>
      {why !== null && <p className="who-else-none">{why}</p>}
      {!shown && why === null && <Reading />}
      {isForeign && (
        <p className="who-else-none">
          This article is in another language: it is matched by names, numbers and dates only.
        </p>
      )}
      {shown && !isSaid && <Nobody found={shown.found} />}
      {listed && (
        <>
          <div className="who-else-tools" role="group" aria-label="With the chosen passage">
            <MatchVerbs />
            <CommandButton id="match.side-by-side" showKey keepFocus>
              Side by side
            </CommandButton>
            <Button title="Go to this passage in its article" onClick={goToChosen}>
              Go there <Kbd keys="Enter" unspoken />
            </Button>
          </div>
          <MatchList ref={list} matches={shown.found.matches} at={shown.at} foreign={shown.found.foreign} />
        </>
      )}
      {shown && drawn && <WhereFrom found={drawn} />}
    </section>
  )
}

function goToChosen(): void {
  const match = chosenMatch()
  if (match) goToMatch(match)
}

function HowMany({ found: { matches } }: { found: WhoElse }) {
  const articles = useProject((project) => project.articles)
  return (
    <p className="who-else-count" role="status">
      {sayHowMany(matches, ({ article }) => articles?.get(article)?.outlet || article)}
    </p>
  )
}

function Nobody({ found: { matches, others, statements } }: { found: WhoElse }) {
  const isAlone = new Set(statements.map(({ article }) => article)).size === 1
  return (
    <p className="who-else-none">
      {others > 0
        ? 'Nobody else in this story says this.'
        : isAlone
          ? 'This is the only article of the story: there is nothing to compare it with.'
          : 'This claim has a passage in every article of the story already.'}
      {matches.length > 0 && ' What is related to it:'}
    </p>
  )
}
