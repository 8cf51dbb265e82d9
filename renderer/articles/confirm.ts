import { flushSync } from 'react-dom'
import type { FactName, Id } from '../../shared/model/records'
import { act, tell } from '../project/act'
import { stage } from '../project/desk'
import { useReplica } from '../project/replica'
import { sayFacts } from './guesses'

/** The facts of an article that are guesses. */
export function guessesOn(article: Id): readonly FactName[] {
  return useReplica.getState().replica?.project.articles.get(article)?.guessed ?? []
}

/** Says in the name of the person at the desk that every guess of an article is right. */
export function confirmGuesses(article: Id): void {
  const facts = [...guessesOn(article)]
  if (facts.length === 0) return
  const done = flushSync(() => act([{ type: 'article.confirmed', article, facts }]))
  if (!done?.ok) return
  // The button for it has gone with the guesses.
  if (document.activeElement === document.body) stage.view?.focus()
  tell(`Confirmed: ${sayFacts(facts)}.`, 'plain', { label: 'Undo', command: 'edit.undo' })
}
