import type { LabelledOrigin } from './labels'
import type { Tally } from './tally'

/** An origin as an answer names it. */
export interface NamedOrigin {
  readonly name: string
  readonly kind: string
  readonly via: string
  /** The names of articles, as labels use them. */
  readonly articles: readonly string[]
}

/** Counts origins by article: for each article of the answer, where it has the statement from. */
export function scoreOrigins(
  tally: Tally,
  labels: readonly LabelledOrigin[],
  found: readonly NamedOrigin[],
): string[] {
  const errors: string[] = []
  for (const label of labels)
    for (const article of label.articles) {
      if (found.some((origin) => origin.articles.includes(article) && isSame(label, origin))) tally.right++
      else {
        tally.missing++
        errors.push(`no origin of ${article}: ${label.name} (${[label.kind].flat().join(' or ')})`)
      }
    }
  for (const origin of found)
    for (const article of origin.articles) {
      if (labels.some((label) => label.articles.includes(article) && isSame(label, origin))) continue
      tally.wrong++
      errors.push(`not the origin of ${article}: ${origin.name} (${origin.kind}, ${origin.via})`)
    }
  return errors
}

function isSame({ name, aliases = [], kind }: LabelledOrigin, origin: NamedOrigin): boolean {
  if (![kind].flat().includes(origin.kind)) return false
  const said = bare(origin.name)
  return [name, ...aliases].some((each) => bare(each).includes(said) || said.includes(bare(each)))
}

function bare(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    // “Ada M. Vinter” is Ada Vinter.
    .replace(/(?<=\p{L}{2}) \p{L}(?= \p{L}{2})/gu, '')
    .trim()
  return ` ${words.replace(/^(?:the|an?) /, '')} `
}
