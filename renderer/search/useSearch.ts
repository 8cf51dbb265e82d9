import { useEffect, useState } from 'react'
import type { Project } from '../../shared/model/project'
import { prepareSearch, searchProject, type SearchResult } from '../../shared/text/search'

export interface Search {
  /** What was found, of the query as it was a moment ago; null while there is no answer yet. */
  readonly result: SearchResult | null
  /** The articles are still being read for the first search. */
  readonly preparing: boolean
}

/** The claims' hits come first, and must leave room for those in articles. */
const mostHits = 5_000
/** How long the window may be busy in one go, and how long typing may pause before it is answered (milliseconds). */
const slice = 8
const pause = 90

/** Searches the project without ever holding up the typing. */
export function useSearch(project: Project | undefined, query: string): Search {
  const prepared = usePrepared(project)
  const [result, setResult] = useState<SearchResult | null>(null)
  const empty = query.trim() === ''
  useEffect(() => {
    if (!project || !prepared || empty) return
    const timer = setTimeout(() => setResult(searchProject(project, query, mostHits)), pause)
    return () => clearTimeout(timer)
  }, [project, prepared, query, empty])
  if (empty && result) setResult(null)
  return { result: empty ? null : result, preparing: !prepared }
}

/** Reads every article once, a few at a time. */
function usePrepared(project: Project | undefined): boolean {
  const [prepared, setPrepared] = useState(false)
  useEffect(() => {
    if (!project) return
    const steps = prepareSearch(project)
    let timer: ReturnType<typeof setTimeout>
    const go = () => {
      const until = performance.now() + slice
      while (performance.now() < until) if (steps.next().done) return setPrepared(true)
      timer = setTimeout(go)
    }
    go()
    return () => clearTimeout(timer)
  }, [project])
  return prepared
}
