import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the window is being printed: all of a list must be in the page then. Paper has the light colours. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const { dataset } = document.documentElement
    let theme = dataset['theme']
    const begin = () => {
      theme = dataset['theme']
      dataset['theme'] = 'light'
      flushSync(() => setPrinting(true))
    }
    const end = () => {
      dataset['theme'] = theme
      setPrinting(false)
    }
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}
