import { describe, expect, it } from 'vitest'
import { neighbourOf, versionsOf } from '../../../shared/versions/list'
import { nextVersion } from '../../../shared/versions/next'
import { passagesThen } from '../../../shared/versions/then'
import { noFacts } from '../../../shared/article/imported'
import type { Project } from '../../../shared/model/project'
import { textOfDoc } from '../../../shared/article/projection'
import { anchorOn, apply, change, docOf, story, type ChangeBody } from '../support/story'

const second = docOf(
  'Twelve people died when the ferry sank on Thursday, the ministry said.',
  'The ferry carried 64 people.',
)

function step(project: Project, hour: number, body: ChangeBody): Project {
  const at = `2026-03-14T${String(hour).padStart(2, '0')}:00:00.000Z`
  return apply(project, change(body, `h${hour}`, 'ben', at)).project
}

const imported = { ...noFacts, doc: second, notices: [] }
const replaced = step(story, 8, nextVersion(story, story.articles.get('a1')!, imported, {}, 'v3').change)
const project = step(replaced, 9, {
  type: 'claim.added',
  claim: { id: 'c9', wording: '' },
  passage: { id: 'p9', article: 'a1', anchor: anchorOn('v3', second, 'The ferry carried 64 people.') },
})

describe('The versions of an article', () => {
  it('are in the order in which they were made, and the list is the same one until they change', () => {
    expect(versionsOf(project, 'a1').map(({ id }) => id)).toEqual(['v1', 'v3'])
    expect(versionsOf(project, 'a1')).toBe(versionsOf(replaced, 'a1'))
    expect(neighbourOf(project, 'v3', -1)?.id).toBe('v1')
    expect(neighbourOf(project, 'v3', 1)).toBeUndefined()
    expect(neighbourOf(project, 'gone', 1)).toBeUndefined()
  })
})

describe('An old version', () => {
  it('has its passages where they stood then, also those whose words have gone since', () => {
    const text = textOfDoc(project.versions.get('v1')!.doc)
    const words = passagesThen(project, 'v1').map(({ passage, start, end }) => [
      passage.id,
      text.slice(start, end),
    ])
    expect(words).toEqual([
      ['p1', 'Eleven people died'],
      ['p2', 'Nobody heard the horn'],
    ])
  })

  it('has those whose changed words were confirmed', () => {
    const confirmed = step(project, 10, { type: 'passage.confirmed', passage: 'p1' })
    const [first] = passagesThen(confirmed, 'v1')
    expect(first).toMatchObject({ start: 0, end: 'Eleven people died'.length })
    expect(first?.passage.anchor).toMatchObject({ state: 'anchored', quote: 'Twelve people died' })
  })

  it('has none that was made later, although its words stand there', () => {
    expect(passagesThen(project, 'v3').map(({ passage }) => passage.id)).toContain('p9')
    expect(passagesThen(project, 'v1').map(({ passage }) => passage.id)).not.toContain('p9')
  })
})
