import { describeParseError, parseProject, readProject, type ParseError } from '../model/parse'
import type { Project } from '../model/project'
import { fail, ok, type Result } from '../model/result'
import { recordsTerm } from './records'

/** Why a file of a report does not give the records behind it. */
export type ReadBackError =
  /** It is no report, or a report that carries none. */
  { readonly kind: 'none' } | { readonly kind: 'faulty'; readonly error: ParseError }

/**
 * The records that a report of ours carries, in an HTML page or JSON-LD, as a small project. Total: any text gives
 * either. What it gives is as sure as a project file that was opened: checked by the same schemas.
 */
export function readBack(text: string): Result<Project, ReadBackError> {
  for (const json of documentsIn(text)) {
    const records = recordsIn(json)
    if (records === undefined) continue
    const read = readProject(records)
    if (!read.ok) return fail({ kind: 'faulty', error: read.error })
    if (read.value.readOnly) return fail({ kind: 'faulty', error: newer(read.value.project) })
    return ok(read.value.project)
  }
  return fail({ kind: 'none' })
}

/** Whether a file says that it carries such records, which is sure only when they are read. */
export function saysItCarriesRecords(text: string): boolean {
  return text.includes(`"${recordsTerm}":`)
}

/** One sentence for the person: what is wrong with the file, and what to do. */
export function describeReadBackError(error: ReadBackError, name: string): string {
  return error.kind === 'faulty'
    ? describeParseError(error.error, name)
    : `“${name}” carries no records that could be merged. Ask its sender for a report with the text of its articles, or for the project file.`
}

/**
 * The project that is merged into `mine` for records that came back: the header is that of `mine` in all that a
 * merge would take over, since a report says what is in a story and not what the story is called.
 */
export function toMergeInto(mine: Project, records: Project): Project {
  const { meta } = records
  const lastNumber = Math.max(mine.meta.lastNumber, meta.lastNumber)
  const ours = { ...records, meta: { ...mine.meta, lastNumber }, claims: numberedLike(mine, records) }
  if (meta.id === mine.meta.id) return ours
  // A merge keeps the header of the project that was begun first.
  return { ...ours, meta: { ...ours.meta, id: meta.id, createdAt: '9999-12-31T23:59:59.999Z' } }
}

/**
 * What a file that is to be merged into `mine` brings: a project, or the records behind a report. Fails with one
 * sentence for the person; `name` is the file's name.
 */
export function readOther(mine: Project, text: string, name: string): Result<Project, string> {
  const back = readBack(text)
  if (back.ok) return ok(toMergeInto(mine, back.value))
  if (back.error.kind === 'faulty' || /^\ufeff?\s*</.test(text))
    return fail(describeReadBackError(back.error, name))
  const parsed = parseProject(text)
  if (!parsed.ok) return fail(describeParseError(parsed.error, name))
  return parsed.value.readOnly
    ? fail(
        `“${name}” was made by a newer Claimdesk, so it cannot be merged here. Update Claimdesk, or ask for a copy saved by this version.`,
      )
    : ok(parsed.value.project)
}

/**
 * The claims under the numbers that the report gives them. A merge starts from the number that a claim had before
 * earlier merges; here nobody may have that, but the report is what people have read.
 */
function numberedLike(mine: Project, { claims }: Project): Project['claims'] {
  let numbered = claims
  for (const claim of claims.values()) {
    const { number, ...given } = { ...(claim.given as { number?: number } | undefined) }
    if (number === undefined) continue
    const own = mine.claims.get(claim.id)
    const before = (own?.given as { number?: number } | undefined)?.number ?? own?.number
    if (before === undefined || before === claim.number) numbered = numbered.put({ ...claim, given })
  }
  return numbered
}

function newer({ meta }: Project): ParseError {
  return { kind: 'newer', version: meta.formatVersion }
}

const scriptStart = /<script\b[^<>]*\btype="application\/ld\+json"[^<>]*>/g

/** The JSON documents in a file: the file itself, or the data blocks of a page. */
function* documentsIn(text: string): Generator<string> {
  if (!/^\ufeff?\s*</.test(text)) {
    yield text
    return
  }
  for (const { 0: tag, index } of text.matchAll(scriptStart)) {
    const end = text.indexOf('</script>', index)
    if (end > 0) yield text.slice(index + tag.length, end)
  }
}

function recordsIn(text: string): unknown {
  // Parsing takes long, and nearly every other file can be told without.
  if (!text.includes(`"${recordsTerm}"`)) return undefined
  try {
    const json: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    return typeof json === 'object' && json !== null
      ? (json as Record<string, unknown>)[recordsTerm]
      : undefined
  } catch {
    return undefined
  }
}
