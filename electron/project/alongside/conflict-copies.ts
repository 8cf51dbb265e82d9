import { basename, dirname, extname, join } from 'node:path'
import type { Id } from '../../../shared/model/records'
import type { Files } from '../files/files'
import { codeOf } from '../files/troubles'
import { isProjectPath } from '../places'
import { readProject } from '../read'

/** A file beside a project that a sync program made when two computers had saved it. */
export interface ConflictCopy {
  readonly path: string
  readonly name: string
  /** Whose it is, or which computer's, where its name says so. */
  readonly from: string | null
}

/** What the name of a file beside a project says of it; `certain` unless people give such names too. */
export interface CopyName {
  readonly certain: boolean
  readonly from: string | null
}

/** What sync programs put behind the name of a file, and where in it they say whose it is. */
const marks: readonly { readonly pattern: RegExp; readonly certain: boolean }[] = [
  // Dropbox, and Nextcloud, which names nobody: “Storm (Ben Okafor's conflicted copy 2026-03-14)”.
  {
    pattern: /^ \((?:(?<from>.+?)['’]s? )?(?:case )?conflicted copy(?: [\d\- ]+)?\)(?: \(\d+\))?$/i,
    certain: true,
  },
  // Syncthing: “Storm.sync-conflict-20260314-101500-ABCDEFG”, the end naming the device.
  { pattern: /^\.sync-conflict-\d{8}-\d{6}(?:-(?<from>[A-Z0-9]+))?$/i, certain: true },
  // ownCloud: “Storm_conflict-20260314-101500”; Resilio: “Storm.Conflict”.
  { pattern: /^(?:_conflict-\d{8}-\d{6}|\.conflict)$/i, certain: true },
  // Google Drive: “Storm (1)”; iCloud: “Storm 2”; OneDrive: “Storm-NEWSDESK-7”.
  { pattern: /^ ?\(\d{1,3}\)$/, certain: false },
  { pattern: /^ \d{1,2}$/, certain: false },
  { pattern: /^-(?<from>[\p{L}\d][\p{L}\d-]{0,62})$/u, certain: false },
]

/** Reads the name of a file beside the project file `project`; null when it is no copy of it by its name. */
export function readCopyName(name: string, project: string): CopyName | null {
  if (!isProjectPath(name)) return null
  const [plain, of] = [withoutEnding(name), withoutEnding(project)]
  if (!plain.startsWith(of)) return null
  const rest = plain.slice(of.length)
  for (const { pattern, certain } of marks) {
    const match = pattern.exec(rest)
    if (match) return { certain, from: match.groups?.['from'] ?? null }
  }
  return null
}

/**
 * The conflict copies beside the project file at `path`, in the order of their names. A name that people give too
 * counts only when the file is of the same `project`. A folder that cannot be listed has none.
 */
export async function findConflictCopies(files: Files, path: string, project: Id): Promise<ConflictCopy[]> {
  const folder = dirname(path)
  const found: ConflictCopy[] = []
  for (const name of (await namesIn(files, folder)).sort()) {
    const copy = readCopyName(name, basename(path))
    if (!copy) continue
    const place = join(folder, name)
    if (copy.certain || (await isOf(files, place, project)))
      found.push({ path: place, name, from: copy.from })
  }
  return found
}

async function isOf(files: Files, path: string, project: Id): Promise<boolean> {
  const read = await readProject(files, path)
  return read.ok && read.value.project.meta.id === project
}

async function namesIn(files: Files, folder: string): Promise<string[]> {
  try {
    return [...(await files.list(folder))]
  } catch (error) {
    codeOf(error)
    return []
  }
}

function withoutEnding(name: string): string {
  return name.slice(0, name.length - extname(name).length).normalize()
}
