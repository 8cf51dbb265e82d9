import { useMemo } from 'react'
import type { Side } from '../../shared/corroboration/disagreements'
import { useProject } from '../project/useProject'

/** So many outlets are named. */
const mostNamed = 2

/** The outlets of passages in words: `Tavastra Post`, `Tavastra Post, Radio Vltana and 25 more`. */
export function useOutlets(sides: readonly Side[]): string {
  const articles = useProject((project) => project.articles)
  return useMemo(() => {
    const names = new Set(sides.map(({ article }) => articles?.get(article)?.outlet || 'No outlet'))
    const named = [...names].slice(0, mostNamed).join(', ')
    return names.size > mostNamed ? `${named} and ${(names.size - mostNamed).toLocaleString()} more` : named
  }, [articles, sides])
}
