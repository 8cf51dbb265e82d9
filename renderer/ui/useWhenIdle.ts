import { useEffect, useState } from 'react'

/** In milliseconds: so late at the latest, however busy the window is. */
const patience = 500

/** A value as it was when the window last had nothing better to do; the first one at once. */
export function useWhenIdle<T>(value: T): T {
  const [shown, setShown] = useState({ value })
  useEffect(() => {
    const waiting = requestIdleCallback(() => setShown({ value }), { timeout: patience })
    return () => cancelIdleCallback(waiting)
  }, [value])
  return shown.value
}
