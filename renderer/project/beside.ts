import { stage, useDesk } from './desk'

/** What may stand beside the text in place of the claims, whatever is done in the text meanwhile. */
export type BesideView = 'history' | 'agreement' | 'coverage' | 'discrepancies' | 'lint'

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
