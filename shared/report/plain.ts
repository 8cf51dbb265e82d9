import { cleanText } from '../text/clean'

const embeddings = '\u202a\u202b\u202d\u202e'
const isolates = '\u2066\u2067\u2068'
const [endOfEmbedding, endOfIsolate] = ['\u202c', '\u2069']

/**
 * Text of a project as any report may hold it: without control characters but the newline, without half
 * characters, and with every change of writing direction ended (Unicode Standard Annex 9), so that what follows it
 * is not turned round.
 */
export function plainText(text: string): string {
  const clean = cleanText(text)
  return clean + missingEnds(clean)
}

function missingEnds(text: string): string {
  const open: string[] = []
  for (const character of text) {
    if (embeddings.includes(character)) open.push(endOfEmbedding)
    else if (isolates.includes(character)) open.push(endOfIsolate)
    else if (character === endOfEmbedding && open.at(-1) === endOfEmbedding) open.pop()
    else if (character === endOfIsolate && open.includes(endOfIsolate))
      open.length = open.lastIndexOf(endOfIsolate)
  }
  return open.reverse().join('')
}
