const { contextBridge, ipcRenderer, webUtils } = require('electron')

contextBridge.exposeInMainWorld('tiny', {
  ask: (channel, value) => ipcRenderer.invoke(channel, value),
  on: (listener) => {
    const relay = (_event, payload) => listener(payload)
    ipcRenderer.on('told', relay)
    return () => {
      ipcRenderer.off('told', relay)
    }
  },
  pathOf: (file) => webUtils.getPathForFile(file),
  loadedModules: () => {
    try {
      return typeof require('node:fs')
    } catch (error) {
      return error.message
    }
  },
})
