import { readFileSync } from 'node:fs'

/** A file of the folder fixtures/, as text or as bytes. */
export const fixtureBytes = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/${path}`, import.meta.url)))

export const fixtureText = (path: string): string => new TextDecoder().decode(fixtureBytes(path))

/** The project file of format version 1 that every later program must still read. */
export const goldenText = fixtureText('projects/version-1.claimdesk')
