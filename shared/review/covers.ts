import { canonicalJson } from '../model/canonical'
import type { Project } from '../model/project'
import type { Claim, Evidence, Id, Passage, Signoff } from '../model/records'
import { hashText } from '../text/hash'

/** Hashes of what a sign-off covers beside the verdict, one for each part. */
export type Covers = Signoff['covers']

interface Known {
  readonly passages: readonly Passage[]
  readonly evidence: readonly Evidence[]
  readonly texts: string
  readonly covers: Covers
}

const known = new WeakMap<Claim, Known>()

/**
 * What a sign-off of claim `claim` given now would cover; undefined when the claim is not there. Each part is the
 * SHA-256 of canonical JSON: the wording, the quotes, the evidence, and the texts of the articles that it is in.
 *
 * Only what a reader sees goes in, no ids, authors or times, and nothing that depends on order: the same state has
 * the same hashes however it came about, by undo, by hand or in a merged copy whose records have other ids. Hashed
 * once for the records that are there, since tables keep unchanged ones identical.
 */
export function coversOf(project: Project, claim: Id): Covers | undefined {
  const record = project.claims.get(claim)
  if (!record) return undefined
  const passages = project.passages.where('claim', claim)
  const evidence = project.evidence.where('claim', claim)
  const texts = textsOf(project, passages)
  const before = known.get(record)
  if (before?.passages === passages && before.evidence === evidence && before.texts === texts)
    return before.covers
  const covers: Covers = {
    wording: hashText(record.wording),
    quotes: hashSet(passages.map(({ anchor }) => [anchor.quote, anchor.state === 'lost'])),
    evidence: hashSet(
      evidence.map(({ kind, reference, locator, checked, stance }) => [
        kind,
        reference,
        locator,
        checked,
        stance,
      ]),
    ),
    versions: hashText(texts),
  }
  known.set(record, { passages, evidence, texts, covers })
  return covers
}

/** The current texts of the articles that passages stand in, by their hashes. */
function textsOf(project: Project, passages: readonly Passage[]): string {
  const hashes = new Set<string>()
  for (const { article } of passages) {
    const version = project.articles.get(article)?.version
    const textHash = version === undefined ? undefined : project.versions.get(version)?.textHash
    if (textHash !== undefined) hashes.add(textHash)
  }
  return [...hashes].sort().join(' ')
}

function hashSet(items: readonly unknown[]): string {
  return hashText(canonicalJson(items.map((item) => canonicalJson(item)).sort()))
}
