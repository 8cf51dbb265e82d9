import { dialog, type BrowserWindow, type MessageBoxOptions, type OpenDialogOptions } from 'electron'
import type { Dialogs, ReportDialogs } from './project/asking'
import { withEnding } from './project/places'

const projects = [{ name: 'Claimdesk projects', extensions: ['claimdesk'] }]
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
        filters: what === 'merge' ? mergeable : projects,
        properties: ['openFile'],
      })
      return path ?? null
    },

    async saveProject(defaultPath) {
      const options = {
        title: 'Keep the project in',
        defaultPath,
        filters: projects,
        properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
      }
      const parent = window()
      const { canceled, filePath } = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options))
      if (canceled || filePath === '') return null
      const path = withEnding(filePath)
      // The dialog asked about the name that was typed, not about the one with the ending added.
      return { path, replacing: path === filePath }
    },

    async saveReport(defaultPath, label, ending) {
      const options = {
        title: 'Export the report to',
        defaultPath,
        filters: [{ name: label, extensions: [ending] }],
        properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
      }
      const parent = window()
      const { canceled, filePath } = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options))
      if (canceled || filePath === '') return null
      const path = filePath.toLowerCase().endsWith(`.${ending}`) ? filePath : `${filePath}.${ending}`
      return { path, replacing: path === filePath }
    },

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

  async function choose(options: OpenDialogOptions): Promise<readonly string[]> {
    const parent = window()
    const { canceled, filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options))
    return canceled ? [] : filePaths
  }
}
