import { describe, expect, it } from 'vitest'
import { noFacts, type ImportedArticle } from '../../../shared/article/imported'
import { findBreaches } from '../../../shared/model/invariants'
import { serializeProject } from '../../../shared/model/serialize'
import { decisionsOf } from '../../../shared/versions/decisions'
import { isSameText, nextVersion, otherFacts, factsToTake } from '../../../shared/versions/next'
import { apply, change, docOf, ferryDoc, story } from '../support/story'

const ferry = story.articles.get('a1')!
const imported = (...paragraphs: string[]): ImportedArticle => ({
  ...noFacts,
  title: 'Ferry sinks, dozens saved',
  doc: docOf(...paragraphs),
  source: { file: 'ferry-2.html', importer: 'html', sha256: 'ab' },
  sources: { title: 'json-ld' },
  notices: [],
})
const later = imported(
  'The ferry carried 64 people. Nobody heard the horn, its crew told Radio Vltana.',
  'A diver found the wheel on Saturday.',
)

describe('The next version of an article', () => {
  const { change: body, fates } = nextVersion(story, ferry, later, { title: later.title }, 'v3')
  const done = apply(story, change(body, 's1', 'ben', '2026-03-14T08:00:00.000Z'))

  it('says of every passage what became of it, and the change does just that', () => {
    expect(fates).toMatchObject([
      { passage: 'p1', claim: 'c1', state: 'lost', quote: 'Eleven people died', now: '' },
      { passage: 'p2', claim: 'c2', state: 'anchored', quote: 'Nobody heard the horn' },
    ])
    expect(findBreaches(done.project)).toEqual([])
    for (const { passage, state } of fates)
      expect(done.project.passages.get(passage)?.anchor).toMatchObject({ state, version: 'v3' })
    expect(decisionsOf(done.project, 'a1').map(({ id }) => id)).toEqual(['p1'])
    expect(decisionsOf(done.project, 'a2')).toEqual([])
  })

  it('keeps where the text came from, takes the facts that were given and leaves the others', () => {
    expect(done.project.versions.get('v3')).toMatchObject({ reason: 'imported', source: later.source })
    expect(done.project.articles.get('a1')).toMatchObject({ ...ferry, title: later.title, version: 'v3' })
  })

  it('is undone to the byte', () => {
    expect(serializeProject(apply(done.project, done.inverse).project)).toBe(serializeProject(story))
  })

  it('is none when the text is the same, however the file was made', () => {
    expect(isSameText(story, ferry, { doc: ferryDoc })).toBe(true)
    expect(isSameText(story, ferry, later)).toBe(false)
  })
})

describe('The facts that come with a new text', () => {
  const named = (name: 'title' | 'outlet', from: 'json-ld' | 'text', to: string): ImportedArticle => ({
    ...later,
    title: '',
    sources: { [name]: from },
    [name]: to,
  })

  it('replace a title that the page states, but not by one that was read out of the text', () => {
    expect(factsToTake(ferry, named('title', 'json-ld', 'New'))).toEqual({ title: 'New' })
    expect(factsToTake(ferry, named('title', 'text', 'New'))).toEqual({})
    expect(otherFacts(ferry, named('title', 'text', 'New'))).toEqual([
      { name: 'title', from: 'Ferry sinks', to: 'New', take: false },
    ])
  })

  it('are not taken from what the file is called', () => {
    const named = { ...later, title: 'ferry-2', sources: { title: 'file' as const } }
    expect(otherFacts(ferry, named)).toEqual([])
    expect(otherFacts(ferry, { ...named, title: 'Ferry 2' })).toMatchObject([{ name: 'title', take: false }])
  })

  it('leave an outlet that somebody set, correct one that was a guess, and fill a gap', () => {
    const courier = named('outlet', 'json-ld', 'ilmaracourier.example')
    expect(factsToTake(ferry, courier)).toEqual({})
    expect(factsToTake({ ...ferry, guessed: ['outlet'] }, courier)).toEqual({
      outlet: 'ilmaracourier.example',
    })
    expect(factsToTake({ ...ferry, outlet: '' }, named('outlet', 'text', 'Courier'))).toEqual({
      outlet: 'Courier',
    })
  })

  it('stay guesses in the project when they are guesses', () => {
    const guess = named('outlet', 'text', 'Courier')
    const { change: body } = nextVersion(story, ferry, guess, { outlet: 'Courier' }, 'v3')
    expect(apply(story, change(body)).project.articles.get('a1')?.guessed).toEqual(['outlet'])
    const typed = nextVersion(story, ferry, guess, { outlet: 'The Courier' }, 'v3')
    expect(typed.change.guessed).toBeUndefined()
  })
})
