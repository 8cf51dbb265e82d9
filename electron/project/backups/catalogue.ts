import { basename, join } from 'node:path'
import * as z from 'zod'
import { backupCountsSchema, backupReasons } from '../../../shared/backups/listing'
import { idSchema, instantSchema } from '../../../shared/model/records'
import { writeAtomically } from '../files/atomic'
import type { Files } from '../files/files'
import { isProjectPath } from '../places'
import { largestProject, sha256Of } from '../read'

const backupSchema = z.object({
  at: instantSchema,
  why: z.enum(backupReasons),
  /** The id of the project, which stays when its file is moved or renamed. */
  project: idSchema,
  title: z.string(),
  /** The real path of the file that it was made of; empty when that is not known. */
  file: z.string(),
  /** The name of the file in the folder of the backups: an ordinary project file. */
  name: z.string().regex(/^[^/\\]+$/),
  size: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  counts: backupCountsSchema.optional(),
})
export type Backup = z.infer<typeof backupSchema>

const catalogueSchema = z.object({ format: z.literal('claimdesk-backups'), backups: z.array(z.unknown()) })
const catalogueName = 'backups.json'
const largestCatalogue = 50_000_000

/**
 * What is known of the backups in a folder. A backup that the catalogue does not name, because the program ended
 * before it was written, or because it was lost, is looked into and named again: no good copy is forgotten.
 */
export async function readCatalogue(files: Files, folder: string): Promise<Backup[]> {
  if (!(await files.stat(folder))) return []
  const names = new Set((await files.list(folder)).filter(isProjectPath))
  const named = (await readNamed(files, folder)).filter(({ name }) => names.has(name))
  for (const { name } of named) names.delete(name)
  const found = [...named]
  for (const name of names) {
    const backup = await lookInto(files, folder, name)
    if (backup) found.push(backup)
  }
  return found.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
}

export async function writeCatalogue(
  files: Files,
  folder: string,
  backups: readonly Backup[],
): Promise<void> {
  const text = JSON.stringify({ format: 'claimdesk-backups', backups }, null, 2)
  await writeAtomically(files, join(folder, catalogueName), [Buffer.from(`${text}\n`, 'utf8')])
}

/** Entries that cannot be read are left out: their files are looked into. */
async function readNamed(files: Files, folder: string): Promise<Backup[]> {
  const path = join(folder, catalogueName)
  if (!(await files.stat(path))) return []
  const { bytes } = await files.read(path, largestCatalogue)
  const catalogue = catalogueSchema.safeParse(parse(bytes))
  if (!catalogue.success) return []
  return catalogue.data.backups.flatMap((entry) => {
    const backup = backupSchema.safeParse(entry)
    return backup.success ? [backup.data] : []
  })
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}

async function lookInto(files: Files, folder: string, name: string): Promise<Backup | undefined> {
  const { bytes, stat } = await files.read(join(folder, name), largestProject)
  const told = headOf(bytes)
  if (!told) return undefined
  return {
    at: new Date(Number(stat.modified / 1_000_000n)).toISOString(),
    why: 'unknown',
    project: told.id,
    title: told.title ?? basename(name, '.claimdesk'),
    file: '',
    name,
    size: bytes.length,
    sha256: await sha256Of(bytes),
  }
}

/**
 * The id and the title of a project by the bytes of its file, also of one that cannot be read as a whole: in the
 * file as we write it they stand on lines of their own at the outermost depth.
 */
export function headOf(bytes: Uint8Array): { id: string; title: string | undefined } | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const id = idSchema.safeParse(valueOf(all, '\n  "id": '))
  return id.success ? { id: id.data, title: valueOf(all, '\n  "title": ') } : undefined
}

function valueOf(bytes: Buffer, key: string): string | undefined {
  const start = bytes.indexOf(key)
  if (start < 0) return undefined
  const end = bytes.indexOf(0x0a, start + key.length)
  const line = bytes.toString('utf8', start + key.length, end < 0 ? undefined : end)
  const value = parse(Buffer.from(line.replace(/,\s*$/, ''), 'utf8'))
  return typeof value === 'string' ? value : undefined
}
