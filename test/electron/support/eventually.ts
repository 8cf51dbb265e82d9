import { vi } from 'vitest'

/** Waits until `check` passes, however slow the machine is. */
export function eventually(check: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: 60_000 })
}
