import { useEffect, useState } from 'react'
import { useProject } from '../project/useProject'
import { ask } from './client'
import type { Answer, Kind, Progress, Question } from './protocol'

/** What became of a question: nothing yet, how far it is, its answer, or why there is none. */
export interface Answered<K extends Kind> {
  readonly answer: Answer<K> | null
  readonly progress: Progress | null
  readonly why: string | null
}

const nothingYet = { answer: null, progress: null, why: null }

interface Options {
  readonly lane?: string
  /** Milliseconds for which the question must stand before it is asked. */
  readonly after?: number
}

/**
 * Asks the worker, and asks again when the articles, the origins or what was dismissed have changed; meanwhile the
 * answer from before stays. `question` must be the identical object until it is another one; null asks nothing.
 */
export function useAnswer<K extends Kind>(
  of: K,
  question: Question<K> | null,
  { lane = of, after = 0 }: Options = {},
): Answered<K> {
  const articles = useProject((project) => project.articles)
  const origins = useProject((project) => project.origins)
  const attributions = useProject((project) => project.attributions)
  const dismissals = useProject((project) => project.dismissals)
  const [found, setFound] = useState<{ question: unknown } & Answered<K>>({ question: null, ...nothingYet })

  useEffect(() => {
    if (question === null) return
    const given = new AbortController()
    const timer = setTimeout(() => {
      const onProgress = (progress: Progress) =>
        setFound((before) =>
          before.question === question ? { ...before, progress } : { question, ...nothingYet, progress },
        )
      void ask(of, question, { lane, signal: given.signal, onProgress }).then((result) => {
        if (!result || given.signal.aborted) return
        setFound({
          question,
          progress: null,
          answer: result.ok ? result.value : null,
          why: result.ok ? null : result.error,
        })
      })
    }, after)
    return () => {
      clearTimeout(timer)
      given.abort()
    }
  }, [of, question, lane, after, articles, origins, attributions, dismissals])

  return found.question === question ? found : nothingYet
}
