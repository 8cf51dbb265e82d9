import type { ResolveHook } from 'node:module'

const standIn = new URL('electron.js', import.meta.url).href

/** Gives the stand-in to whoever imports `electron`. */
export const resolve: ResolveHook = (specifier, context, nextResolve) =>
  specifier === 'electron' || specifier === 'electron/main'
    ? { url: standIn, shortCircuit: true }
    : nextResolve(specifier, context)
