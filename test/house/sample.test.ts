import { join } from 'node:path'
import { expect, test } from 'vitest'
import { docFromJson } from '../../shared/article/document'
import { projectText } from '../../shared/article/projection'
import { parseProject } from '../../shared/model/parse'
import { serializeProject } from '../../shared/model/serialize'
import { statuses, statusOf } from '../../shared/model/status'
import { makeSample } from './sample'
import { root } from './source'

const sample = await makeSample()

test('the sample story is made from its three articles', async () => {
  await expect(serializeProject(sample)).toMatchFileSnapshot(join(root, 'fixtures/sample/story.claimdesk'))
})

test('the sample story opens as a project file', () => {
  const parsed = parseProject(serializeProject(sample))
  expect(parsed.ok && parsed.value.project.articles.size).toBe(3)
})

test('it shows a claim in every status, one in two articles, and two that overlap', () => {
  const claims = sample.claims.sorted()
  expect(new Set(claims.map(({ id }) => statusOf(sample, id)))).toEqual(new Set(statuses))
  const articlesOf = (id: string) => new Set(sample.passages.where('claim', id).map(({ article }) => article))
  expect(claims.some(({ id }) => articlesOf(id).size > 1)).toBe(true)
  const overlapping = [...sample.passages.values()].filter((a) =>
    [...sample.passages.values()].some(
      (b) =>
        a !== b &&
        a.article === b.article &&
        a.anchor.start <= b.anchor.start &&
        b.anchor.end <= a.anchor.end,
    ),
  )
  expect(overlapping).not.toEqual([])
})

test('every passage of it stands where its anchor says', () => {
  for (const { anchor } of sample.passages.values()) {
    const doc = docFromJson(sample.versions.get(anchor.version)!.doc)
    if (!doc.ok) throw new Error(doc.error)
    expect(projectText(doc.value).text.slice(anchor.start, anchor.end)).toBe(anchor.quote)
  }
})
