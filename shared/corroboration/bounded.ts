import type { TextRange } from '../text/range'
import { eachSentence } from '../text/sentences'

/** No sentence is longer, in UTF-16 units; only tables and texts without any stop are. */
const longest = 4000

/** The sentences of a text, those of a megabyte in parts, cut at white space, so that none costs more than others. */
export function* boundedSentences(text: string): Generator<TextRange, void> {
  for (const { start, end } of eachSentence(text))
    for (let from = start; from < end;) {
      const to = end - from <= longest ? end : cutNear(text, from)
      yield { start: from, end: to }
      from = text[to] === ' ' ? to + 1 : to
    }
}

function cutNear(text: string, from: number): number {
  const space = text.lastIndexOf(' ', from + longest)
  return space > from ? space : cutAt(text, from + longest)
}

/** Never between the halves of one character. */
function cutAt(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at
}
