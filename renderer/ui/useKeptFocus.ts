import { useEffect, type KeyboardEvent, type RefObject } from 'react'

const stops =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]'

/**
 * Keeps the keyboard within what lies over the page, as the browser does it for a modal dialog; answers what takes its
 * keys. Unlike the browser it leaves the page below as it is: to make every block of a long article inert takes more
 * than a frame.
 */
export function useKeptFocus(
  within: RefObject<HTMLElement | null>,
  isOn: boolean,
): (event: KeyboardEvent) => void {
  useEffect(() => {
    if (!isOn) return
    const bringBack = ({ target }: FocusEvent) => {
      const { current } = within
      if (current && target instanceof Node && !current.contains(target))
        (stopsIn(current)[0] ?? current).focus()
    }
    document.addEventListener('focusin', bringBack)
    return () => document.removeEventListener('focusin', bringBack)
  }, [within, isOn])

  return (event) => {
    const { current } = within
    if (!isOn || !current || event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return
    const all = stopsIn(current)
    const at = all.findIndex((stop) => stop === document.activeElement)
    const next = event.shiftKey ? (at <= 0 ? all.length - 1 : null) : at === all.length - 1 ? 0 : null
    if (next === null) return
    event.preventDefault()
    all[next]?.focus()
  }
}

function stopsIn(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.checkVisibility())
}
