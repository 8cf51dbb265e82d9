export interface SaveTarget {
  readonly path: string
  /** The person was shown that a file of this name is there, and agreed to replace it. */
  readonly replacing: boolean
}

/** What the person is asked in dialogs; `null`, an empty list and `cancel` mean that they thought better of it. */
export interface Dialogs {
  openProject(folder: string, what?: 'merge'): Promise<string | null>
  /** `suggested` is a whole path. */
  saveProject(suggested: string): Promise<SaveTarget | null>
  pickFiles(
    folder: string,
    extensions: readonly string[],
    what: 'files' | 'annotations',
  ): Promise<readonly string[]>
  pickFolders(folder: string): Promise<readonly string[]>
  /** A project is being left and cannot be saved; `why` is a sentence. */
  unsaved(name: string, why: string): Promise<'again' | 'copy' | 'discard' | 'cancel'>
}

export interface ReportDialogs {
  /** A file for others; `suggested` is a whole path, `ending` is without the dot. */
  saveReport(suggested: string, label: string, ending: string): Promise<SaveTarget | null>
}
