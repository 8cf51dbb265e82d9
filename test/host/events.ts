import type * as Electron from 'electron'

/** An event that a listener can hold back, as Electron gives it to the program. */
export function preventable<Extra extends object>(extra: Extra): Electron.Event<Extra> {
  let prevented = false
  return Object.defineProperty({ ...extra, preventDefault: () => (prevented = true) }, 'defaultPrevented', {
    get: () => prevented,
  }) as unknown as Electron.Event<Extra>
}

/**
 * Hands a part of the stand-in to the program as the Electron object that it stands for. The parts are
 * checked against Electron's declarations where they are defined; a member that they do not carry is
 * `undefined` when the program reaches for it.
 */
export function handOver<Whole extends object>(part: object): Whole {
  return part as Whole
}
