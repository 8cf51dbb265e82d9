import { useLayoutEffect, useRef, type RefObject } from 'react'
import { CommandButton } from '../commands/CommandButton'
import { Button } from '../ui/Button'
import { Kbd } from '../ui/Kbd'
import { leaveCorrecting } from './correct'

/** Says that the text can be typed in, what that does, and how to leave. */
export function CorrectBar({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const bar = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    // The bar takes its room from the text: scrolled by as much, the lines stay where they were.
    const page = scroller.current!
    const height = bar.current!.offsetHeight
    page.scrollBy(0, height)
    return () => page.scrollBy(0, -height)
  }, [scroller])

  return (
    <div ref={bar} className="correct-bar" role="region" aria-label="Correcting the text">
      <p>
        <strong>Correcting the text.</strong> Fix typos and import errors; the passages of the claims follow
        the words. Leaving makes a new version of the article, in one step that can be undone.
      </p>
      <Button onClick={leaveCorrecting}>
        Cancel <Kbd keys="Esc" unspoken />
      </Button>
      <CommandButton id="article.correct" look="primary" title="Keep the corrections" showKey>
        Done
      </CommandButton>
    </div>
  )
}
