import { aims, conditions, means, modals, prospects } from '../../text/english-moods'
import type { TextRange } from '../../text/range'
import type { Side } from './sides'

/**
 * How words are said: as a fact; as what will be, what somebody wants, what may or should be; or left open by a
 * condition or a question. A fact is not denied by what only may be.
 */
export type Mood = 'fact' | 'prospect' | 'aim' | 'modal' | 'open'

const within = (words: string, rest: string) =>
  new RegExp(`(?<![\\p{L}’'])(?:${words.replace(/\s*\|\s*/g, '|')})(?![\\p{L}])${rest}$`, 'iu')

/** How many words may stand between a helping verb and its verb, and those that belong to it. */
const [few, many] = ['(?: [\\p{L}’\'-]+){0,2} ?[“"‘]?', '[^.;:!?\\n]*']
const patterns: readonly (readonly [Mood, RegExp])[] = [
  ['open', within(conditions, many)],
  ['modal', within(modals, few)],
  ['prospect', within(prospects, few)],
  ['aim', within(aims, '(?: (?:not|be|have|been|also|even|an?|the)){0,3} ?[“"‘]?')],
]

/** “By putting up”, “see us putting up”: not that anybody does. */
const byDoing = new RegExp(`(?<![\\p{L}’'])(?:${means.replace(/\s*\|\s*/g, '|')}) $`, 'iu')

/** How far before and after a word its helping verbs, or the question mark, may stand, in UTF-16 units. */
const [before, after] = [70, 160]

export function moodOf({ text }: Side, { start, end }: TextRange): Mood {
  const rest = /^[^.;!?\n]*([.;!?\n])/u.exec(text.slice(end, end + after))
  if (rest?.[1] === '?') return 'open'
  const lead = text.slice(Math.max(0, start - before), start).replaceAll('’', "'")
  const clause = lead.slice(lead.search(/[^.;:!?,\n]*$/u))
  if (/ing$/.test(text.slice(start, end)) && byDoing.test(clause)) return 'aim'
  return patterns.find(([, pattern]) => pattern.test(clause))?.[0] ?? 'fact'
}
