import { readFile } from 'node:fs/promises'
import type { TableName } from '../../shared/model/records'
import type { Claimdesk } from './harness'

type Table = Record<string, unknown>[]

type SampleFile = { title: string } & Record<TableName, Table>

const sample = new URL('../../fixtures/sample/story.claimdesk', import.meta.url)

export const sampleText = () => readFile(sample, 'utf8')

/** The sample story's file with something done to it. */
export async function forged(forge: (file: SampleFile) => void): Promise<string> {
  const file = JSON.parse(await sampleText()) as SampleFile
  forge(file)
  return JSON.stringify(file)
}

export async function openFile(desk: Claimdesk, path: string): Promise<void> {
  await desk.answerDialog({ file: path })
  await desk.page.keyboard.press('Control+o')
}
