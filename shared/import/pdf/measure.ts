import type { Column } from './columns'
import type { Line } from './lines'

/** What most of a document is set in, against which its headings and breaks are told. */
export interface Setting {
  /** Height of the font. */
  readonly size: number
  readonly font: string
  /** From one line to the next, in heights of the font. */
  readonly leading: number
  /** Whether words are parted at the ends of its lines; where not, a hyphen there is part of its word. */
  readonly hyphenates: boolean
}

/** More of the lines than this end in a hyphen only where a program puts hyphens. */
const hyphenShare = 0.03

export function measure(columns: readonly Column[]): Setting {
  const lines = columns.flat()
  const weight = ({ text }: Line) => text.length
  const size = Number(heaviest(lines, ({ size }) => String(size), weight) ?? 10)
  const body = lines.filter((line) => line.size === size)
  const font = heaviest(body, (line) => line.font, weight) ?? ''
  const steps = columns.flatMap((column) =>
    column.flatMap((line, i) => {
      const step = (line.y - (column[i - 1]?.y ?? line.y)) / size
      return line.size === size && column[i - 1]?.size === size && step > 0.8 && step < 3 ? [step] : []
    }),
  )
  const leading = Number(
    heaviest(
      steps,
      (step) => step.toFixed(1),
      () => 1,
    ) ?? 1.3,
  )
  const parted = body.filter(({ text }) => endsParted.test(text)).length
  return { size, font, leading, hyphenates: parted > 2 && parted > body.length * hyphenShare }
}

const endsParted = /\p{Ll}[-‐]$/u

function heaviest<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  weightOf: (item: T) => number,
): string | undefined {
  const weights = new Map<string, number>()
  for (const item of items) weights.set(keyOf(item), (weights.get(keyOf(item)) ?? 0) + weightOf(item))
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0]
}
