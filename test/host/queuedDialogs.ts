import type * as Electron from 'electron'
import type { DialogAnswerer } from './dialog'

/** What a test does at a dialog: chooses files or a folder, gives up, or presses the button of that number. */
export type DialogAnswer =
  | { readonly folder: string }
  | { readonly files: readonly string[] }
  | { readonly file: string }
  | { readonly button: number }
  | { readonly cancel: true }

/** A dialog that the program has opened. */
export interface DialogRecord {
  readonly kind: 'open' | 'save' | 'message'
  readonly options: Electron.OpenDialogOptions | Electron.SaveDialogOptions | Electron.MessageBoxOptions
}

/** Answers dialogs from a queue, in order; a dialog that finds it empty stays open until an answer comes. */
export class QueuedDialogs implements DialogAnswerer {
  readonly seen: DialogRecord[] = []
  readonly #answers: DialogAnswer[] = []
  readonly #open: ((answer: DialogAnswer) => void)[] = []

  add(answer: DialogAnswer) {
    const waiting = this.#open.shift()
    if (waiting) waiting(answer)
    else this.#answers.push(answer)
  }

  async open(options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue> {
    const answer = await this.#ask({ kind: 'open', options })
    const filePaths = pathsOf(answer, options.properties?.includes('openDirectory') ?? false)
    return { canceled: filePaths.length === 0, filePaths }
  }

  async save(options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue> {
    const answer = await this.#ask({ kind: 'save', options })
    return 'file' in answer ? { canceled: false, filePath: answer.file } : { canceled: true, filePath: '' }
  }

  async message(options: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue> {
    const answer = await this.#ask({ kind: 'message', options })
    const response = 'button' in answer ? answer.button : (options.cancelId ?? 0)
    return { response, checkboxChecked: false }
  }

  async #ask(record: DialogRecord): Promise<DialogAnswer> {
    this.seen.push(record)
    const next = this.#answers.shift()
    return next ?? new Promise((resolve) => this.#open.push(resolve))
  }
}

/** What a dialog answers: one for folders has no files to choose, and the other way round. */
function pathsOf(answer: DialogAnswer, folders: boolean): string[] {
  if ('button' in answer || 'cancel' in answer) return []
  if ('folder' in answer !== folders)
    throw new Error(`A dialog for ${folders ? 'folders' : 'files'} was open.`)
  if ('folder' in answer) return [answer.folder]
  return 'files' in answer ? [...answer.files] : [answer.file]
}
