import type { CutReason } from '../reasons'

/**
 * How one language words what is no part of an article. Written in lower case with straight quotes; `*`
 * stands for up to four words.
 */
export interface Wordings {
  /** The whole block says this, besides figures and punctuation. */
  readonly whole?: string
  /** A short block begins with this, and is no sentence otherwise. */
  readonly start?: string
  /** A block of a few sentences has all of these, parted by `&`. */
  readonly holds?: string
}

export interface LanguageCues {
  readonly wordings: { readonly [R in CutReason]?: Wordings }
  /** Words of buttons and menus: a block of nothing else is one. */
  readonly buttons: string
  /** Words beside a date or a name at the head of an article. */
  readonly dateWords: string
  /** What comes before an author's name. */
  readonly by: string
  /** What an author's note calls the author. */
  readonly professions: string
}
