import { stage, useDesk, type BesideView } from './desk'

/** Puts something in the place of the claims, and the keyboard into it. */
export function showBeside(beside: BesideView): void {
  const { versions } = useDesk.getState()
  const takesThePlace = versions?.kind === 'review' || versions?.kind === 'comparing'
  useDesk.setState({ beside, focusRequest: 'claims', ...(takesThePlace ? { versions: null } : {}) })
}

/** Back to the claims; the keyboard goes to the text. */
export function closeBeside(): void {
  useDesk.setState({ beside: null })
  stage.view?.focus()
}
