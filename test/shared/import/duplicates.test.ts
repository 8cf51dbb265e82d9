import { describe, expect, it } from 'vitest'
import { textOfDoc } from '../../../shared/article/projection'
import { KnownArticles } from '../../../shared/import/duplicates'
import type { DocJson } from '../../../shared/model/records'
import { hashText } from '../../../shared/text/hash'
import { apply, change, docOf, ferryDoc, story, versionOf } from '../support/story'

const candidate = (doc: DocJson, url = '') => ({ doc, textHash: hashText(textOfDoc(doc)), url })
const ferry = [
  'Eleven people died when the ferry sank on Thursday, the ministry said.',
  'The ferry carried 64 people. Nobody heard the horn, its crew told Radio Vltana.',
] as const

describe('an article that comes in', () => {
  it('is the same letter for letter, has the same words, or nearly, or is like none', () => {
    const known = KnownArticles.of(story)
    expect(known.find(candidate(ferryDoc))).toEqual({ article: 'a1', how: 'same', likeness: 1 })
    expect(known.find(candidate(docOf(ferry.join(' — '))))).toEqual({
      article: 'a1',
      how: 'near',
      likeness: 1,
    })
    const nearly = known.find(candidate(docOf(...ferry, 'More is to follow.')))
    expect(nearly).toMatchObject({ article: 'a1', how: 'near' })
    expect(nearly?.likeness).toBeLessThan(1)
    expect(
      known.find(candidate(docOf('The harbour wall gave way in the night, an engineer said.'))),
    ).toBeNull()
  })

  it('is like an earlier version of an article that has been corrected since', () => {
    const corrected = docOf('Nothing of what was written here before turned out to be right in the end.')
    const { project } = apply(
      story,
      change({
        type: 'article.replaced',
        article: 'a1',
        version: { ...versionOf('v3', corrected), reason: 'imported' },
        fields: {},
        anchors: [],
      }),
    )
    const known = KnownArticles.of(project)
    expect(known.find(candidate(ferryDoc))).toEqual({ article: 'a1', how: 'earlier', likeness: 1 })
    expect(known.find(candidate(corrected))).toMatchObject({ how: 'same' })
  })

  it('is brought up when its address is known, whatever its text, its anchor and last stroke put aside', () => {
    const known = new KnownArticles()
    known.add('one', candidate(ferryDoc, 'https://post.example/ferry'))
    const other = docOf('The harbour wall gave way in the night.')
    expect(known.find(candidate(other, 'https://post.example/ferry/#top'))).toMatchObject({
      article: 'one',
      how: 'address',
    })
    expect(known.find(candidate(other, 'https://post.example/'))).toBeNull()
    expect(known.find(candidate(other))).toBeNull()
  })

  it('is not like another because of what was cut from both', () => {
    const cut = { type: 'cut', attrs: { reason: 'cookies' }, content: ferryDoc.content }
    const besides = (words: string): DocJson => ({ type: 'doc', content: [cut, ...docOf(words).content] })
    const known = new KnownArticles()
    known.add('one', candidate(besides('A short text of its own stands here.')))
    expect(known.find(candidate(besides('Something else entirely is said there.')))).toBeNull()
    expect(known.find(candidate(docOf('A short text of its own stands here.')))).toMatchObject({
      how: 'same',
    })
  })

  it('can be compared with documents that are none', () => {
    const odd = { type: 'doc', content: [null, 7, { type: 'paragraph', content: 'x' }] } as unknown as DocJson
    const known = new KnownArticles()
    known.add('odd', { doc: odd, textHash: '', url: '' })
    expect(known.find(candidate(ferryDoc))).toBeNull()
  })
})
