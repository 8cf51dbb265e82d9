import { app } from 'electron'
import type { Arrivals } from './arrivals'
import { filesHanded, filesIn } from './arrivals'

/**
 * Makes this the only running instance; false when there is another, which then has been handed the files
 * of this start. To be called before the program is ready, or files opened from the Mac's Finder are missed.
 */
export function claimInstance(arrivals: Arrivals): boolean {
  const files = filesIn(process.argv.slice(1), process.cwd())
  if (!app.requestSingleInstanceLock({ files })) return false
  arrivals.add(files)
  app.on('second-instance', (_event, _argv, _cwd, data) => arrivals.add(filesHanded(data)))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    arrivals.add([path])
  })
  return true
}

/** Ends the program with its window, but on a Mac only when asked to. */
export class Quitting {
  private wanted = false

  constructor() {
    app.on('before-quit', () => (this.wanted = true))
    // Without a listener Electron would quit by itself, also on a Mac.
    app.on('window-all-closed', () => {
      if (this.wanted || process.platform !== 'darwin') app.quit()
    })
  }

  /** The person stays after all. */
  callOff(): void {
    this.wanted = false
  }
}
