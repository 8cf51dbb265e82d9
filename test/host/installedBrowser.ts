import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { findBrowser, type Environment } from '../../shared/browsers.ts'

/** The program of an installed Chrome, Chromium or Edge; `CLAIMDESK_BROWSER` names another one. */
export function findInstalledBrowser(
  platform: NodeJS.Platform = process.platform,
  env: Environment = process.env,
  exists: (path: string) => boolean = existsSync,
): string | null {
  return findBrowser(platform, env, homedir(), exists)
}
