import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

export const proseMirror = [
  'commands',
  'history',
  'keymap',
  'markdown',
  'model',
  'search',
  'state',
  'transform',
  'view',
].map((name) => `prosemirror-${name}`)
const nodeExternal = ['electron', 'playwright-core', '@sparticuz/chromium', /^node:/]

/** What is started of the stand-in for Electron, and what Node loads by itself. */
const host = ['run', 'electron', 'loader', 'start', 'print', 'tour', 'screenshots']

/** `npx claimdesk` starts the command line as a program, which npm makes it at an install but not after a build. */
const executableCli: Plugin = {
  name: 'executable-cli',
  applyToEnvironment: (environment) => environment.name === 'main',
  writeBundle({ dir = '' }) {
    chmodSync(join(dir, 'cli.js'), 0o755)
  },
}

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), executableCli],
  // Two copies of prosemirror-model would not recognise each other's nodes.
  resolve: { dedupe: proseMirror },
  optimizeDeps: { include: proseMirror },
  worker: { format: 'es' },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment)
    },
  },
  environments: {
    client: { build: { outDir: '../dist/renderer', emptyOutDir: true, modulePreload: { polyfill: false } } },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron', 'playwright-core', '@sparticuz/chromium'] },
      build: {
        outDir: '../dist/electron',
        emptyOutDir: true,
        minify: false,
        target: 'node20',
        rolldownOptions: {
          input: {
            main: 'electron/main.ts',
            cli: 'electron/cli.ts',
            'meeting-worker': 'electron/project/alongside/meeting-worker.ts',
            'documents-worker': 'electron/cli/documents/worker.ts',
          },
          external: nodeExternal,
          output: { format: 'es', entryFileNames: '[name].js' },
        },
      },
    },
    host: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['playwright-core', '@sparticuz/chromium'] },
      build: {
        outDir: '../dist/host',
        emptyOutDir: true,
        minify: false,
        target: 'node20',
        rolldownOptions: {
          input: Object.fromEntries(host.map((name) => [name, `test/host/${name}.ts`])),
          external: nodeExternal,
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        outDir: '../dist/electron/preload',
        emptyOutDir: true,
        minify: false,
        rolldownOptions: {
          input: { preload: 'electron/preload.ts' },
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
})
