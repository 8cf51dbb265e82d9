import type { FactName } from '../../model/records'

export type { FactName }

/** Where a fact was found; `file` is the file's name or properties. */
export const factSources = ['json-ld', 'opengraph', 'meta', 'text', 'file'] as const
export type FactSource = (typeof factSources)[number]

/** Whether a fact found there is a guess until a person confirms it. */
export function isGuess(source: FactSource | undefined): boolean {
  return source === 'text' || source === 'file'
}

export interface FoundFact {
  readonly value: string
  readonly from: FactSource
}

/** Facts of an article, each with its source; what was not found is absent. */
export type FoundFacts = { readonly [K in FactName]?: FoundFact }

/** The text of a fact as it is shown: one line, without entities that were escaped twice. */
export function tidy(value: unknown): string {
  if (typeof value !== 'string') return ''
  return decodeEntities(value)
    .replace(/<[^<>]{1,200}>/g, ' ')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim()
}

const entities: { readonly [name: string]: string } = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name: string) => {
    const code = decimal ? Number(decimal) : hex ? parseInt(hex as string, 16) : undefined
    if (code === undefined) return entities[name.toLowerCase()] ?? whole
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
      ? String.fromCodePoint(code)
      : whole
  })
}
