import {
  comparedParts,
  type ComparedPart,
  type Difference,
  type Differences,
  type Turn,
} from '../../shared/backups/differences'
import type { BackupReason, ListedBackup, RescueOffer } from '../../shared/backups/listing'
import { count } from '../claims/words'
import { statusLook } from '../ui/status'

/** Why a backup was made, in a few words. */
export const reasonWords: Readonly<Record<BackupReason, string>> = {
  start: 'before the first change',
  during: 'while working',
  end: 'as it was left',
  merge: 'before a merge',
  restore: 'before a restore',
  unknown: 'found again',
}

const nouns: Readonly<Record<ComparedPart, readonly [one: string, many: string]>> = {
  articles: ['article', 'articles'],
  claims: ['claim', 'claims'],
  verdicts: ['verdict', 'verdicts'],
  evidence: ['piece of evidence', 'pieces of evidence'],
}

export const partWords: Readonly<Record<ComparedPart, string>> = {
  articles: 'Articles',
  claims: 'Claims',
  verdicts: 'Verdicts',
  evidence: 'Evidence',
}

/** What becomes of something by restoring. */
export const turnWords: Readonly<Record<Turn, string>> = {
  back: 'comes back',
  gone: 'goes',
  changed: 'as it was then',
}

/** How much of a project differs from a backup, in one line. */
export function sayDifferences({ counts, title, others, same }: Differences): string {
  if (same) return 'The same as now'
  const parts = comparedParts.flatMap((part) => {
    const sum = counts[part].back + counts[part].gone + counts[part].changed
    return sum === 0 ? [] : [count(sum, ...nouns[part])]
  })
  if (title !== null) parts.push('the title')
  if (parts.length === 0)
    return others > 0 ? `Differs in ${count(others, 'other thing')}` : 'Differs in details'
  return `Differs in ${joined(parts)}`
}

/** What of one thing is not as it was; empty where its name says all. */
export function sayDifference({ part, fields = [], now, then }: Difference): string {
  if (part === 'verdicts' && now && then)
    return now === then
      ? `${statusLook[now].word}, with another rationale or by others`
      : `${statusLook[now].word} now, ${statusLook[then].word} then`
  return fields.length === 0 ? '' : joined(fields.map((field) => fieldWords[field] ?? field))
}

const fieldWords: Readonly<Record<string, string>> = {
  url: 'address',
  published: 'time of publication',
  checked: 'date checked',
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`
}

/** What is in a backup that can be opened instead of a file that cannot be read. */
export function sayContent({ counts: { articles, claims, evidence } }: RescueOffer): string {
  return joined([
    count(articles, ...nouns.articles),
    count(claims, ...nouns.claims),
    count(evidence, ...nouns.evidence),
  ])
}

const units = ['bytes', 'KB', 'MB', 'GB'] as const

/** A number of bytes for reading: `12 KB`. */
export function saySize(bytes: number): string {
  const unit = bytes < 1_000 ? 0 : bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3
  const amount = bytes / 1_000 ** unit
  return `${amount < 10 && unit > 0 ? amount.toFixed(1) : Math.round(amount)} ${units[unit]}`
}

export interface BackupDay {
  /** The calendar day where the reader is. */
  readonly name: string
  readonly backups: readonly ListedBackup[]
}

const dayFormat = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const timeFormat = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' })

/** Backups by the day on which they were made, in the order in which they come. */
export function byDay(backups: readonly ListedBackup[], now: string): BackupDay[] {
  const days: { name: string; backups: ListedBackup[] }[] = []
  const today = dayFormat.format(new Date(now))
  for (const backup of backups) {
    const day = dayFormat.format(new Date(backup.at))
    const name = day === today ? 'Today' : day
    const last = days.at(-1)
    if (last?.name === name) last.backups.push(backup)
    else days.push({ name, backups: [backup] })
  }
  return days
}

/** The time of day, with seconds: two backups may be of one minute. */
export function sayTime(instant: string): string {
  return timeFormat.format(new Date(instant))
}
