import { useEffect, useState } from 'react'

/**
 * Counts up to `last`, each time in a task of its own: what is too much to be drawn at once is drawn part by part.
 * Once it is there, it stays.
 */
export function useStages(last: number): number {
  const [stage, setStage] = useState(0)
  useEffect(() => {
    if (stage >= last) return
    const timer = setTimeout(() => setStage(stage + 1))
    return () => clearTimeout(timer)
  }, [stage, last])
  return stage
}
