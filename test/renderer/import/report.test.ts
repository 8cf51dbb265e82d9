import { describe, expect, it } from 'vitest'
import { readFacts, knownOutlets } from '../../../renderer/articles/facts'
import type { Twin } from '../../../renderer/import/arriving'
import { leftOutNote } from '../../../renderer/import/leftOut'
import {
  inFewWords,
  inOneSentence,
  sayFailure,
  sayPassedOver,
  type ImportReport,
} from '../../../renderer/import/report'
import { sayTwin } from '../../../renderer/import/sayTwin'
import { noFacts } from '../../../shared/article/imported'
import { stormStory } from '../claims/story'

const report: ImportReport = { added: [], leftOut: [], failed: [], remarks: [] }
const storm: ImportReport['added'][number] = {
  file: 'storm.md',
  article: 'storm',
  title: 'Storm',
  outlet: '',
  version: false,
  guessed: [],
  notes: [],
}

describe('the report of an import', () => {
  it('is one sentence when nothing has to be looked at', () => {
    expect(inOneSentence({ ...report, added: [storm] })).toBe('“Storm” added.')
    expect(inOneSentence({ ...report, added: [{ ...storm, version: true }] })).toBe(
      '“Storm” has a new version.',
    )
    expect(inOneSentence({ ...report, added: [storm, storm] })).toBe('2 articles added.')
  })

  it('names the guesses of a single article in its sentence, and is a list when there are several', () => {
    const guessed = { ...storm, guessed: ['title', 'outlet', 'published'] as const }
    expect(inOneSentence({ ...report, added: [guessed] })).toBe(
      '“Storm” added. Its title, outlet, and date are guesses.',
    )
    expect(inOneSentence({ ...report, added: [guessed, storm] })).toBeNull()
  })

  it('says in one sentence why the only file failed, with its name', () => {
    const failed = [{ name: 'x.txt', reason: 'It is not there any more. Choose it again.' }]
    expect(inOneSentence({ ...report, failed })).toBe('“x.txt”: It is not there any more. Choose it again.')
    const empty = { name: 'wire/x.txt', reason: '“x.txt” is empty. Choose another file.' }
    expect(sayFailure(empty)).toBe('“wire/x.txt” is empty. Choose another file.')
  })

  it('is a list as soon as files fared differently, or something was passed over', () => {
    const failed = [{ name: 'x.txt', reason: '“x.txt” is empty. Choose another file.' }]
    const leftOut = [{ file: 'y.txt', title: 'Y', why: 'It has the same words as “Storm”.' }]
    expect(inOneSentence({ ...report, added: [storm], failed })).toBeNull()
    expect(inOneSentence({ ...report, added: [storm, { ...storm, notes: ['Look.'] }] })).toBeNull()
    expect(inOneSentence({ ...report, added: [storm], leftOut })).toBeNull()
    expect(
      inOneSentence({ ...report, added: [storm], remarks: sayPassedOver({ others: 1, cut: false }) }),
    ).toBeNull()
    expect(inFewWords({ ...report, added: [storm], leftOut, failed: [...failed, ...failed] })).toBe(
      '1 article added, 1 left out, 2 files not added.',
    )
  })
})

describe('an article that looks like another', () => {
  const twin: Twin = {
    article: 'post',
    how: 'near',
    likeness: 0.999,
    title: 'Storm',
    outlet: 'The Post',
    inProject: true,
    sameSource: true,
  }

  it('is said to be as much alike as it is, and 100 % only when every word is the same', () => {
    expect(sayTwin(twin)).toBe('It is nearly the same as “Storm” (The Post): 99 % alike.')
    expect(sayTwin({ ...twin, likeness: 1, outlet: '' })).toBe('It has the same words as “Storm”.')
    expect(sayTwin({ ...twin, how: 'same', likeness: 1, inProject: false })).toContain(
      'letter for letter, as that of “Storm” (The Post), which comes in with it.',
    )
    expect(sayTwin({ ...twin, how: 'earlier', likeness: 1 })).toContain('an earlier version of “Storm”')
    expect(sayTwin({ ...twin, how: 'address', likeness: 0.2 })).toContain('another (20 % alike)')
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
  it('is counted', () => {
    const cut = [
      { text: 'Share', reason: 'share' },
      { text: 'Accept', reason: 'cookies' },
    ] as const
    expect(leftOutNote({ cut })).toBe('2 blocks left out, to be restored in the text.')
  })

  it('is not mentioned when there was nothing', () => {
    expect(leftOutNote({})).toBeNull()
    expect(leftOutNote({ cut: [] })).toBeNull()
  })
})
