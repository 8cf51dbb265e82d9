import type * as Electron from 'electron'
import { toProgram, toShown } from './addresses'

type Handler = Parameters<Electron.Protocol['handle']>[1]

const schemes = new Set<string>()
const handlers = new Map<string, Handler>()

export const protocol = {
  registerSchemesAsPrivileged(customSchemes: Electron.CustomScheme[]) {
    for (const { scheme, privileges } of customSchemes) {
      // The https origin that it is shown at has these privileges, so one without them would be too strong.
      if (!privileges?.standard || !privileges.secure) {
        throw new Error(
          `The stand-in for Electron carries standard, secure schemes only, and ${scheme} is not one.`,
        )
      }
      schemes.add(scheme)
    }
  },
  handle(scheme: string, handler: Handler) {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme} is handled already.`)
    handlers.set(scheme, handler)
  },
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>

export const shownAddress = (url: string): string => toShown(url, schemes)
export const programAddress = (url: string): string => toProgram(url, schemes)

export function handlerOf(url: string): Handler | undefined {
  return handlers.get(new URL(url).protocol.slice(0, -1))
}
