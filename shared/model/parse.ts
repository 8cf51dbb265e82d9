import type * as z from 'zod'
import { findBreaches } from './invariants'
import { migrate, type FileJson } from './migrations'
import { assembleProject, type Project } from './project'
import {
  formatName,
  formatVersion,
  projectMetaSchema,
  recordSchemas,
  tableNames,
  type RecordOf,
  type TableName,
} from './records'
import { fail, ok, type Result } from './result'
import { findFlaw } from './safety'

/** Why a text is not a project. `where` is a path such as `claims[3].number`, or a line and column. */
export type ParseError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-json'; readonly where: string }
  | { readonly kind: 'not-claimdesk' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'forbidden-key'; readonly where: string }
  | { readonly kind: 'invalid'; readonly where: string; readonly what: string }
  | { readonly kind: 'duplicate-id'; readonly where: string; readonly id: string }
  | { readonly kind: 'dangling'; readonly where: string; readonly id: string }

export interface Parsed {
  readonly project: Project
  /** From a newer version of the program: readable here, but saving would lose what we do not know. */
  readonly readOnly: boolean
}

/** Reads a project file's text. Total: any text gives a project or one of the errors above. */
export function parseProject(text: string): Result<Parsed, ParseError> {
  if (text.trim() === '') return fail({ kind: 'empty' })
  let json: unknown
  try {
    // Some editors put a byte order mark before a text that they save.
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    return fail({ kind: 'not-json', where: placeOf(error as SyntaxError, text) })
  }
  return readProject(json)
}

/** As parseProject, of what a file's text says: a project may also stand inside another JSON document. */
export function readProject(json: unknown): Result<Parsed, ParseError> {
  if (!isObject(json) || json['format'] !== formatName) return fail({ kind: 'not-claimdesk' })
  const flaw = findFlaw(json, '', 0)
  if (flaw) return fail(flaw)
  const version = json['formatVersion']
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return fail({ kind: 'invalid', where: 'formatVersion', what: 'is not a version number' })
  if (version > formatVersion) {
    const read = readRecords(json)
    return read.ok ? ok({ project: read.value, readOnly: true }) : fail({ kind: 'newer', version })
  }
  const migrated = migrate(json, version)
  if (!migrated.ok) return fail({ kind: 'invalid', where: 'formatVersion', what: migrated.error })
  const read = readRecords(migrated.value)
  return read.ok ? ok({ project: read.value, readOnly: false }) : read
}

/** One sentence for the person: what is wrong, where, and what to do. `name` is the file's name. */
export function describeParseError(error: ParseError, name: string): string {
  const remedy = 'It was left untouched; open a backup or ask its sender for another copy.'
  switch (error.kind) {
    case 'empty':
      return `“${name}” is empty. ${remedy}`
    case 'not-json':
      return `“${name}” is damaged or cut short: it cannot be read beyond ${error.where}. ${remedy}`
    case 'not-claimdesk':
      return `“${name}” is not a Claimdesk project. To bring a text in as an article, open a project and add it there.`
    case 'newer':
      return `“${name}” was made by a newer Claimdesk (format ${error.version}; this one reads up to ${formatVersion}). Update Claimdesk to open it.`
    case 'too-deep':
      return `“${name}” nests its data more deeply than any project does, so it was not opened. ${remedy}`
    case 'forbidden-key':
      return `“${name}” holds a forbidden key at ${error.where}, so it was not opened. ${remedy}`
    case 'invalid':
      return `“${name}” has a faulty entry: ${error.where} ${error.what}. ${remedy}`
    case 'duplicate-id':
      return `“${name}” holds two records with the id ${error.id} (${error.where}), so it was not opened. ${remedy}`
    case 'dangling':
      return `“${name}” is incomplete: ${error.where} points at ${error.id}, which is missing or belongs elsewhere. ${remedy}`
  }
}

function readRecords(file: FileJson): Result<Project, ParseError> {
  const meta: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(file)) if (!Object.hasOwn(recordSchemas, key)) meta[key] = value
  const header = projectMetaSchema.safeParse(meta)
  if (!header.success) return fail(invalid('', header.error))
  const records: Partial<Record<TableName, { id: string }[]>> = {}
  for (const name of tableNames) {
    const rows = readTable(name, file[name] ?? [])
    if (!rows.ok) return rows
    records[name] = rows.value
  }
  const project = assembleProject(header.data, records as { [N in TableName]: RecordOf<N>[] })
  for (const name of tableNames)
    if (project[name].size < records[name]!.length) return fail(duplicateIn(name, records[name]!))
  const breaches = findBreaches(project)
  // A passage that points nowhere is why its claim seems to have none.
  const breach = breaches.find(({ field }) => field !== 'passages') ?? breaches[0]
  if (breach?.field === 'passages')
    return fail({ kind: 'invalid', where: `claims ${breach.id}`, what: 'has no passage' })
  if (breach) {
    const where = `${breach.field} of ${breach.table} ${breach.id}`
    return fail({ kind: 'dangling', where, id: breach.target })
  }
  return ok(project)
}

/**
 * The rows themselves, once the schema has seen them: it changes nothing in them, and keeping its copies of all records
 * beside what JSON.parse made would take a large file a third longer to open.
 */
function readTable(name: TableName, rows: unknown): Result<{ id: string }[], ParseError> {
  if (!Array.isArray(rows)) return fail({ kind: 'invalid', where: name, what: 'is not a list' })
  for (let i = 0; i < rows.length; i++) {
    const record = recordSchemas[name].safeParse(rows[i])
    if (!record.success) return fail(invalid(`${name}[${i}]`, record.error))
  }
  return ok(rows as { id: string }[])
}

/** The first row whose id another one before it has. */
function duplicateIn(name: TableName, rows: readonly { id: string }[]): ParseError {
  const seen = new Set<string>()
  const i = rows.findIndex(({ id }) => seen.size === seen.add(id).size)
  return { kind: 'duplicate-id', where: `${name}[${i}]`, id: rows[i]!.id }
}

function invalid(base: string, error: z.ZodError): ParseError {
  const issue = error.issues[0]!
  const path = issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  const where = (base + path).replace(/^\./, '') || 'the file'
  return { kind: 'invalid', where, what: `is wrong (${issue.message.toLowerCase()})` }
}

/** Up to where the text was JSON: JSON.parse tells the position, or quotes what is around it, or is at the end. */
function placeOf({ message }: SyntaxError, text: string): string {
  const told = /position (\d+)/.exec(message)
  const quoted = /, (?:\.{3})?"(.*?)"(?:\.{3})? is not valid JSON$/s.exec(message)
  const found = told ? Number(told[1]) : quoted ? text.indexOf(quoted[1]!) : -1
  const before = found < 0 ? text : text.slice(0, found)
  const line = before.split('\n').length
  return `line ${line}, column ${before.length - before.lastIndexOf('\n')}`
}

function isObject(value: unknown): value is FileJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
