import { useState } from 'react'
import { shorten } from './words'

/** More than anybody reads here; a text without end would make the window slow. */
const mostShown = 20_000

/** A text, cut short when it is long, with a word to see the rest. */
export function Excerpt({ text, longest }: { text: string; longest: number }) {
  const [open, setOpen] = useState(false)
  if (text.length <= longest) return text
  return (
    <>
      {shorten(text, open ? mostShown : longest)}{' '}
      <button type="button" className="link excerpt-more" onClick={() => setOpen(!open)}>
        {open ? 'Show less' : 'Show all'}
      </button>
    </>
  )
}
