import type { Side } from '../../shared/corroboration/disagreements'
import { otherWords } from './otherWords'

interface Props {
  readonly side: Side
  /** In place of words where it says nothing of the kind. */
  readonly without: string
  /** How much stands before and after the words that differ, in UTF-16 code units; all of it unless told. */
  readonly around?: number
  /** What another quotes in place of the words: then only those that it has not are marked. */
  readonly another?: string | undefined
}

/** A passage with the words that differ marked. */
export function Marked({ side: { quote, start, words }, without, around = Infinity, another }: Props) {
  if (!words) {
    const shown = cut(quote, Math.min(quote.length, 2 * around), 'end')
    return (
      <>
        <em className="story-without">{without}:</em> {shown}
      </>
    )
  }
  const marked = quote.slice(words.start - start, words.end - start)
  const { before, between, after } =
    another === undefined
      ? { before: '', between: [{ text: marked, isOther: true }], after: '' }
      : otherWords(marked, another)
  return (
    <>
      {cut(quote.slice(0, words.start - start) + before, around, 'start')}
      {between.map(({ text, isOther }, i) => (isOther ? <mark key={i}>{text}</mark> : text))}
      {cut(after + quote.slice(words.end - start), around, 'end')}
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
