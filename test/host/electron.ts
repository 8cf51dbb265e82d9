/** The part of the `electron` module that Claimdesk uses, over Chromium instead of Electron. */
export { app } from './app'
export { dialog } from './dialog'
export { nativeTheme, screen } from './display'
export { ipcMain } from './ipc'
export { HostMenu as Menu } from './menu'
export { protocol } from './protocol'
export { session } from './session'
export { HostWindow as BrowserWindow } from './window'
