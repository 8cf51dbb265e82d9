import { resolve } from 'node:path'
import * as z from 'zod'
import type { OpenOutcome } from '../../shared/contract'
import { isProjectPath } from '../project/places'

/** What a second start of the program hands to the first. */
const handedSchema = z.object({ files: z.array(z.string()) })

/** The project files among the arguments of a start in folder `cwd`. */
export function filesIn(argv: readonly string[], cwd: string): string[] {
  return argv.filter((word) => !word.startsWith('-') && isProjectPath(word)).map((word) => resolve(cwd, word))
}

/** The project files that another start of the program handed over; whatever else was handed is ignored. */
export function filesHanded(data: unknown): string[] {
  const handed = handedSchema.safeParse(data)
  return handed.success ? handed.data.files.filter(isProjectPath) : []
}

export interface ArrivalParts {
  readonly open: (path: string) => Promise<OpenOutcome>
  readonly showWindow: () => void
  readonly isListening: () => boolean
  readonly tell: (outcome: OpenOutcome) => void
}

/** Project files that come from outside the window: a double click, a second start, the dock. */
export class Arrivals {
  private readonly early: string[] = []
  private untold: OpenOutcome | undefined
  private parts: ArrivalParts | undefined

  /** From now on files are opened. With one window the last of several wins. */
  async begin(parts: ArrivalParts, otherwise: () => Promise<OpenOutcome>): Promise<void> {
    this.parts = parts
    const path = this.early.at(-1)
    const outcome = path === undefined ? await otherwise() : await parts.open(path)
    this.keep(outcome)
    if (parts.isListening()) this.started()
  }

  add(paths: readonly string[]): void {
    const path = paths.at(-1)
    if (path === undefined) return this.parts?.showWindow()
    if (!this.parts) this.early.push(path)
    else void this.open(this.parts, path)
  }

  /** The page listens. */
  started(): void {
    const { untold } = this
    this.untold = undefined
    if (untold) this.parts?.tell(untold)
  }

  private async open(parts: ArrivalParts, path: string): Promise<void> {
    parts.showWindow()
    const outcome = await parts.open(path)
    if (parts.isListening()) parts.tell(outcome)
    else this.keep(outcome)
  }

  /** What was opened before the page listens it gets with its start; what came of it otherwise it would not. */
  private keep(outcome: OpenOutcome): void {
    if (outcome.outcome !== 'opened' && outcome.outcome !== 'cancelled') this.untold = outcome
  }
}
