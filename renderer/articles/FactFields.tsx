import { useMemo, type MouseEvent, type ReactNode } from 'react'
import type { FactName } from '../../shared/model/records'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { TextField } from '../ui/TextField'
import { knownOutlets, type FactErrors, type TypedFacts } from './facts'
import { GuessWord } from './Guess'
import { factWords } from './guesses'
import { ownOffset, readPublished, sayOffset, sayPublished } from './published'

interface Props {
  readonly facts: TypedFacts
  readonly onChange: (facts: TypedFacts) => void
  readonly errors: FactErrors
  readonly titleHint?: string | undefined
  /** The title has the focus at the start. */
  readonly first?: boolean
  /** Facts that are guesses, which `onConfirm` makes certain. */
  readonly guessed?: readonly FactName[]
  readonly onConfirm?: (fact: FactName) => void
}

/** The fields for what is known of an article. */
export function FactFields({ facts, onChange, errors, titleHint, first, guessed = [], onConfirm }: Props) {
  const articles = useProject((project) => project.articles)
  const outlets = useMemo(() => (articles ? knownOutlets(articles) : []), [articles])
  const field = (key: FactName, label: string) => ({
    label: guessed.includes(key) ? (
      <>
        {label} <GuessWord />
      </>
    ) : (
      label
    ),
    value: facts[key],
    onChange: (value: string) => onChange({ ...facts, [key]: value }),
    error: errors[key],
  })
  const fact = (key: FactName, input: ReactNode) =>
    guessed.includes(key) ? (
      <div className="fact-guessed" key={key}>
        {input}
        <Button
          aria-label={`Confirm the ${factWords[key]}`}
          onClick={(event: MouseEvent) => {
            // The button goes with the guess; its field is where one goes on.
            event.currentTarget.parentElement?.querySelector('input')?.focus()
            onConfirm?.(key)
          }}
        >
          Confirm
        </Button>
      </div>
    ) : (
      <div className="fact" key={key}>
        {input}
      </div>
    )
  return (
    <>
      {fact('title', <TextField {...field('title', 'Title')} hint={titleHint} first={first ?? false} />)}
      {fact('outlet', <TextField {...field('outlet', 'Outlet')} suggestions={outlets} />)}
      {fact('byline', <TextField {...field('byline', 'Byline')} />)}
      {fact('published', <TextField {...field('published', 'Published')} hint={readBack(facts.published)} />)}
      {fact('url', <TextField {...field('url', 'Address (URL)')} dir="ltr" inputMode="url" />)}
    </>
  )
}

/** What a typed time was understood as, so that nobody has to wonder. */
function readBack(typed: string): string {
  const read = readPublished(typed, ownOffset)
  if (!read.ok || read.value === '') return 'For example 2026-03-13, or 2026-03-13 09:40 +01:00'
  return `${sayPublished(read.value)} ${sayOffset(read.value)}`.trim()
}
