import { plainText } from '../plain'

/** Markup that is safe to write: made by `html`, which escapes whatever else is put into it. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Piece = string | number | Markup | readonly Markup[] | null

/** Markup with values in it: text is made harmless and escaped, markup goes in as it is, null is nothing. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let lines = tight.get(parts)
  if (!lines) tight.set(parts, (lines = parts.map((part) => part.replace(/\s*\n\s*/g, '\n'))))
  let text = lines[0]!
  for (let i = 0; i < pieces.length; i++) text += written(pieces[i]!) + lines[i + 1]!
  return new Markup(text)
}

/** Templates without the indentation that they are written with, which would be half of a long report. */
const tight = new WeakMap<TemplateStringsArray, readonly string[]>()

/** Words of the project within a line of ours: they may run in the other direction. */
export function words(text: string): Markup {
  return html`<bdi>${text}</bdi>`
}

/** Pieces with something of ours between them. */
export function joined(pieces: readonly Markup[], between: Markup): Markup {
  return new Markup(pieces.map(({ text }) => text).join(between.text))
}

/** Stands in markup where pieces are to come that are made one by one; no text of a project can hold it. */
export const slot = new Markup('\0')

/** What comes before and after those pieces. */
export function around({ text }: Markup): readonly [before: Markup, after: Markup] {
  const [before = '', after = ''] = text.split(slot.text)
  return [new Markup(before), new Markup(after)]
}

function written(piece: Piece): string {
  if (piece === null) return ''
  if (piece instanceof Markup) return piece.text
  if (typeof piece === 'string') return escape(plainText(piece))
  if (typeof piece === 'number') return String(piece)
  let text = ''
  for (const inner of piece) text += inner.text
  return text
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const special = /[&<>"']/

function escape(text: string): string {
  if (!special.test(text)) return text
  return text.replace(/[&<>"']/g, (character) => entities[character]!)
}
