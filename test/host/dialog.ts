import type * as Electron from 'electron'

/** Somebody who answers the dialogs: a person at pages of ours, or a test. */
export interface DialogAnswerer {
  open(options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue>
  save(options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue>
  message(options: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue>
}

let answerer: DialogAnswerer | null = null

export function setDialogAnswerer(who: DialogAnswerer) {
  answerer = who
}

function asked(): DialogAnswerer {
  if (!answerer) throw new Error('A dialog was opened before there was anybody to answer it.')
  return answerer
}

type WithWindow<Options> = [Electron.BaseWindow, Options] | [Options]

/** Every dialog may be given its window first; here they belong to the program as a whole. */
const optionsOf = <Options>(given: WithWindow<Options>): Options => (given.length === 2 ? given[1] : given[0])

export const dialog = {
  showOpenDialog: (...given: WithWindow<Electron.OpenDialogOptions>) => asked().open(optionsOf(given)),
  showSaveDialog: (...given: WithWindow<Electron.SaveDialogOptions>) => asked().save(optionsOf(given)),
  showMessageBox: (...given: WithWindow<Electron.MessageBoxOptions>) => asked().message(optionsOf(given)),
  showErrorBox: (title: string, content: string) => {
    console.error(`${title}\n${content}`)
  },
} satisfies Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>
