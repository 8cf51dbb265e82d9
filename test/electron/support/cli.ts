import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { createBuilder } from 'vite'

const root = join(import.meta.dirname, '..', '..', '..')

/** Builds the command line as it is shipped into `folder`; answers the file to run. */
export async function buildCli(folder: string): Promise<string> {
  const builder = await createBuilder({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'renderer'),
    logLevel: 'error',
    environments: { main: { build: { outDir: folder, emptyOutDir: true } } },
  })
  const { main } = builder.environments
  if (!main) throw new Error('There is nothing named main to build')
  await builder.build(main)
  return join(folder, 'cli.js')
}

export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** Runs the built command line like a shell in `folder` would. */
export function runCli(file: string, folder: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], { cwd: folder }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}
