import { describe, expect, it } from 'vitest'
import { checkMigrations, migrate, migrations, type Migration } from '../../../shared/model/migrations'
import { formatVersion } from '../../../shared/model/records'
import { fail, ok } from '../../../shared/model/result'

const made: readonly Migration[] = [
  { to: 2, up: (file) => ok({ ...file, steps: [2] }) },
  {
    to: 3,
    up: (file) =>
      file['bad'] ? fail('has no steps') : ok({ ...file, steps: [...(file['steps'] as number[]), 3] }),
  },
  { to: 4, up: (file) => ok({ ...file, steps: [...(file['steps'] as number[]), 4] }) },
]

describe('Migrations', () => {
  it('of the program lead from the first format to its own', () => {
    expect(() => checkMigrations(migrations, formatVersion)).not.toThrow()
  })

  it.each([
    ['a gap', [made[0]!, made[2]!]],
    ['the first missing', made.slice(1)],
    ['the last missing', made.slice(0, 2)],
    ['one twice', [made[0]!, made[0]!, made[1]!, made[2]!]],
    ['the wrong order', made.toReversed()],
    ['one too many', [...made, { to: 5, up: ok }]],
  ])('with %s stop the program at its start', (_what, steps) => {
    expect(() => checkMigrations(made, 4)).not.toThrow()
    expect(() => checkMigrations(steps, 4)).toThrow('Migrations lead to')
  })

  it('run in order from the version of the file', () => {
    expect(migrate({ formatVersion: 1 }, 1, made)).toEqual(ok({ formatVersion: 4, steps: [2, 3, 4] }))
    expect(migrate({ formatVersion: 3, steps: [] }, 3, made)).toEqual(ok({ formatVersion: 4, steps: [4] }))
    expect(migrate({ formatVersion: 4 }, 4, made)).toEqual(ok({ formatVersion: 4 }))
  })

  it('stop at the step that fails, with its reason', () => {
    expect(migrate({ formatVersion: 1, bad: true }, 1, made)).toEqual(fail('has no steps'))
  })

  it('leave the file that they were given as it was', () => {
    const file = Object.freeze({ formatVersion: 1 })
    migrate(file, 1, made)
    expect(file).toEqual({ formatVersion: 1 })
  })
})
