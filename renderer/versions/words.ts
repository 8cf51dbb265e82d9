import type { ArticleVersion } from '../../shared/model/records'
import { sayWhen } from '../ui/dates'

/** Why there is a version, as a word after its number. */
function sayReason({ reason }: Pick<ArticleVersion, 'reason'>): string {
  return reasons[reason]
}

const reasons: Readonly<Record<ArticleVersion['reason'], string>> = {
  imported: 'imported',
  corrected: 'corrected',
  trimmed: 'trimmed',
}

/** `Version 2, corrected 3 Mar 2026, 14:05`, for a narrow place. */
export function sayVersionShortly(version: ArticleVersion, number: number): string {
  return `Version ${number}, ${sayReason(version)} ${sayWhen(version.createdAt)}`
}

/** `Version 2, corrected 3 Mar 2026, 14:05 by Ada Marsh`; `number` counts from 1. */
export function sayVersion(version: ArticleVersion, number: number, by: string): string {
  return `${sayVersionShortly(version, number)} by ${by}`
}
