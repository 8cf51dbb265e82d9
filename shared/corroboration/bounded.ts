import type { TextRange } from '../text/range'

/** No sentence is longer, in UTF-16 units; only tables and texts without any stop are. */
const longest = 4000

/** Sentences with those of a megabyte in parts, cut at white space, so that none costs more than others to compare. */
export function boundedSentences(text: string, sentences: readonly TextRange[]): TextRange[] {
  return sentences.flatMap(({ start, end }) => {
    if (end - start <= longest) return [{ start, end }]
    const parts: TextRange[] = []
    for (let from = start; from < end;) {
      const space = from + longest < end ? text.lastIndexOf(' ', from + longest) : end
      const to = space > from ? space : cutAt(text, Math.min(end, from + longest))
      parts.push({ start: from, end: to })
      from = text[to] === ' ' ? to + 1 : to
    }
    return parts
  })
}

/** Never between the halves of one character. */
function cutAt(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at
}
