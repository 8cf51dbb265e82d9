import fc from 'fast-check'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** What the cases of the property tests are made from. */
    seed: number
  }
}

// The same cases at every run: a failure is of the change at hand. New ones are looked for by `npm run test:deep`.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: inject('seed') })
