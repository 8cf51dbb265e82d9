import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')

/** Bundles files for Node into `dist/<folder>`, each as `<its key>.js`; `external` packages stay where they are. */
export function bundle(folder, input, external = []) {
  return build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, ...(external.length > 0 ? { external } : {}) },
    build: {
      ssr: true,
      outDir: `dist/${folder}`,
      target: 'node20',
      rolldownOptions: { input, output: { entryFileNames: '[name].js' } },
    },
  })
}

/** What a bundled file answers as JSON: in a process of its own, so that no run inherits another's memory. */
export function runBundled(file, args, nodeOptions = []) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [...nodeOptions, `dist/${file}.js`, ...args.map(String)],
    {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 2 ** 28,
    },
  )
  if (status !== 0) throw new Error(`${[file, ...args].join(' ')}: it ended with ${status}`)
  // The last line: libraries may remark on something before it.
  return JSON.parse(stdout.trim().split('\n').at(-1))
}
