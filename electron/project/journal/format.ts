import { crc32 } from 'node:zlib'
import * as z from 'zod'
import { changeSchema, type Change } from '../../../shared/changes/change'
import { idSchema } from '../../../shared/model/records'
import { fail, ok, type Result } from '../../../shared/model/result'
import { isTooMuchToParse } from '../scan'

/**
 * A journal is lines of text, each a checksum, a space and JSON: first whose it is, then what was changed and
 * what was put into the project file, in order. A checksum covers its line and, through the checksum before
 * it, every line above, so nothing behind a gap or a torn line passes for whole. Behind the last line there may be
 * zeros, which no line has in it: room for the next ones.
 */

const formatName = 'claimdesk-journal'
const formatVersion = 1

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)
const versionSchema = z.object({ format: z.literal(formatName), version: z.int() })
const headerSchema = z.object({
  /** The real path of the project file. */
  path: z.string(),
  project: idSchema,
  /** SHA-256 of the bytes of the project file that the first step continues. */
  base: sha256Schema,
})
export type JournalHeader = z.infer<typeof headerSchema>

const stepSchema = z.object({ step: z.int().min(1), changes: z.array(changeSchema).min(1) })
const foldSchema = z.object({ folded: sha256Schema, step: z.int().min(0) })

/** The changes that were made together, numbered in order. */
export interface Step {
  readonly number: number
  readonly changes: readonly Change[]
}

/** A project file of this SHA-256 was about to be put in place; it has every step up to this number. */
export interface Fold {
  readonly sha256: string
  readonly step: number
}

export interface JournalContent {
  readonly header: JournalHeader
  readonly steps: readonly Step[]
  /** What the project file may be, the base first. */
  readonly folds: readonly Fold[]
  /** Whether the end was left out: one line cut short as by a power cut, or more than that. */
  readonly cut: 'nothing' | 'torn' | 'damaged'
}

export type JournalError = { readonly kind: 'no-journal' } | { readonly kind: 'newer' }

/** One line and the checksum that the next one is chained to. */
export interface Line {
  readonly text: string
  readonly crc: number
}

export function headerLine(header: JournalHeader): Line {
  return line(JSON.stringify({ format: formatName, version: formatVersion, ...header }), 0)
}

/** `changes` as JSON: a step is written anew whenever its journal begins anew. */
export function stepLine(number: number, changes: string, crc: number): Line {
  return line(`{"step":${number},"changes":${changes}}`, crc)
}

export function foldLine({ sha256, step }: Fold, crc: number): Line {
  return line(JSON.stringify({ folded: sha256, step }), crc)
}

function line(json: string, before: number): Line {
  const crc = crc32(json, before)
  return { text: `${hex(crc)} ${json}\n`, crc }
}

/** Reads a journal. Total: any bytes give what can be trusted of them, or one of the errors. */
export function readJournal(bytes: Uint8Array): Result<JournalContent, JournalError> {
  const lines = trusted(bytes)
  const first = lines.next()
  if (first.done) return fail({ kind: 'no-journal' })
  const format = versionSchema.safeParse(first.value)
  if (!format.success) return fail({ kind: 'no-journal' })
  if (format.data.version > formatVersion) return fail({ kind: 'newer' })
  const header = headerSchema.safeParse(first.value)
  if (!header.success) return fail({ kind: 'no-journal' })
  const steps: Step[] = []
  const folds: Fold[] = [{ sha256: header.data.base, step: 0 }]
  let next = lines.next()
  for (; !next.done; next = lines.next()) {
    const step = stepSchema.safeParse(next.value)
    const fold = foldSchema.safeParse(next.value)
    if (step.success) steps.push({ number: step.data.step, changes: step.data.changes })
    else if (fold.success) folds.push({ sha256: fold.data.folded, step: fold.data.step })
    else return ok({ header: header.data, steps, folds, cut: 'damaged' })
  }
  return ok({ header: header.data, steps, folds, cut: next.value })
}

/** What the lines say, up to the first that is not whole; answers what was cut behind it. */
function* trusted(bytes: Uint8Array): Generator<unknown, JournalContent['cut']> {
  let length = bytes.length
  while (length > 0 && bytes[length - 1] === 0) length--
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, length)
  let crc = 0
  let start = 0
  while (start < all.length) {
    const end = all.indexOf(0x0a, start)
    if (end < 0) return 'torn'
    const json = all.subarray(start + 9, end)
    const sum = crc32(json, crc)
    const value = all.toString('latin1', start, start + 9) === `${hex(sum)} ` ? parse(json) : undefined
    if (value === undefined) return end + 1 === all.length ? 'torn' : 'damaged'
    yield value
    crc = sum
    start = end + 1
  }
  return 'nothing'
}

function parse(json: Buffer): unknown {
  // A checksum is no proof of who wrote it.
  if (isTooMuchToParse(json)) return undefined
  try {
    return JSON.parse(json.toString('utf8'))
  } catch {
    return undefined
  }
}

function hex(crc: number): string {
  return crc.toString(16).padStart(8, '0')
}
