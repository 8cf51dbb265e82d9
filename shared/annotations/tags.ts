import { verdicts, type Verdict } from '../model/records'

/** What the tags of an annotation mean here. */
export interface Judged {
  /** The author's verdict, where the tags give exactly one. */
  readonly verdict: Verdict | null
  /** The tags that are no verdict; all of them where they give several. */
  readonly tags: readonly string[]
  /** The verdicts, where they are several and so none is taken. */
  readonly conflict: readonly Verdict[]
}

/** Takes the verdict out of tags: `Verified`, `disputed`, `single-source`, `Single Source`. */
export function judge(tags: readonly string[]): Judged {
  const given = [...new Set(tags.map(verdictOf).filter((verdict) => verdict !== null))]
  const [verdict, other] = given
  if (verdict === undefined || other !== undefined) return { verdict: null, tags, conflict: given }
  return { verdict, tags: tags.filter((tag) => verdictOf(tag) === null), conflict: [] }
}

function verdictOf(tag: string): Verdict | null {
  const word = tag
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_\p{Dash}]+/gu, '-')
  return verdicts.find((verdict) => verdict === word) ?? null
}
