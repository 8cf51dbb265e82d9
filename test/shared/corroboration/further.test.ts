import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textOfDoc } from '../../../shared/article/projection'
import { corroborate } from '../../../shared/corroboration/corroborate'
import { createCorpus } from '../../../shared/corroboration/corpus'
import { statementsOf } from '../../../shared/corroboration/matrix'
import { parseProject } from '../../../shared/model/parse'

const path = join(import.meta.dirname, '../../../fixtures/sample/story.claimdesk')
const parsed = parseProject(readFileSync(path, 'utf8'))
if (!parsed.ok) throw new Error('the sample story cannot be read')
const project = parsed.value.project
const corpus = createCorpus()
for (const article of project.articles.sorted())
  corpus.put({ ...article, text: textOfDoc(project.versions.get(article.version)!.doc) })

/** What is found for a claim of the sample story in Radio Vltana, what says the same or differs. */
function onRadio(number: number) {
  const claim = [...project.claims.values()].find((each) => each.number === number)!
  const { matches } = corroborate(corpus, statementsOf(project, claim.id))
  return matches.filter(
    ({ article, relation }) =>
      project.articles.get(article)?.outlet === 'Radio Vltana' && relation !== 'related',
  )
}

describe('A passage that differs from a match', () => {
  it('differs from the statement too, in words that the match shares with it', () => {
    const [differing, ...others] = onRadio(2)
    expect(others).toEqual([])
    expect(differing).toMatchObject({
      relation: 'differs',
      here: { article: project.articles.sorted()[0]!.id },
    })
    expect(differing!.quote).toContain('carrying 46 people')
    const [{ kind, here, there }] = differing!.differences as [
      NonNullable<typeof differing>['differences'][number],
    ]
    expect(kind).toBe('number')
    const textOf = (article: string) => corpus.get(article)!.text
    expect(textOf(differing!.here.article).slice(here!.start, here!.end)).toBe('64')
    expect(textOf(differing!.article).slice(there!.start, there!.end)).toBe('46')
  })

  it('does not differ from a statement that says nothing of it', () => {
    const numbers = [1, 3, 4, 5, 6].flatMap((number) =>
      onRadio(number).flatMap(({ differences }) => differences.flatMap(({ there }) => there?.words ?? [])),
    )
    expect(numbers).not.toContain('46')
  })
})
