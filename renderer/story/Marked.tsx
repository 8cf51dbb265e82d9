import type { Side } from '../../shared/corroboration/disagreements'

interface Props {
  readonly side: Side
  /** In place of words where it says nothing of the kind. */
  readonly without: string
  /** How much stands before and after the words that differ, in UTF-16 code units; all of it unless told. */
  readonly around?: number
}

/** A passage with the words that differ marked. */
export function Marked({ side: { quote, start, words }, without, around = Infinity }: Props) {
  if (!words) {
    const shown = cut(quote, Math.min(quote.length, 2 * around), 'end')
    return (
      <>
        <em className="story-without">{without}:</em> {shown}
      </>
    )
  }
  const before = quote.slice(0, words.start - start)
  const after = quote.slice(words.end - start)
  return (
    <>
      {cut(before, around, 'start')}
      <mark>{quote.slice(words.start - start, words.end - start)}</mark>
      {cut(after, around, 'end')}
    </>
  )
}

/** The part of a text next to what is marked, to a whole word. */
function cut(text: string, longest: number, side: 'start' | 'end'): string {
  if (text.length <= longest) return text
  return side === 'start'
    ? `…${text.slice(-longest).replace(/^\S*\s/, '')}`
    : `${text.slice(0, longest).replace(/\s\S*$/, '')}…`
}
