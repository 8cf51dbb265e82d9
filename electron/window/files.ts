import { shell } from 'electron'

/** Shows a file of ours in its folder. */
export function showInFolder(path: string): void {
  shell.showItemInFolder(path)
}

/** Opens a file of ours in the program for its kind; answers why it could not be, else an empty text. */
export function openFile(path: string): Promise<string> {
  return shell.openPath(path)
}
