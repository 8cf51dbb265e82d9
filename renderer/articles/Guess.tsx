import type { ReactNode } from 'react'
import type { Article, FactName } from '../../shared/model/records'
import { CommandButton } from '../commands/CommandButton'
import { sayFacts } from './guesses'
import './guess.css'

interface GuessProps {
  readonly of: FactName
  readonly article: Article
  readonly children: ReactNode
}

/** A fact as it is shown; one that was guessed looks like it and says so. */
export function Guess({ of, article, children }: GuessProps) {
  if (!article.guessed?.includes(of)) return children
  return (
    <span className="guess">
      <span className="guess-value">{children}</span> <GuessWord />
    </span>
  )
}

export function GuessWord() {
  return <span className="guess-word">guess</span>
}

/** What of an article is not certain yet, and the way to say that it is. */
export function GuessesLine({ article: { guessed = [] } }: { article: Article }) {
  if (guessed.length === 0) return null
  return (
    <p className="guesses-line">
      <span>Guessed, not confirmed: {sayFacts(guessed)}.</span>
      <CommandButton id="article.confirm" look="quiet">
        {guessed.length === 1 ? 'Confirm it' : 'Confirm all'}
      </CommandButton>
    </p>
  )
}
