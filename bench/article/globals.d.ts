import type { Bench } from './main'

declare global {
  interface Window {
    bench: Bench
    /** Resolves when the contender has drawn what the last key asked for; absent where it draws at once. */
    painted?: () => Promise<void> | undefined
    /** See bench/article/keys.js. */
    time: (run: () => Promise<void>) => Promise<void>
  }
}
