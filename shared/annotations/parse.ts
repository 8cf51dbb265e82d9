import { canonicalJson } from '../model/canonical'
import { fail, ok, type Result } from '../model/result'
import { findFlaw } from '../model/safety'
import { hashText } from '../text/hash'
import { longestText, type Annotation, type Unread } from './annotation'
import { isHypothesis, readHypothesis } from './hypothesis'
import { idOf, isObject, listOf, typesOf, type JsonObject } from './json'
import { isWebAnnotation, readWebAnnotation } from './web-annotation'
import { oneLine } from './words'

/** Why a text gives no annotations. */
export type AnnotationsError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'forbidden-key'; readonly where: string }
  | { readonly kind: 'too-many'; readonly count: number }
  | { readonly kind: 'not-annotations' }
  /** A collection that only names the address of its pages. */
  | { readonly kind: 'elsewhere'; readonly where: string }

export interface ParsedAnnotations {
  /** At least one, unless there is something in `unread`; each id once. */
  readonly annotations: readonly Annotation[]
  readonly unread: readonly Unread[]
}

/** Characters. More than any desk's annotations of one story have. */
const longestFile = 50_000_000
export const mostAnnotations = 20_000

/**
 * Reads a file of annotations: the JSON export of Hypothesis, what its interface answers (`rows`), or W3C Web
 * Annotations (one, a list, a page, a collection, a container). Total: any text gives either.
 */
export function parseAnnotations(text: string): Result<ParsedAnnotations, AnnotationsError> {
  if (text.trim() === '') return fail({ kind: 'empty' })
  if (text.length > longestFile) return fail({ kind: 'too-large' })
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return fail({ kind: 'not-json' })
  }
  const flaw = findFlaw(json, '', 0)
  if (flaw) return fail(flaw)
  const items = itemsOf(json)
  if (items.length > mostAnnotations) return fail({ kind: 'too-many', count: items.length })
  const read = readAll(items)
  if (read.annotations.length + read.unread.length > 0) return ok(read)
  const where = addressOfPages(json)
  return fail(where === '' ? { kind: 'not-annotations' } : { kind: 'elsewhere', where })
}

/** One sentence for the person: what is wrong with the file, and what to do. */
export function describeAnnotationsError(error: AnnotationsError, name: string): string {
  const remedy = 'Export it again, or ask its sender for another copy.'
  switch (error.kind) {
    case 'empty':
      return `“${name}” is empty. ${remedy}`
    case 'not-json':
      return `“${name}” is damaged or cut short: it is not JSON. ${remedy}`
    case 'too-large':
      return `“${name}” is larger than annotations of a story are (50 million characters). Export fewer at a time.`
    case 'too-deep':
      return `“${name}” nests its data more deeply than annotations do, so it was not read. ${remedy}`
    case 'forbidden-key':
      return `“${name}” holds a forbidden key at ${oneLine(error.where, 300)}, so it was not read. ${remedy}`
    case 'too-many':
      return `“${name}” holds ${error.count} annotations; ${mostAnnotations} can be read at a time. Export fewer.`
    case 'not-annotations':
      return `“${name}” holds no annotations that can be read here. Export them from Hypothesis as JSON, or as W3C Web Annotations.`
    case 'elsewhere':
      return `“${name}” only says where its annotations are (${oneLine(error.where, 300)}), and nothing is fetched from there. Save that page and import it.`
  }
}

/** Everything in a file that may be an annotation. */
function itemsOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json.flatMap(itemsOf)
  if (!isObject(json)) return []
  if (isCollection(json))
    return ['first', 'items', 'next', 'as:items', 'contains', 'ldp:contains', 'member'].flatMap((key) =>
      listOf(json[key]).flatMap((item) => (isObject(item) ? itemsOf(item) : [])),
    )
  for (const key of ['annotations', 'rows', '@graph']) {
    const list = json[key]
    if (Array.isArray(list)) return list.flatMap((item: unknown) => (isObject(item) ? itemsOf(item) : [item]))
  }
  return [json]
}

function isCollection(json: JsonObject): boolean {
  return typesOf(json).some((type) =>
    /^(?:AnnotationCollection|AnnotationPage|(?:Ordered)?Collection(?:Page)?|BasicContainer|Container)$/.test(
      type,
    ),
  )
}

function addressOfPages(json: unknown): string {
  if (!isObject(json) || !isCollection(json)) return ''
  const [first] = ['first', 'items', 'contains'].flatMap((key) => listOf(json[key]))
  return idOf(first)
}

function readAll(items: readonly unknown[]): ParsedAnnotations {
  const annotations = new Map<string, Annotation>()
  const unread: Unread[] = []
  for (const item of items) {
    const read = readOne(item)
    if (read === null) continue
    if ('reason' in read) unread.push(read)
    else if (!annotations.has(read.id)) annotations.set(read.id, read)
  }
  return { annotations: [...annotations.values()], unread }
}

/** An annotation, why one cannot be read, or null for something else that happens to be in the file. */
function readOne(item: unknown): Annotation | Unread | null {
  if (!isObject(item)) return null
  const read = isHypothesis(item) ? readHypothesis : isWebAnnotation(item) ? readWebAnnotation : null
  if (read === null) return null
  const own = idOf(item)
  const id = own === '' || own.length > longestId ? `sha256:${hashText(canonicalJson(item))}` : own
  const annotation = read(item, id)
  const { targets, comment } = annotation
  const what = (targets.find(({ quote }) => quote !== '')?.quote ?? comment).slice(0, 200)
  if ([comment, ...targets.flatMap(wordsOf)].some(({ length }) => length > longestText))
    return { what, reason: 'It holds a text of more than a million characters.' }
  if (targets.length > mostTargets)
    return { what, reason: `It is about ${targets.length} places; ${mostTargets} can be read.` }
  return annotation
}

const longestId = 2000
const mostTargets = 1000

function wordsOf({ source, quote, prefix, suffix }: Annotation['targets'][number]): readonly string[] {
  return [source, quote, prefix, suffix]
}
