import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { findInstalledBrowser } from './installedBrowser.ts'

/** What it takes to start a browser: the program, and the environment that it needs on this machine. */
export interface Chromium {
  readonly executablePath: string
  readonly env: Record<string, string>
}

/** What every Chromium here is started with, beside Playwright's own switches. */
export const launchArgs = ['--font-render-hinting=none', '--no-first-run']

/**
 * The Chromium for running without a display: the one that `CLAIMDESK_BROWSER` names, else the one that
 * `@sparticuz/chromium` carries (Linux on x64), else one that is installed. Throws when there is none.
 */
export async function headlessChromium(): Promise<Chromium> {
  const named = process.env.CLAIMDESK_BROWSER
  if (!named && process.platform === 'linux' && process.arch === 'x64') return bundled()
  const executablePath = findInstalledBrowser()
  if (named && !existsSync(named))
    throw new Error(`No browser to run in: CLAIMDESK_BROWSER names ${named}, and nothing is there.`)
  if (executablePath) return { executablePath, env: inheritedEnv() }
  throw new Error(
    'No browser to run in: this machine has no Chrome, Chromium or Edge, and the bundled Chromium is for ' +
      'Linux on x64 only. Install one of them, or name its program in CLAIMDESK_BROWSER.',
  )
}

/** The bundled Chromium, unpacked on first use into `cache` (by default beside the installed packages). */
export async function bundled(cache = defaultCache()): Promise<Chromium> {
  const folder = await unpacked(cache)
  const executablePath = join(folder, 'chromium')
  return { executablePath, env: environment(folder, missingLibraries(executablePath)) }
}

/** Adds what a bare machine lacks: shared libraries (from the package's own set), fonts. */
export function environment(folder: string, missing: readonly string[]): Record<string, string> {
  const env = inheritedEnv()
  if (missing.length > 0) {
    env.LD_LIBRARY_PATH = [join(folder, 'al2023', 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  }
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = join(folder, 'fonts', 'own.conf')
  return env
}

/** The shared libraries that a program wants and this machine does not have. */
export function missingLibraries(program: string): string[] {
  let listing: string
  try {
    listing = execFileSync('ldd', [program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return ['(unknown: no ldd)']
  }
  return [...listing.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
}

const require = createRequire(import.meta.url)

function packageFolder(): string {
  return dirname(dirname(dirname(require.resolve('@sparticuz/chromium'))))
}

function defaultCache(): string {
  const folder = packageFolder()
  return join(folder, '..', '..', '.cache', 'claimdesk')
}

/**
 * The package unpacks into the temporary folder and takes a half-written file there for a whole one, so two
 * processes that start together break each other. Here it unpacks into a folder of its own, which then
 * takes its final name in one step.
 */
async function unpacked(cache: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(packageFolder(), 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = join(cache, `chromium-${manifest.version}`)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const staging = await mkdtemp(`${folder}-`)
  try {
    // The variable makes the package unpack its libraries as well.
    await promisify(execFile)(
      process.execPath,
      [
        '--input-type=commonjs',
        '--eval',
        `require(${JSON.stringify(require.resolve('@sparticuz/chromium'))}).executablePath()`,
      ],
      { env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } },
    )
    await writeFile(join(staging, 'fonts', 'own.conf'), fontsConfig(folder))
    await rename(staging, folder)
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

const fontsConfig = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts', 'cache')}</cachedir>
</fontconfig>
`

function inheritedEnv(): Record<string, string> {
  const entries = Object.entries(process.env)
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
}
