import type { Result } from '../result'
import { formatVersion } from '../records'

/** Plain JSON of a project file in some version of the format. */
export type FileJson = { [key: string]: unknown }

export interface Migration {
  /** The version that this step makes out of the one before it. */
  readonly to: number
  readonly up: (file: FileJson) => Result<FileJson, string>
}

/**
 * From each version to the next. Version 1 is the first, so there is nothing before it yet; a new version
 * adds one step here, one frozen type beside it and one golden file in fixtures/projects.
 */
export const migrations: readonly Migration[] = []

/** Throws when the steps do not lead from version 1 to `current` without a gap: a bug, found at load. */
export function checkMigrations(steps: readonly Migration[], current: number): void {
  const expected = Array.from({ length: current - 1 }, (_, i) => i + 2)
  const found = steps.map((step) => step.to)
  if (expected.join() !== found.join())
    throw new Error(`Migrations lead to versions [${found.join()}], expected [${expected.join()}]`)
}

checkMigrations(migrations, formatVersion)

/** Brings a file of version `from` to the current one. */
export function migrate(file: FileJson, from: number, steps = migrations): Result<FileJson, string> {
  let now = file
  for (const step of steps.filter(({ to }) => to > from)) {
    const result = step.up(now)
    if (!result.ok) return result
    now = { ...result.value, formatVersion: step.to }
  }
  return { ok: true, value: now }
}
