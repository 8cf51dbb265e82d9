import type { Change } from '../../../shared/changes/change'

/** The steps that an open project goes on by while it is brought together with its file elsewhere. */
export class Passing {
  private steps: (readonly Change[])[] | undefined

  /** From here on steps are remembered. */
  begin(): void {
    this.steps = []
  }

  note(changes: readonly Change[]): void {
    this.steps?.push(changes)
  }

  /** Those since they were taken last. */
  take(): (readonly Change[])[] {
    return this.steps?.splice(0) ?? []
  }

  end(): void {
    this.steps = undefined
  }
}
