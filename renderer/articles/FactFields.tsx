import { useMemo } from 'react'
import { useProject } from '../project/useProject'
import { TextField } from '../ui/TextField'
import { knownOutlets, type FactErrors, type TypedFacts } from './facts'
import { ownOffset, readPublished, sayOffset, sayPublished } from './published'

interface Props {
  readonly facts: TypedFacts
  readonly onChange: (facts: TypedFacts) => void
  readonly errors: FactErrors
  readonly titleHint?: string | undefined
  /** The title has the focus at the start. */
  readonly first?: boolean
}

/** The fields for what is known of an article. */
export function FactFields({ facts, onChange, errors, titleHint, first }: Props) {
  const articles = useProject((project) => project.articles)
  const outlets = useMemo(() => (articles ? knownOutlets(articles) : []), [articles])
  const field = (key: keyof TypedFacts) => ({
    value: facts[key],
    onChange: (value: string) => onChange({ ...facts, [key]: value }),
    error: errors[key],
  })
  return (
    <>
      <TextField label="Title" {...field('title')} hint={titleHint} first={first ?? false} />
      <TextField label="Outlet" {...field('outlet')} suggestions={outlets} />
      <TextField label="Byline" {...field('byline')} />
      <TextField label="Published" {...field('published')} hint={readBack(facts.published)} />
      <TextField label="Address (URL)" {...field('url')} dir="ltr" inputMode="url" />
    </>
  )
}

/** What a typed time was understood as, so that nobody has to wonder. */
function readBack(typed: string): string {
  const read = readPublished(typed, ownOffset)
  if (!read.ok || read.value === '') return 'For example 2026-03-13, or 2026-03-13 09:40 +01:00'
  return `${sayPublished(read.value)} ${sayOffset(read.value)}`.trim()
}
