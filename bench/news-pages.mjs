import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const data = process.env.CLAIMDESK_TRIAL_DATA ?? join(import.meta.dirname, '../../shared/data')
const folder = join(data, 'news-pages')
const truthFile = join(folder, 'ground-truth.json')

/** The pages of the trial data and what a person marked as their articles; without them the bench is skipped. */
export function newsPages() {
  if (!existsSync(truthFile)) {
    console.log(`Skipped: there is no ${truthFile}. Name the folder of trial data in CLAIMDESK_TRIAL_DATA.`)
    process.exit(0)
  }
  return { folder, truth: JSON.parse(readFileSync(truthFile, 'utf8')) }
}
