import type { Browser } from './browser'
import type { DialogAnswerer } from './dialog'

export function askInPages(_browser: Browser): DialogAnswerer {
  throw new Error('not yet')
}
