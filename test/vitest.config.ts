import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', root: '.', include: ['test/{shared,electron,renderer,host}/**/*.test.ts'] } },
      { test: { name: 'e2e', root: '.', include: ['test/e2e/**/*.test.ts'], fileParallelism: false, testTimeout: 120_000 } },
    ],
  },
})
