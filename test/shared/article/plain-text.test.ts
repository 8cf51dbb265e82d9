import { describe, expect, it } from 'vitest'
import { docFromJson } from '../../../shared/article/document'
import { articleFromText } from '../../../shared/article/plain-text'
import { textOfDoc } from '../../../shared/article/projection'

/** The article of a text as its title and its document in ProseMirror's short form. */
function read(text: string): { title: string; doc: string } {
  const article = articleFromText(text)
  if (!article.ok) throw new Error(article.error)
  const doc = docFromJson(article.value.doc)
  if (!doc.ok) throw new Error(doc.error)
  return { title: article.value.title, doc: doc.value.toString() }
}

const long = (word: string) => `${word} ${'and so on and so forth '.repeat(5)}as before.`

describe('Plain text', { timeout: 60_000 }, () => {
  it('has its paragraphs between blank lines, and wrapped lines joined', () => {
    expect(
      read('The council voted 9 to 4 on Tuesday to keep\nthe night bus running.\n\n \nIt carried 212.'),
    ).toEqual({
      title: '',
      doc: 'doc(paragraph("The council voted 9 to 4 on Tuesday to keep the night bus running."), paragraph("It carried 212."))',
    })
  })

  it('without blank lines has a paragraph a line when lines are long', () => {
    expect(read(`${long('One')}\n${long('Two')}\nThree.`).doc.match(/paragraph/g)).toHaveLength(3)
  })

  it('without blank lines has a paragraph a line when each ends a sentence', () => {
    expect(read('Council votes\nIt was 9 to 4.\n“We will look at it again.”')).toEqual({
      title: 'Council votes',
      doc: 'doc(heading("Council votes"), paragraph("It was 9 to 4."), paragraph("“We will look at it again.”"))',
    })
  })

  it('keeps the lines of an address or a verse', () => {
    expect(read('Write to us.\n\nHallby Town Hall\nHarbour Street 1\nHallby').doc).toBe(
      'doc(paragraph("Write to us."), paragraph("Hallby Town Hall", hard_break, "Harbour Street 1", hard_break, "Hallby"))',
    )
  })

  it('takes a short first line without a full stop as the title, and leaves it in the text', () => {
    expect(read('Who voted for it?\n\nNine did.')).toEqual({
      title: 'Who voted for it?',
      doc: 'doc(heading("Who voted for it?"), paragraph("Nine did."))',
    })
  })

  it.each([
    ['ends in a full stop', 'Nine people died.\n\nNobody heard it.'],
    ['ends in one within quotation marks', '“Nine people died.”\n\nNobody heard it.'],
    ['is the only one', 'Council votes'],
    ['is long', `${'council '.repeat(20)}\n\nNobody heard it.`],
    ['is an item of a list', '• Council votes\n\nNobody heard it.'],
    ['has no letters', '2026\n\nNobody heard it.'],
  ])('has no title when the first line %s', (_why, text) => {
    expect(read(text).title).toBe('')
  })

  it('makes lists of lines that begin with bullets', () => {
    expect(read('What we know:\n\n• one\n• two\n\n• three\nThat is all we know.').doc).toBe(
      'doc(paragraph("What we know:"), bullet_list(list_item(paragraph("one")), list_item(paragraph("two")), list_item(paragraph("three"))), paragraph("That is all we know."))',
    )
  })

  it('makes lists of dashes too, and joins their wrapped lines, but leaves a line of dialogue', () => {
    expect(read('- one\n  and more\n- two\n\nText.\n\n– No, he said.').doc).toBe(
      'doc(bullet_list(list_item(paragraph("one and more")), list_item(paragraph("two"))), paragraph("Text."), paragraph("– No, he said."))',
    )
  })

  it('is freed of control characters, tabs and halves of characters', () => {
    expect(read('\ufeffA\0 b\u0007c\td\r\n\r\n\ud83de f.').doc).toBe(
      'doc(heading("A bc d"), paragraph("\ufffde f."))',
    )
  })

  it('keeps right-to-left text, marks, emoji and fixed spaces', () => {
    const text = 'מועצת האלבי הצביעה ביום שלישי.\n\nCafe\u0301 64\u00a0people 👩‍🚒.'
    const article = articleFromText(text)
    expect(article.ok && textOfDoc(article.value.doc)).toBe(text.replace('\n\n', '\n'))
  })

  it.each(['', ' \n', '\0\0', '123 456 – 7.', '👩‍🚒'])(
    '%j has no words and is refused with a sentence',
    (text) => {
      expect(articleFromText(text)).toEqual({
        ok: false,
        error: 'There are no words in this text, so there is no article to make of it.',
      })
    },
  )

  it('of 5,000,000 letters without a space is one paragraph', () => {
    const article = articleFromText('x'.repeat(5_000_000))
    expect(article.ok && textOfDoc(article.value.doc).length).toBe(5_000_000)
  })

  it('of very many lines is read', () => {
    expect(articleFromText('a line\n'.repeat(200_000)).ok).toBe(true)
  })
})
