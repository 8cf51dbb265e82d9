import { useState } from 'react'
import type { ArticleFacts } from '../../shared/article/imported'
import { factNames, type Article, type FactName, type Id } from '../../shared/model/records'
import { act, closeDialog } from '../project/act'
import { useReplica, type ChangeRequest } from '../project/replica'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { FactFields } from './FactFields'
import { readFacts, type FactErrors, type TypedFacts } from './facts'
import { sayFacts } from './guesses'
import { Origin } from './Origin'
import { writePublished } from './published'

/** The facts of an article that is in the project, and where its text came from. */
export function DetailsDialog({ article }: { article: Id }) {
  const [before] = useState(() => useReplica.getState().replica?.project.articles.get(article) ?? null)
  return before && <Details before={before} />
}

function Details({ before }: { before: Article }) {
  const [facts, setFacts] = useState<TypedFacts>({ ...before, published: writePublished(before.published) })
  const [errors, setErrors] = useState<FactErrors>({})
  const [confirmed, setConfirmed] = useState<readonly FactName[]>([])
  const guessed = (before.guessed ?? []).filter((fact) => !confirmed.includes(fact))

  const save = () => {
    const read = readFacts(facts)
    if (!read.ok) return setErrors(read.error)
    closeDialog()
    const requests = changes(before, changed(before, read.value, facts), confirmed)
    if (requests.length > 0) act(requests)
  }
  return (
    <DialogFrame
      title="Article details"
      onClose={closeDialog}
      onSubmit={save}
      actions={
        <>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button type="submit" look="primary">
            Save
          </Button>
        </>
      }
    >
      {guessed.length > 1 && (
        <div className="fact-confirm-all">
          <span>Guessed, not confirmed: {sayFacts(guessed)}.</span>
          <Button
            onClick={(event) => {
              event.currentTarget.closest('dialog')?.querySelector<HTMLElement>('[data-first]')?.focus()
              setConfirmed([...confirmed, ...guessed])
            }}
          >
            Confirm all
          </Button>
        </div>
      )}
      <FactFields
        facts={facts}
        onChange={setFacts}
        errors={errors}
        first
        guessed={guessed}
        onConfirm={(fact) => setConfirmed([...confirmed, fact])}
      />
      <p role="status" className="visually-hidden">
        {confirmed.length > 0 && `Confirmed once you save: ${sayFacts(confirmed)}.`}
      </p>
      <Origin article={before.id} />
    </DialogFrame>
  )
}

function changes(
  { id: article }: Article,
  fields: Partial<ArticleFacts>,
  confirmed: readonly FactName[],
): ChangeRequest[] {
  const facts = confirmed.filter((fact) => !Object.hasOwn(fields, fact))
  return [
    ...(Object.keys(fields).length > 0 ? [{ type: 'article.edited', article, fields } as const] : []),
    ...(facts.length > 0 ? [{ type: 'article.confirmed', article, facts } as const] : []),
  ]
}

function changed(before: ArticleFacts, after: ArticleFacts, typed: TypedFacts): Partial<ArticleFacts> {
  const fields: { -readonly [K in FactName]?: ArticleFacts[K] } = {}
  for (const key of factNames) {
    // A time with more than the field shows, as fractions of a second, stays as it is unless it was retyped.
    const retyped = key !== 'published' || typed.published !== writePublished(before.published)
    if (retyped && before[key] !== after[key]) fields[key] = after[key]
  }
  return fields
}
