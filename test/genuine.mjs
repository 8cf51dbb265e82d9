// The end-to-end tests on genuine Electron: a variable set in a script of package.json would not reach Windows.
import { startVitest } from 'vitest/node'

process.env.CLAIMDESK_RUNTIME = 'electron'
await startVitest('test', process.argv.slice(2), {
  config: 'test/vitest.config.ts',
  project: ['e2e'],
  watch: false,
})
