import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { takeInstanceLock, type SecondStart } from './singleInstance'

const start = (...files: string[]): SecondStart => ({
  argv: [],
  workingDirectory: '/',
  additionalData: { files },
})

async function userData(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-instance-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The number of a process that has ended. */
const endedPid = () => spawnSync(process.execPath, ['--version']).pid

it('gives the lock to one, and the letters of the others to it', async () => {
  const folder = await userData()
  const heard: SecondStart[] = []
  const lock = takeInstanceLock(folder, start(), (second) => heard.push(second))
  onTestFinished(() => lock?.release())
  expect(lock).not.toBeNull()
  expect(takeInstanceLock(folder, start('a'), () => undefined)).toBeNull()
  expect(takeInstanceLock(folder, start('b'), () => undefined)).toBeNull()
  await vi.waitFor(() => {
    expect(heard.map(({ additionalData }) => additionalData)).toEqual(
      expect.arrayContaining([{ files: ['a'] }, { files: ['b'] }]),
    )
  })
  expect(heard).toHaveLength(2)
})

it('takes over from a process that was killed, without the letters to it', async () => {
  const folder = await userData()
  await writeFile(join(folder, 'stand-in.lock'), String(endedPid()))
  await mkdir(join(folder, 'stand-in.letters'))
  await writeFile(join(folder, 'stand-in.letters', 'old.json'), JSON.stringify(start('old')))
  const heard: SecondStart[] = []
  const lock = takeInstanceLock(folder, start(), (second) => heard.push(second))
  onTestFinished(() => lock?.release())
  expect(lock).not.toBeNull()
  takeInstanceLock(folder, start('new'), () => undefined)
  await vi.waitFor(() => {
    expect(heard.map(({ additionalData }) => additionalData)).toEqual([{ files: ['new'] }])
  })
})

it('leaves nothing behind when released', async () => {
  const folder = await userData()
  takeInstanceLock(folder, start(), () => undefined)?.release()
  expect(existsSync(join(folder, 'stand-in.lock'))).toBe(false)
  const again = takeInstanceLock(folder, start(), () => undefined)
  expect(again).not.toBeNull()
  again?.release()
})
