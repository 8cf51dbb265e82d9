import type { Annotation, AnnotationTarget } from './annotation'
import { readBodies } from './bodies'
import { accountName } from './hypothesis'
import { idOf, instantOf, isObject, listOf, textOf, typesOf, type JsonObject } from './json'
import { nothingSelected, readSelectors } from './selectors'
import { distinct, longestName, oneLine } from './words'

/** Whether something is an annotation of the W3C Web Annotation model. */
export function isWebAnnotation(value: JsonObject): boolean {
  const types = typesOf(value)
  return types.includes('Annotation') || (types.length === 0 && 'target' in value)
}

/** Reads an annotation of the W3C model that goes by `id`. */
export function readWebAnnotation(value: JsonObject, id: string): Annotation {
  const targets = listOf(value['target']).flatMap(readTargets)
  return {
    id,
    author: authorOf(value['creator']),
    created: instantOf(value['created']) ?? instantOf(value['modified']) ?? instantOf(value['generated']),
    updated: instantOf(value['modified']),
    targets: targets.length > 0 ? targets : [{ source: '', ...nothingSelected }],
    ...readBodies(value),
    answers: [],
  }
}

function readTargets(target: unknown): readonly AnnotationTarget[] {
  if (!isObject(target)) return [{ source: textOf(target), ...nothingSelected }]
  // The items of a choice say the same; those of a list, or of independents, are each meant.
  const items = listOf(target['items'])
  if (items.length > 0)
    return (typesOf(target).includes('Choice') ? items.slice(0, 1) : items).flatMap(readTargets)
  const source = idOf(target['source']) || idOf(target)
  return [{ source, ...readSelectors(target['selector'], 'code point') }]
}

/** The names of the people; an account or an address where there is no name. */
function authorOf(creator: unknown): string {
  const names = listOf(creator).map((person) => {
    if (!isObject(person)) return accountName(textOf(person))
    const name = textOf(person['name']) || textOf(person['nickname'])
    return oneLine(name, longestName) || accountName(idOf(person) || textOf(person['email']))
  })
  return oneLine(distinct(names).join(', '), longestName)
}
