export { count } from '../../shared/text/count'

/**
 * What a command came to. `error` goes to standard error as one line; with it the exit status is 1 (the
 * input is at fault) or 2 (wrong usage). A command may have done part of its work and still have an error.
 */
export interface Outcome {
  /** For people, one line each. */
  readonly lines: readonly string[]
  /** For scripts, one document. */
  readonly json?: unknown
  readonly error?: string
  readonly status: 0 | 1 | 2
}

export function done(lines: readonly string[], json: unknown): Outcome {
  return { lines, json, status: 0 }
}

/** The input is at fault; `partly` is what was done all the same. */
export function failed(error: string, partly?: Pick<Outcome, 'lines' | 'json'>): Outcome {
  return { lines: [], ...partly, error, status: 1 }
}

export function misused(error: string): Outcome {
  return { lines: [], error, status: 2 }
}
