import { useEffect, type RefObject } from 'react'
import { useFocusRequest } from '../project/useFocusRequest'

/** Gives a pane the focus when a command asks for it: its list, or the pane itself until there is one. */
export function usePaneFocus(pane: RefObject<HTMLElement | null>, hasList: boolean): void {
  useFocusRequest('claims', () => (listIn(pane.current) ?? pane.current)?.focus())
  useEffect(() => {
    if (hasList && document.activeElement === pane.current) listIn(pane.current)?.focus()
  }, [pane, hasList])
}

function listIn(pane: HTMLElement | null): HTMLElement | null {
  return pane?.querySelector<HTMLElement>('[role="listbox"]') ?? null
}
