import type { Project } from '../model/project'
import type { Id } from '../model/records'
import type { DismissalKind } from '../model/sourcing'
import { foldForSearch } from '../text/folding'
import { hashText } from '../text/hash'

/** Words of an article, by which a dismissal knows them again in its next version. */
export interface Said {
  readonly article: Id
  readonly quote: string
}

/** The match of a claim with words of an article; where nothing is claimed, of the words of two. */
export function matchKey(of: Id | Said, match: Said): string {
  return typeof of === 'string' ? `${of} ${saidKey(match)}` : pairKey(of, match)
}

/** What the words of two articles differ in; `kind` as the difference is called. */
export function discrepancyKey(kind: string, a: Said, b: Said): string {
  return discrepancyKeyOf(kind, saidKey(a), saidKey(b))
}

/** The same of the keys of both. */
export function discrepancyKeyOf(kind: string, a: string, b: string): string {
  return `${kind} ${[a, b].sort().join(' ')}`
}

/** A sentence in which nothing is to be checked. */
export function sentenceKey(sentence: Said): string {
  return saidKey(sentence)
}

/** A finding of lint, by its kind and the claim, passages and evidence that it is about. */
export function lintKey(kind: string, about: readonly Id[]): string {
  return [kind, ...about].join(' ')
}

/** Whether somebody has dismissed this and nobody brought it back. */
export function isDismissed(project: Pick<Project, 'dismissals'>, kind: DismissalKind, key: string): boolean {
  return project.dismissals.where('key', key).some((dismissal) => dismissal.kind === kind)
}

/** By the hashes, which stay the same when a merge gives an article another id. */
function pairKey(a: Said, b: Said): string {
  return [saidKey(a), saidKey(b)].sort().join(' ')
}

/** The words of one article. The hash comes first, so that the order of a pair hangs on the words. */
export function saidKey({ article, quote }: Said): string {
  const words = foldForSearch(quote)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return `${hashText(words).slice(0, 16)} ${article}`
}
