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
  if (usual.test(text)) return text
  const clean = cleanText(text)
  return turning.test(clean) ? clean + missingEnds(clean) : clean
}

/** Text that nothing has to be done to, which is nearly all of it: no control, no half of a pair, nothing that turns. */
const usual = /^[\n\u0020-\u007e\u00a0-\u2027\u2030-\u2065\u2070-\ud7ff\ue000-\ufefe\uff00-\uffff]*$/
const turning = new RegExp(`[${embeddings}${isolates}]`)

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
