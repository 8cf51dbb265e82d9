import { useProject } from '../project/useProject'

/** What an outlet is called over its column; the title of its article where nobody says. */
export function OutletName({ name, article }: { readonly name: string; readonly article: string }) {
  const title = useProject((project) => project.articles.get(article)?.title)
  const words = name || title || 'No outlet'
  return <span title={words}>{words}</span>
}
