import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, vi } from 'vitest'
import { parseProject } from '../../../shared/model/parse'
import { buildCli, runCli, type Ran } from './cli'
import { testFolder } from './folder'

export interface Imported {
  articles: { id: string; file: string; title: string; outlet: string; text: string; boilerplate: string[] }[]
  failed: { file: string; reason: string }[]
}

export const courier = `---
title: Storm cuts power
outlet: Courier
url: https://courier.example/storm
published: 2026-11-20
---

The storm cut power to 4,000 homes. “We were lucky,” said Mayor Zdeňka Öçal 🕯️ on Friday.

Nobody was hurt. The cause is not known.

Nobody was hurt, the police said.
`

/** The command line as it is shipped, built once for all tests of a file; each has a folder of its own. */
export function shippedCli() {
  // Each command is a process of its own, which takes its time on a busy machine.
  vi.setConfig({ testTimeout: 60_000 })
  const built = mkdtempSync(join(tmpdir(), 'claimdesk-cli-'))
  let file: string
  let folder: string
  beforeAll(async () => {
    file = await buildCli(built)
  }, 60_000)
  afterAll(() => {
    rmSync(built, { recursive: true, force: true })
  })
  beforeEach(() => {
    folder = testFolder()
  })

  const claimdesk = (...args: string[]) => runCli(file, folder, args)

  /** Runs with `--json` and reads the one document. */
  const json = async <T>(...args: string[]): Promise<T> => {
    const { out, err } = await claimdesk(...args, '--json')
    if (out === '') throw new Error(err)
    return JSON.parse(out) as T
  }

  const read = async (name = 's.claimdesk') => {
    const parsed = parseProject(await readFile(join(folder, name), 'utf8'))
    if (!parsed.ok) throw new Error(parsed.error.kind)
    return parsed.value.project
  }

  /** A project with one article; answers the article's id. */
  const newStory = async (): Promise<string> => {
    await writeFile(join(folder, 'courier.md'), courier)
    await claimdesk('new', 's.claimdesk', '--title', 'Storm')
    const { articles } = await json<Imported>(
      'import',
      's.claimdesk',
      'courier.md',
      '--reviewer',
      'Anna Berg',
    )
    return articles[0]?.id ?? ''
  }

  return { file: () => file, inFolder: (name: string) => join(folder, name), claimdesk, json, read, newStory }
}

export const oneLine = /^claimdesk: [^\n]+\n$/

export function expectFailure({ status, out, err }: Ran, code: 1 | 2, words: RegExp): void {
  expect([status, out]).toEqual([code, ''])
  expect(err).toMatch(oneLine)
  expect(err).toMatch(words)
}
