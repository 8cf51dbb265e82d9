import { namesOfMen, namesOfWomen } from './english-given-names'

export const men: ReadonlySet<string> = new Set(namesOfMen.split(/\s+/u))
export const women: ReadonlySet<string> = new Set(namesOfWomen.split(/\s+/u))

/** “Director of National Ports Ada Vinter”: the name behind a long office, by its given name; null where none is. */
export function nameBehindOffice(run: string): string | null {
  const [name, given = ''] =
    / (?:of|for) .* ((\p{Lu}\p{Ll}+)(?: \p{Lu}\.)? \p{Lu}[\p{L}’'-]+)$/u.exec(run)?.slice(1) ?? []
  return name !== undefined && (men.has(given.toLowerCase()) || women.has(given.toLowerCase())) ? name : null
}
