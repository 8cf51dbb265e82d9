import { shell } from 'electron'

/** Puts a file into the bin of the operating system; rejects where there is none. */
export function putInBin(path: string): Promise<void> {
  return shell.trashItem(path)
}
