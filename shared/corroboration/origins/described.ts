import { agencyOf, type Named } from './names'
import { institutionNouns, paperNouns } from './nouns'
import { isPersonal } from './personal'
import { bare, role } from './terms'
import { either, listed } from './words'

const papers = listed(paperNouns)
/** A name, and behind it that this is a group, a firm, a paper … */
const described = new RegExp(
  `^((?:[Tt]he )?\\p{Lu}[\\p{L}\\d’'.&-]*(?: (?:(?:of|for|and|the|on) )*\\p{Lu}[\\p{L}\\d’'.&-]*)*), (?:an?|the) (?:(?!(?:of|for|at|from|in|with|to) )[\\p{L}\\d-]+,? ){0,4}(${either(`${institutionNouns}|${paperNouns}`)})(?= (?:of|that|which|in|for|based|run|and|with|founded|led)\\b|$)`,
  'u',
)

/** “Third Harbour, a moderate group in Lund”, “Coast News, a site run by pilots”: what is described so is no person. */
export function describedIn(text: string): Named | null {
  const [, name, kind] = described.exec(text) ?? []
  if (name === undefined || kind === undefined || role.test(name)) return null
  // “Ada Vinter of Aln & Orr, a law firm”
  if (/^\S+ \S.* of /u.test(name) && isPersonal(name.split(' of ')[0]!)) return null
  return agencyOf(name)
    ? null
    : { name: bare(name), kind: papers.has(kind.toLowerCase()) ? 'outlet' : 'institution' }
}

const theirs =
  /^(?:the )?((?:\p{Lu}[\p{L}.&-]* )*\p{Lu}[\p{L}.&-]*)['’]s? (\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+)$/u
const pair =
  /^(\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+) and (\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+)$/u

/** “The Coast Post’s Ada Vinter” with her paper; “Ada Vinter and Bo Lund”, who are nobody’s. */
export function peopleIn(text: string): (Named & { readonly of?: string }) | null {
  const [, of, name] = theirs.exec(text) ?? []
  if (of !== undefined && name !== undefined && isPersonal(name)) return { name, kind: 'person', of }
  return pair.exec(text)?.slice(1).every(isPersonal) ? { name: text, kind: 'person' } : null
}
