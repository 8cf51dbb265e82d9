import { useState } from 'react'
import type { ArticleFacts } from '../../shared/article/imported'
import type { Id } from '../../shared/model/records'
import { act, closeDialog } from '../project/act'
import { useReplica } from '../project/replica'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { FactFields } from './FactFields'
import { readFacts, type FactErrors, type TypedFacts } from './facts'
import { writePublished } from './published'

/** The facts of an article that is in the project. */
export function DetailsDialog({ article }: { article: Id }) {
  const [before] = useState(() => useReplica.getState().replica?.project.articles.get(article) ?? null)
  const [facts, setFacts] = useState<TypedFacts | null>(
    before && { ...before, published: writePublished(before.published) },
  )
  const [errors, setErrors] = useState<FactErrors>({})
  if (!before || !facts) return null

  const save = () => {
    const read = readFacts(facts)
    if (!read.ok) return setErrors(read.error)
    closeDialog()
    const fields = changed(before, read.value, facts)
    if (Object.keys(fields).length > 0) act([{ type: 'article.edited', article, fields }])
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
      <FactFields facts={facts} onChange={setFacts} errors={errors} first />
    </DialogFrame>
  )
}

function changed(before: ArticleFacts, after: ArticleFacts, typed: TypedFacts): Partial<ArticleFacts> {
  const fields: { -readonly [K in keyof ArticleFacts]?: ArticleFacts[K] } = {}
  for (const key of ['title', 'outlet', 'byline', 'url', 'published'] as const) {
    // A time with more than the field shows, as fractions of a second, stays as it is unless it was retyped.
    const retyped = key !== 'published' || typed.published !== writePublished(before.published)
    if (retyped && before[key] !== after[key]) fields[key] = after[key]
  }
  return fields
}
