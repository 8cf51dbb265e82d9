import { speakingAt } from './english'
import { speakerBefore } from './phrases'
import type { Said } from './spans'
import { subjectOf } from './subject'
import { either } from './words'

const occasion = new RegExp(
  `(^|, )(?:in|during|at|on) (?:an?|the|his|her|its|their) (?:[\\p{L}-]+ ){0,3}(?:${either(speakingAt)})\\b[^,;\u0001]{0,80}, `,
  'giu',
)
/** Who speaks with quoted words somewhere, “in an interview, she gave it “a year””, where no verb says so. */
export function onOccasion(text: string): Said[] {
  return [...text.matchAll(occasion)].flatMap(({ 0: cue, 1: lead, index }) => {
    const end = index + cue.length
    if (!text.slice(end).includes('\u0001')) return []
    const speaker = lead === '' ? subjectOf(text.slice(end)) : speakerBefore(text.slice(0, index))
    return speaker
      ? [{ start: index, end, speaker, place: 'opening', scope: { start: 0, end: text.length } }]
      : []
  })
}

/** What stands before words that are only called something, or that are read somewhere. */
const named =
  /(?:called|known|as|titled|entitled|dubbed|named|nicknamed|words?|terms?|phrases?|slogans?|signs?|banners?|chants? of|shouts? of|cries of|reading|reads|says|saying|said|is|are|was|were|be)\s+(?:the |an? )?$/iu
/** Verbs of which the subject has not spoken: “was handed”, “is”, “received a letter that …”. */
const noSpeech =
  /\b(?:was|were|is|are|been|being|reportedly|purportedly)\b|\b(?:received|got|heard|saw|obtained|faced|found|read|carried|wore|held|showed|contained|included|carries|contains|includes)\s/u
const [fewest, many] = [3, 5]
const much = 1 / 3

/**
 * Whose the words between quotation marks are, where no verb says so: of whoever the sentence tells, “She pointed to
 * pilots who “had long been tired””. Only the words are theirs where the rest of the sentence is far more.
 */
export function quotingIn(text: string, sentence: string): Said[] {
  const quotes = [...text.matchAll(/\u0001+/gu)].filter(
    ({ 0: quote, index }) =>
      isSpeech(sentence.slice(index, index + quote.length)) && !named.test(text.slice(0, index)),
  )
  const [first] = quotes
  const before = text.slice(0, first?.index)
  if (!first || noSpeech.test(before)) return []
  const speaker = subjectOf(before)
  if (!speaker) return []
  const length = quotes.reduce((sum, { 0: quote }) => sum + quote.length, 0)
  if (length >= much * text.length)
    return [
      {
        start: first.index,
        end: first.index,
        speaker,
        place: 'opening',
        scope: { start: 0, end: text.length },
      },
    ]
  const long = quotes.filter(
    ({ 0: quote, index }) => wordsIn(sentence.slice(index, index + quote.length)).length >= many,
  )
  return long.map(({ 0: quote, index }) => ({
    start: index,
    end: index,
    speaker,
    place: 'clause',
    scope: { start: index, end: index + quote.length },
  }))
}

/** Some words that are not the title of something, capitals on all that are long. */
function isSpeech(quote: string): boolean {
  const words = wordsIn(quote)
  const long = words.filter((word) => word.length >= 4)
  return words.length >= fewest && long.some((word) => /^\p{Ll}/u.test(word))
}

function wordsIn(quote: string): string[] {
  return quote.match(/[\p{L}\p{M}’'-]+/gu) ?? []
}
