import type { Lack } from '../../shared/review/ready'
import type { Moved } from '../../shared/review/signoffs'
import type { ReviewStage } from '../../shared/review/stage'

export const stageWords: Readonly<Record<ReviewStage, string>> = {
  split: 'Split',
  resolved: 'Decided',
  unsigned: 'Awaiting sign-off',
  lapsed: 'Sign-off lapsed',
  signed: 'Signed off',
  discussed: 'Open comments',
}

export const lackWords: Readonly<Record<Lack, string>> = {
  unchecked: 'no verdict yet',
  split: 'reviewers differ',
  unsigned: 'awaits a sign-off',
  lapsed: 'sign-off lapsed',
}

const movedWords: Readonly<Record<Moved, string>> = {
  verdict: 'the verdict',
  wording: 'the wording',
  quotes: 'the quotes',
  evidence: 'the evidence',
  versions: 'the article version',
  signer: '',
}

const list = new Intl.ListFormat('en')

/** What has moved since a sign-off was given, as a sentence about it; empty while it is valid. */
export function sayMoved(moved: readonly Moved[]): string {
  const parts = moved.filter((part) => part !== 'signer').map((part) => movedWords[part])
  const changed =
    parts.length > 0 ? `${list.format(parts)} ${parts.length > 1 ? 'have' : 'has'} changed since` : ''
  const judged = moved.includes('signer') ? 'whoever gave it has judged the claim themself since' : ''
  return [changed, judged].filter(Boolean).join(', and ')
}
