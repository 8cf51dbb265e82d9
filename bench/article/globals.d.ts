import type { Bench } from './main'

declare global {
  interface Window {
    bench: Bench
    /** Resolves when the contender has drawn what the last key asked for; absent where it draws at once. */
    painted?: () => Promise<void> | undefined
    /** Milliseconds from each key to what it did being painted, see bench/article/keys.js. */
    keys: number[]
  }
}
