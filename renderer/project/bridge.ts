import type { Bridge } from '../../shared/contract'

declare global {
  interface Window {
    /** Given by the preload; see Bridge. */
    readonly claimdesk: Bridge
  }
}

/** The main process, as the window sees it. */
export const bridge: Bridge = window.claimdesk
