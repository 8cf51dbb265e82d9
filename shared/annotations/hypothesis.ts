import type { Annotation, AnnotationTarget } from './annotation'
import { idOf, instantOf, isObject, listOf, textOf, type JsonObject } from './json'
import { nothingSelected, readSelectors } from './selectors'
import { distinct, longestName, longestTag, oneLine, paragraphs } from './words'

/** Whether something is an annotation as Hypothesis writes it, in its export and from its interface. */
export function isHypothesis(value: JsonObject): boolean {
  const told = ['uri', 'user', 'text', 'tags', 'group', 'references'].filter((key) => key in value)
  return !('body' in value) && !('bodyValue' in value) && told.length >= 2
}

/** Reads an annotation of Hypothesis that goes by `id`. */
export function readHypothesis(value: JsonObject, id: string): Annotation {
  const uri = textOf(value['uri'])
  const targets = listOf(value['target']).map((target) => readTarget(target, uri))
  return {
    id,
    author: authorOf(value),
    created: instantOf(value['created']),
    updated: instantOf(value['updated']),
    targets: targets.length > 0 ? targets : [{ source: uri, ...nothingSelected }],
    tags: distinct(listOf(value['tags']).map((tag) => oneLine(textOf(tag), longestTag))),
    comment: paragraphs(textOf(value['text'])),
    answers: distinct(listOf(value['references']).map(textOf)),
  }
}

function readTarget(target: unknown, uri: string): AnnotationTarget {
  if (!isObject(target)) return { source: uri, ...nothingSelected }
  return { source: idOf(target['source']) || uri, ...readSelectors(target['selector'], 'utf-16') }
}

/** The name that the author chose to show, else that of the account (`acct:ada@hypothes.is`). */
function authorOf(value: JsonObject): string {
  const info = value['user_info']
  const shown = isObject(info) ? textOf(info['display_name']) : ''
  return oneLine(shown, longestName) || accountName(textOf(value['user']))
}

/** The name in an account's address; anything else as it is. */
export function accountName(account: string): string {
  const name = /^(?:acct|mailto):([^@]+)/i.exec(account.trim())?.[1] ?? account
  return oneLine(name, longestName)
}
