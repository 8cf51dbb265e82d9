import type { MatrixCell, MatrixEntry } from '../../shared/corroboration/matrix'
import type { Id } from '../../shared/model/records'
import type { LazyMatrix } from './matrixRows'
import { sayingWords } from './words'

/** A place in the grid; column 0 is the claim itself. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** Where a key leads in the grid; undefined for one that leads nowhere. `page` is how many rows are in sight. */
export function move(
  { row, column }: CellPlace,
  { key, toEnd }: { readonly key: string; readonly toEnd: boolean },
  { claims, outlets }: LazyMatrix,
  page: number,
): CellPlace | undefined {
  const to = (wantedRow: number, wantedColumn: number): CellPlace => ({
    row: Math.max(0, Math.min(claims.length - 1, wantedRow)),
    column: Math.max(0, Math.min(outlets.length, wantedColumn)),
  })
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'Home':
      return to(toEnd ? 0 : row, 0)
    case 'End':
      return to(toEnd ? claims.length : row, outlets.length)
    case 'PageUp':
      return to(row - page, column)
    case 'PageDown':
      return to(row + page, column)
  }
  return undefined
}

/** The place of a claim and an outlet that may be gone. */
export function placeOf(
  { claims, outlets }: LazyMatrix,
  { claim, outlet }: { readonly claim: Id | null; readonly outlet: Id | null },
): CellPlace {
  const column = outlets.findIndex(({ articles }) => outlet !== null && articles.includes(outlet))
  const row = claims.findIndex((each) => each === claim)
  return { row: Math.max(0, row), column: row < 0 ? 1 : column + 1 }
}

/** What a cell says in words: `has it from Reuters`. */
export function sayCell({ says, entries }: MatrixCell): string {
  return saySaying(says, entries[0]?.from ?? null)
}

export function sayEntry({ says, from }: MatrixEntry): string {
  return saySaying(says, from)
}

function saySaying(says: MatrixCell['says'], from: string | null): string {
  return says === 'attributes' && from !== null ? `from ${from}` : sayingWords[says]
}

/** How sure a cell is: nobody needs to be told that of a silent one. */
export function sureness({ entries }: MatrixCell): 'confirmed' | 'guess' | null {
  const [first] = entries
  return first ? (first.confirmed ? 'confirmed' : 'guess') : null
}
