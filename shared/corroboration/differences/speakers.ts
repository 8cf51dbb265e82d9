import { months, weekdays } from '../../text/english'
import { functionWords, sayingVerbs } from '../../text/english-words'
import { quotationsIn, type Quotation } from '../../text/quotes'
import type { TextRange } from '../../text/range'
import type { Side } from './sides'

/** Words in quotation marks, with the name of who says them where the passage tells it. */
export interface Quoted extends Quotation {
  readonly speaker: TextRange | undefined
}

const verb = `(?:${sayingVerbs.replace(/\s+/g, '')})`
const name = String.raw`(?:[\p{Lu}][\p{L}\p{M}’'.-]*)(?: (?:de |van |von |bin |al-)?[\p{Lu}][\p{L}\p{M}’'-]*)*`
const afterVerb = new RegExp(`^[,.]?\\s*${verb} (?:the )?((?:[\\p{Ll}-]+ ){0,4})?(${name})`, 'u')
const afterName = new RegExp(
  `^[,.]?\\s*((?:the )?(?:[\\p{Ll}-]+ ){0,4})(${name})(?:, [^,.“"]{1,60},)? ${verb}(?!\\p{L})`,
  'u',
)
const leading = new RegExp(`(${name})(?:, [^,.“"]{1,60},)? (?:also )?${verb}[^.“"”]{0,80}$`, 'u')
const according = new RegExp(`^,?\\s*according to (?:[\\p{Ll}-]+ ){0,4}(${name})`, 'u')

/** How far from a quotation its speaker is looked for, in UTF-16 units. */
const sight = 160

/** The quotations of a passage of some words at least, each with its speaker by name. */
export function quotedIn({ text, passage }: Side): Quoted[] {
  return quotationsWithin(passage.article.text, passage)
    .filter(({ inner }) => /\S\s+\S+\s+\S/.test(text.slice(inner.start, inner.end)))
    .map((quotation) => ({ ...quotation, speaker: named(text, speakerOf(text, quotation)) }))
}

/** How far a quotation that begins before a passage, or ends after it, is looked for, in UTF-16 units. */
const reach = 2000

/** The parts of an article's quotations that stand in a passage, also of those that go on beyond it. */
function quotationsWithin(text: string, { start, end }: TextRange): Quotation[] {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - reach)
  const close = text.indexOf('\n', end)
  const to = Math.min(close < 0 ? text.length : close, end + reach)
  const clip = (range: TextRange): TextRange => ({
    start: Math.max(0, range.start + from - start),
    end: Math.min(end - start, range.end + from - start),
  })
  return quotationsIn(text.slice(from, to)).flatMap(({ inner, ...outer }) => {
    const [whole, words] = [clip(outer), clip(inner)]
    return words.start < words.end ? [{ ...whole, inner: words }] : []
  })
}

/** The name alone; nothing where it is only “He” or “The” at the start of a sentence. */
function named(text: string, range: TextRange | undefined): TextRange | undefined {
  if (!range) return undefined
  const written = text.slice(range.start, range.end).replace(/[.’'-]+$/, '')
  return pronouns.has(written.toLowerCase())
    ? undefined
    : { start: range.start, end: range.start + written.length }
}

const pronouns = new Set([...functionWords.split(/\s+/), ...weekdays, ...months, 'officials', 'police'])

function speakerOf(text: string, { start, end }: TextRange): TextRange | undefined {
  const rest = text.slice(end, end + sight)
  for (const [pattern, group] of [
    [afterVerb, 2],
    [afterName, 2],
    [according, 1],
  ] as const) {
    const found = pattern.exec(rest)
    if (found) {
      const at = end + found[0].indexOf(found[group]!, found[0].length - found[group]!.length - 80)
      return { start: at, end: at + found[group]!.length }
    }
  }
  const from = Math.max(0, start - sight)
  const lead = text.slice(from, start)
  const found = leading.exec(lead)
  return found ? { start: from + found.index, end: from + found.index + found[1]!.length } : undefined
}
