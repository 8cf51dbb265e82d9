import { useMemo } from 'react'
import type { Side } from '../../shared/corroboration/disagreements'
import type { Id } from '../../shared/model/records'
import { useProject } from '../project/useProject'

/** Of more outlets their number comes first: it tells most, and not all of their names find room. */
const few = 2

/** So many are named then. */
const mostNamed = 4

/** The outlets of passages in words: `Tavastra Post`, `14 outlets: Tavastra Post, Radio Vltana…`. */
export function useOutlets(sides: readonly Side[]): string {
  const articles = useProject((project) => project.articles)
  return useMemo(() => {
    const nameOf = (id: Id) => {
      const { outlet, title } = articles?.get(id) ?? { outlet: '', title: '' }
      return outlet || title || 'No outlet'
    }
    const names = [...new Set(sides.map(({ article }) => nameOf(article)))]
    if (names.length <= few) return names.join(', ')
    const named = names.slice(0, mostNamed).join(', ')
    return `${names.length.toLocaleString()} outlets: ${named}${names.length > mostNamed ? '…' : ''}`
  }, [articles, sides])
}
