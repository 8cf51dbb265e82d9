import { useEffect, useState } from 'react'
import { Slices } from '../project/slices'
import { sureness } from './matrixCells'
import type { LazyMatrix } from './matrixRows'

interface Sureness {
  readonly confirmed: number
  readonly guess: number
}

/** How many cells people have put there and how many the program guesses; null until they are counted. */
export function useSureness(matrix: LazyMatrix | undefined): Sureness | null {
  const [counted, setCounted] = useState<{ readonly of: LazyMatrix } & Sureness>()
  useEffect(() => {
    if (!matrix) return
    const given = new AbortController()
    void countIn(matrix, given.signal).then((found) => {
      if (found) setCounted({ of: matrix, ...found })
    })
    return () => given.abort()
  }, [matrix])
  return counted && matrix && counted.of === matrix ? counted : null
}

async function countIn({ claims, rowAt }: LazyMatrix, signal: AbortSignal): Promise<Sureness | null> {
  const found = { confirmed: 0, guess: 0 }
  const slices = new Slices()
  for (const place of claims.keys()) {
    for (const cell of rowAt(place)?.cells ?? []) {
      const sure = sureness(cell)
      if (sure) found[sure]++
    }
    if (slices.isOver) await slices.next()
    if (signal.aborted) return null
  }
  return found
}
