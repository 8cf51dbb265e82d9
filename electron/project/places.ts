import { basename, extname, join, sep } from 'node:path'
import { asFileName } from '../../shared/text/file-name'

export const projectEnding = '.claimdesk'

/** Whether a path names a project file by its ending. */
export function isProjectPath(path: string): boolean {
  return extname(path).toLowerCase() === projectEnding
}

/** A path with the ending of project files. */
export function withEnding(path: string): string {
  return isProjectPath(path) ? path : path + projectEnding
}

/** A file name that every platform accepts, near to `title`. */
export function fileNameFor(title: string): string {
  return asFileName(title, 'Story') + projectEnding
}

/** A path for reading: the home folder as `~`. */
export function shorten(path: string, home: string): string {
  return path.startsWith(home + sep) ? '~' + path.slice(home.length) : path
}

/** The names to try for a copy, one after the other: `Story`, `Story 2`, `Story 3`… */
export function* numbered(folder: string, name: string): Generator<string> {
  const plain = basename(name, extname(name))
  yield join(folder, name)
  for (let n = 2; ; n++) yield join(folder, `${plain} ${n}${extname(name)}`)
}
