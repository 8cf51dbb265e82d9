import {
  dialog,
  type BrowserWindow,
  type FileFilter,
  type MessageBoxOptions,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron'
import type { Dialogs, ReportDialogs, SaveTarget } from './project/asking'
import { withEnding } from './project/places'

const projects = { name: 'Claimdesk projects', extensions: ['claimdesk'] }
const mergeable = [
  { name: 'Projects and reports', extensions: ['claimdesk', 'html', 'htm', 'jsonld', 'json'] },
]

/** The operating system's dialogs; they belong to the window while there is one. */
export function createDialogs(window: () => BrowserWindow | undefined): Dialogs & ReportDialogs {
  return {
    async openProject(defaultPath, what) {
      const [path] = await choose({
        title: what === 'merge' ? 'Merge a project file' : 'Open a project',
        defaultPath,
        filters: what === 'merge' ? mergeable : [projects],
        properties: ['openFile'],
      })
      return path ?? null
    },

    saveProject: (defaultPath) => save('Keep the project in', defaultPath, projects, withEnding),

    saveReport: (defaultPath, label, ending) =>
      save('Export the report to', defaultPath, { name: label, extensions: [ending] }, (path) =>
        path.toLowerCase().endsWith(`.${ending}`) ? path : `${path}.${ending}`,
      ),

    pickFiles: (defaultPath, extensions, what) =>
      choose({
        title: what === 'annotations' ? 'Import annotations' : 'Add articles',
        defaultPath,
        filters: [{ name: what === 'annotations' ? 'Annotations' : 'Articles', extensions: [...extensions] }],
        properties: ['openFile', 'multiSelections'],
      }),

    pickFolders: (defaultPath) =>
      choose({
        title: 'Add the articles in a folder',
        defaultPath,
        properties: ['openDirectory', 'multiSelections'],
      }),

    async unsaved(name, why) {
      const answers = ['again', 'copy', 'discard', 'cancel'] as const
      const options: MessageBoxOptions = {
        type: 'warning',
        message: `Your latest changes to “${name}” are not saved.`,
        detail: why,
        buttons: ['Try again', 'Save a copy as…', 'Close without saving', 'Cancel'],
        defaultId: 0,
        cancelId: 3,
        noLink: true,
      }
      const parent = window()
      const { response } = await (parent
        ? dialog.showMessageBox(parent, options)
        : dialog.showMessageBox(options))
      return answers[response] ?? 'cancel'
    },
  }

  async function save(
    title: string,
    defaultPath: string,
    filter: FileFilter,
    complete: (path: string) => string,
  ): Promise<SaveTarget | null> {
    const options: SaveDialogOptions = {
      title,
      defaultPath,
      filters: [filter],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    }
    const parent = window()
    const { canceled, filePath } = await (parent
      ? dialog.showSaveDialog(parent, options)
      : dialog.showSaveDialog(options))
    if (canceled || filePath === '') return null
    const path = complete(filePath)
    // The dialog asked about the name that was typed, not about the one with the ending added.
    return { path, replacing: path === filePath }
  }

  async function choose(options: OpenDialogOptions): Promise<readonly string[]> {
    const parent = window()
    const { canceled, filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options))
    return canceled ? [] : filePaths
  }
}
