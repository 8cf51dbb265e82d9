import { describe, expect, it } from 'vitest'
import { readFacts, knownOutlets } from '../../../renderer/articles/facts'
import { duplicateNote } from '../../../renderer/import/duplicates'
import { leftOutNote } from '../../../renderer/import/leftOut'
import { inOneSentence } from '../../../renderer/import/report'
import { noFacts } from '../../../shared/article/imported'
import { stormStory } from '../claims/story'

const storm = { file: 'storm.md', title: 'Storm', notes: [] }

describe('the report of an import', () => {
  it('is one sentence when nothing has to be looked at', () => {
    expect(inOneSentence({ added: [storm], failed: [] })).toBe('“Storm” added.')
    expect(inOneSentence({ added: [storm, storm], failed: [] })).toBe('2 articles added.')
  })

  it('says in one sentence why the only file failed, with its name', () => {
    const failed = [{ name: 'x.txt', reason: 'It is not there any more. Choose it again.' }]
    expect(inOneSentence({ added: [], failed })).toBe('“x.txt”: It is not there any more. Choose it again.')
  })

  it('is a list as soon as files fared differently', () => {
    const failed = [{ name: 'x.txt', reason: '“x.txt” is empty. Choose another file.' }]
    expect(inOneSentence({ added: [storm], failed })).toBeNull()
    expect(inOneSentence({ added: [storm, { ...storm, notes: ['Look.'] }], failed: [] })).toBeNull()
  })

  it('names the article that has the same text, in the project or among those coming in', () => {
    const { project } = stormStory()
    const hash = project.versions.get('post-v1')!.textHash
    expect(duplicateNote(project, new Map(), hash)).toContain('“Harbour wall gives way” (The Brenmouth Post)')
    const coming = new Map([['other', { title: 'Storm', outlet: '' }]])
    expect(duplicateNote(project, coming, 'other')).toContain('“Storm”.')
    expect(duplicateNote(project, coming, 'none')).toBeNull()
  })
})

describe('the facts of an article as they are typed', () => {
  it('may all be empty', () => {
    expect(readFacts(noFacts)).toEqual({ ok: true, value: noFacts })
  })

  it.each(['javascript:alert(1)', 'example.com', 'file:///etc/passwd', 'https://', 'https://a b'])(
    'are refused with %j for an address',
    (url) => {
      const read = readFacts({ ...noFacts, url })
      expect(!read.ok && read.error.url).toContain('https://')
    },
  )

  it('keep a correct address and lose white space around every field', () => {
    const read = readFacts({ ...noFacts, url: ' https://ünï.example/a?b=c ', title: ' T ' })
    expect(read.ok && read.value).toEqual({ ...noFacts, url: 'https://ünï.example/a?b=c', title: 'T' })
  })

  it('are offered the outlets of the project, the most used first', () => {
    const story = stormStory()
    story.article('wire2', 'Coast Wire', 'Again', ['Words.'])
    expect(knownOutlets(story.project.articles)).toEqual(['Coast Wire', 'The Brenmouth Post'])
  })
})

describe('what a page had beside its article', () => {
  it('is counted and named once each', () => {
    const cut = [
      { text: 'Share', reason: 'share' },
      { text: 'Accept', reason: 'cookies' },
      { text: 'Post', reason: 'share' },
    ] as const
    expect(leftOutNote({ cut })).toBe(
      '3 blocks of the page left out (share bar and cookie notice). The file itself still has them.',
    )
  })

  it('is not mentioned when there was nothing', () => {
    expect(leftOutNote({})).toBeNull()
    expect(leftOutNote({ cut: [] })).toBeNull()
  })
})
