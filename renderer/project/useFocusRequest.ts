import { useEffect, useEffectEvent } from 'react'
import { useDesk, type FocusRequest } from './desk'

/** The pane in which each request is answered. */
export const paneOf: Readonly<Record<FocusRequest, 'articles' | 'text' | 'claims'>> = {
  articles: 'articles',
  text: 'text',
  find: 'text',
  claims: 'claims',
  filter: 'claims',
  wording: 'claims',
  rationale: 'claims',
  tags: 'claims',
  evidence: 'claims',
  comment: 'claims',
  matches: 'claims',
}

/** Leaves what stands in place of the claims when a command is for what only they have: a wording, a match. */
export function useLeavingForClaim(leave: () => void): void {
  const elsewhere = useDesk(
    ({ focusRequest: asked }) => asked !== null && asked !== 'claims' && paneOf[asked] === 'claims',
  )
  const go = useEffectEvent(leave)
  useEffect(() => {
    if (elsewhere) go()
  }, [elsewhere])
}

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
