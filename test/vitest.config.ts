import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { proseMirror } from '../vite.config.ts'
import { headlessChromium, launchArgs } from './host/chromium.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const genuine = process.env.CLAIMDESK_RUNTIME === 'electron'
const chromium = await headlessChromium()

/** A busy machine now and then starves a test: time enough, and once more. */
const testTimeout = 30_000
/** What held only the second time is listed at the end. */
const retry = 1

/** What the cases of the property tests are made from. */
const seeded = {
  setupFiles: ['test/seed.ts'],
  provide: { seed: Number(process.env.CLAIMDESK_SEED ?? 1) },
}

/** What the window is made of, and what its tests look at it with. */
const windowPackages = [
  '@mozilla/readability',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  '@tanstack/react-virtual',
  'axe-core',
  'chardet',
  'fast-check',
  'fflate',
  'immutable',
  'mammoth',
  'markdown-it',
  'postal-mime',
  'react',
  'react-dom',
  'react-dom/client',
  'react/jsx-dev-runtime',
  'zod',
  'zustand',
]

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          testTimeout,
          retry,
          ...seeded,
          include: ['test/{shared,electron,renderer,host,house}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/*.chromium.test.ts'],
        },
      },
      {
        root,
        resolve: { dedupe: proseMirror },
        // Named beforehand: a package found halfway makes Vite reload the page and lose the running test.
        optimizeDeps: { include: [...proseMirror, ...windowPackages] },
        test: {
          name: 'browser',
          testTimeout,
          ...seeded,
          include: ['test/renderer/**/*.browser.test.{ts,tsx}'],
          css: true,
          retry,
          expect: { poll: { timeout: 5_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromium.executablePath,
                env: chromium.env,
                args: launchArgs,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          // The stand-in has its own tests; on a genuine Electron there is nothing to stand in for.
          include: ['test/e2e/**/*.test.ts', ...(genuine ? [] : ['test/host/**/*.chromium.test.ts'])],
          // Each has a Chromium of its own: more at a time would wait for each other.
          maxWorkers: 2,
          retry,
          // The file is written when the person rests for a moment.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
