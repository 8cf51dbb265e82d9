/**
 * What crosses the wire for a request: its response, or one sentence. A rejected `ipcMain.handle` would
 * reach the window as a stack with "Error invoking remote method" before it.
 */
export type Answer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string }
