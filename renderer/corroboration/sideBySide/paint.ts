import type { TextRange } from '../../article/types'

/** What words of a page are; several may hold at once. */
export const looks = { passage: 1, shared: 2, differs: 4, paired: 8 } as const
export type Look = keyof typeof looks

export type Marked = TextRange & { readonly look: Look }

export interface Run {
  readonly text: string
  readonly looks: number
}

/** A stretch of a text in runs of one look each. */
export function runsOf(text: string, { start, end }: TextRange, marks: readonly Marked[]): Run[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start)
  const cuts = new Set([start, end])
  for (const mark of here) cuts.add(Math.max(start, mark.start)).add(Math.min(end, mark.end))
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(1).map((to, i) => {
    const from = places[i]!
    const of = here.filter((mark) => mark.start <= from && mark.end >= to)
    return { text: text.slice(from, to), looks: of.reduce((sum, { look }) => sum | looks[look], 0) }
  })
}
