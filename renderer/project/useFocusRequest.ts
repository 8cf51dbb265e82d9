import { useEffect, useEffectEvent } from 'react'
import { useDesk, type FocusRequest } from './desk'

/** Answers a command that asks for the focus: `focus` gives it, and the request is done with. */
export function useFocusRequest(request: FocusRequest, focus: () => void): void {
  const asked = useDesk((desk) => desk.focusRequest === request)
  const answer = useEffectEvent(() => {
    focus()
    useDesk.setState({ focusRequest: null })
  })
  useEffect(() => {
    if (asked) answer()
  }, [asked])
}

/** Puts the cursor at the end of what a field holds. */
export function focusField(field: HTMLTextAreaElement | HTMLInputElement | null): void {
  if (!field) return
  field.focus()
  field.setSelectionRange(field.value.length, field.value.length)
}
