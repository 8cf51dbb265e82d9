import type { CutReason } from './reasons'

/** A run of text as the article schema writes it. */
export interface TextJson {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly MarkJson[]
}

export type MarkJson =
  { readonly type: 'em' | 'strong' } | { readonly type: 'link'; readonly attrs: { readonly href: string } }

export type InlineJson = TextJson | { readonly type: 'hard_break' }

/** A list, list item or quote that a leaf stands in; `id` tells two of a kind apart. */
export type Wrap =
  | { readonly kind: 'bullet_list' | 'list_item' | 'blockquote'; readonly id: number }
  | { readonly kind: 'ordered_list'; readonly id: number; readonly order: number }

/** An element that says what it holds, and the number by which to count what it holds. */
export interface Part {
  readonly id: number
  readonly reason: CutReason
}

/** One textblock of a page, or one table, in the order of the page. */
export interface Leaf {
  readonly kind: 'paragraph' | 'heading' | 'caption' | 'table' | 'rule'
  /** Of a heading, 1 to 6; else 0. */
  readonly level: number
  readonly content: readonly InlineJson[]
  /** Of a table: its rows as nodes of the article schema. */
  readonly rows?: readonly unknown[]
  /** Its words, as they stand in the article's text. */
  readonly text: string
  /** How many characters of the text stand in links. */
  readonly linked: number
  /** Where its links lead, as the page writes it. */
  readonly hrefs: readonly string[]
  /** What it stands in, outermost first. */
  readonly wraps: readonly Wrap[]
  /** Elements around it that say what they hold, outermost first. */
  readonly parts: readonly Part[]
  /** The block element that its text stands in directly, and those around that one, by number. */
  readonly holders: readonly number[]
}

/** The share of a leaf's text that stands in links, 0 to 1. */
export function linkShare({ text, linked }: Leaf): number {
  return text.length === 0 ? 0 : Math.min(1, linked / text.length)
}

/** Letters and digits only: the same for two leaves that differ in spacing and punctuation. */
export function bareText(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
