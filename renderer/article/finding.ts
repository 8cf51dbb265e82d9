import { stage, useDesk } from '../project/desk'

/** Looks for a text in the article and goes to the first place from where the person is. */
export function findText(query: string): void {
  const count = stage.view?.find(query) ?? 0
  const index = count > 0 ? (stage.view?.findStep(1) ?? -1) : -1
  useDesk.setState({ found: { query, count, index } })
}

/** Goes to the next or previous place. */
export function findStep(direction: 1 | -1): void {
  const index = stage.view?.findStep(direction) ?? -1
  useDesk.setState(({ found }) => ({ found: found && { ...found, index } }))
}

/** Closes the find bar; the place it was at stays selected. */
export function stopFinding(): void {
  useDesk.setState({ finding: false, found: null })
}
