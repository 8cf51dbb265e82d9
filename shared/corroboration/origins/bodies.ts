import { personWords } from './names'
import { institutionNouns, roleNouns } from './nouns'
import type { People } from './people'
import { either, escape, listed } from './words'

/** Nouns that stand for whichever institution was named last. */
export const generic = listed(
  'company|firm|group|operator|maker|manufacturer|airline|agency|union|party|organisation|organization|office|department|ministry|museum|hospital|court|bank|commission|committee|board|council|regulator|service|team|club|university|association|police|campaign|government|army|military|force|port|family|network',
)
/** Of these, what may stand for one that was named anywhere before. */
export const namedLast = listed('company|firm|group|operator|union|organization|organisation')

const institutions = either(institutionNouns)

/** Whether a bare name is that of a company, a paper or the like, by what stands beside it anywhere in a text. */
export function isInstitutionIn(text: string, name: string, people: People): boolean {
  if (!name.includes(' ') && /^\p{Lu}/u.test(name)) {
    if (people.named(personWords(name)[0] ?? '')) return false
    const isTitled = new RegExp(`\\b(?:${either(roleNouns)})\\.? ${escape(name)}\\b`, 'iu').test(text)
    return !isTitled && !isSpokenOfAsPerson(text, name)
  }
  if (isSpokenOfAsPerson(text, name.split(' ').at(-1)!)) return false
  return new RegExp(
    `(?<!\\bof (?:the )?(?:\\p{L}+ ){0,3})\\b(?:${institutions}),? ${escape(name)}\\b|\\b${escape(name)} (?:${institutions})\\b|\\b${escape(name)}, (?:the|an?|which)\\b(?:(?! (?:of|for|at|from|in|with) )[^,.]){0,40}\\b(?:${institutions})\\b(?=[,.;]| (?:of|that|which|in|for|based|and)\\b)`,
    'iu',
  ).test(text)
}

/** Whether “he” and “she” follow a name more often than “it” does. */
function isSpokenOfAsPerson(text: string, name: string): boolean {
  const near = Array.from(
    text.matchAll(new RegExp(`\\b${escape(name)}\\b[^.]{0,80}`, 'gu')),
    ([found]) => found,
  ).join(' ')
  const count = (words: RegExp) => near.match(words)?.length ?? 0
  return count(/\b(?:he|she|his|her|him|himself|herself)\b/gu) > count(/\b(?:it|its|itself)\b/gu)
}
