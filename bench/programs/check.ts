import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatsOfReport } from '../../shared/report/formats'
import type { Report } from '../../shared/report/report'
import { bytesOf } from '../../test/shared/report/unpacked'
import { checkData } from './data'
import type { Found, Written } from './found'
import { checkPages } from './pages'
import { checkSheet } from './sheet'
import { hostileStory, sampleStory } from './stories'
import { missingPrograms } from './tools'
import { checkWord } from './word'

/** Writes reports on two stories in every format and lets every program that is here look at them. */
export async function check(folder: string) {
  await rm(folder, { recursive: true, force: true })
  const stories = { sample: await sampleStory(), hostile: await hostileStory() }
  const all: Found[][] = []
  for (const [name, report] of Object.entries(stories)) {
    const written = await write(report, join(folder, name))
    const found: Found[] = []
    for (const look of [checkPages, checkWord, checkSheet, checkData]) found.push(...(await look(written)))
    all.push(found)
  }
  const [sample = [], hostile = []] = all
  const findings = sample.map(({ what, said, wrong = [] }, i) => ({
    what,
    said: [said, hostile[i]!.said],
    wrong: [...wrong, ...(hostile[i]!.wrong ?? [])],
  }))
  return { findings, missing: missingPrograms() }
}

async function write(report: Report, folder: string): Promise<Written> {
  await mkdir(folder, { recursive: true })
  for (const { ending, write: pieces, printed } of Object.values(formatsOfReport)) {
    if (printed) continue
    const chunks = Array.from(pieces(report), (piece) =>
      typeof piece === 'string' ? Buffer.from(piece) : piece,
    )
    await writeFile(join(folder, `report.${ending}`), bytesOf(chunks))
  }
  return { report, folder }
}
