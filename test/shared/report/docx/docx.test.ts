import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import type { Project } from '../../../../shared/model/project'
import { docxOf } from '../../../../shared/report/docx/docx'
import type { ReportOptions } from '../../../../shared/report/options'
import { anchorOn, apply, change, docOf, facts, story, versionOf } from '../../support/story'
import { lostStory, nasty, nastyStory, reportOn } from '../support'
import { bytesOf, parseXml, unpacked } from '../unpacked'

const filesOf = (project: Project, options: Partial<ReportOptions> = {}) =>
  unpacked(docxOf(reportOn(project, options)))

async function readByMammoth(project: Project): Promise<string> {
  const buffer = Buffer.from(bytesOf(docxOf(reportOn(project))))
  const { value, messages } = await mammoth.convertToHtml(
    { buffer },
    { styleMap: 'comment-reference => sup' },
  )
  expect(messages.filter(({ type }) => type === 'error')).toEqual([])
  return value
}

const blocks = docOf('One two three four.', 'Five six.')
const overlapping = apply(
  story,
  change({ type: 'article.added', article: facts('a7', 'Numbers'), version: versionOf('v7', blocks) }, 'o0'),
  ...['One two three', 'two', 'three four.\nFive', 'six.'].map((quote, i) =>
    change(
      {
        type: 'claim.added',
        claim: { id: `x${i}`, wording: '' },
        passage: { id: `y${i}`, article: 'a7', anchor: anchorOn('v7', blocks, quote) },
      },
      `o${i + 1}`,
    ),
  ),
).project

/** The words between the two ends of each comment, by its number. */
function wordsUnder(xml: string): Record<string, string> {
  const under: Record<string, string> = {}
  const open = new Set<string>()
  const sign = /<w:commentRange(Start|End) w:id="(\d+)"\/>|<w:t[^>]*>([^<]*)<\/w:t>|<\/w:p>/g
  for (const [, end, id, text] of xml.matchAll(sign)) {
    if (end === 'Start') open.add(id!)
    else if (end === 'End') open.delete(id!)
    else for (const comment of open) under[comment] = (under[comment] ?? '') + (text ?? '\n')
  }
  expect([...open]).toEqual([])
  return under
}

describe('A report as a Word document', () => {
  it('has a comment over the words of each passage, also where they overlap, nest and span paragraphs', () => {
    const files = filesOf(overlapping, { articles: ['a7'] })
    expect(Object.values(wordsUnder(files['word/document.xml']!))).toEqual([
      'One two three',
      'two',
      'three four.\nFive',
      'six.',
    ])
  })

  it('has comments that begin with the verdict and say who gave it', () => {
    const comments = parseXml(filesOf(story)['word/comments.xml']!)
    const [first, ...others] = [...comments.querySelectorAll('w\\:comment')]
    expect(others).toHaveLength(2)
    expect(first!.textContent).toMatch(/^\[verified #1\] Eleven people died/)
    expect(first!.textContent).toContain('The ministry confirmed it.')
    expect(first!.getAttribute('w:author')).toBe('Anna Brask')
    expect(first!.getAttribute('w:initials')).toBe('AB')
    expect(first!.getAttribute('w:date')).toBe('2026-03-13T12:00:00Z')
  })

  it('is read by another library, with as many comments', async () => {
    const html = await readByMammoth(story)
    expect(html.match(/<dt id="comment-/g)).toHaveLength(3)
    expect(html).toContain('<h1>Ferry sinks</h1>')
    expect(html).toContain('[verified #1]')
  })

  it('tells a lost passage as lost, and gives it no comment', () => {
    const files = filesOf(lostStory)
    expect(files['word/comments.xml']!.match(/<w:comment /g)).toHaveLength(2)
    expect(files['word/document.xml']).toContain('[verified #1] “Eleven people died”')
  })

  it('says no reason and no evidence that the options leave out', () => {
    const all = Object.values(filesOf(story, { parts: ['text'] })).join('')
    expect(all).not.toContain('The ministry confirmed it.')
    expect(all).not.toContain('statement of 12 March')
  })

  it('refers to nothing that is not in it', () => {
    const files = filesOf(overlapping)
    const document = files['word/document.xml']!
    for (const [, style] of document.matchAll(/w:(?:p|r|tbl)Style w:val="(\w+)"/g))
      expect(files['word/styles.xml']).toContain(`w:styleId="${style}"`)
    for (const [, id] of document.matchAll(/commentReference w:id="(\d+)"/g))
      expect(files['word/comments.xml']).toContain(`<w:comment w:id="${id}"`)
  })

  it('is the same to the byte each time', () => {
    const once = bytesOf(docxOf(reportOn(story)))
    expect(bytesOf(docxOf(reportOn(story)))).toEqual(once)
  })

  it.each(nasty)('is well-formed whatever is in it: %j', async (words) => {
    for (const xml of Object.values(filesOf(nastyStory(words)))) parseXml(xml)
    expect((await readByMammoth(nastyStory(words))).match(/<dt id="comment-/g)).toHaveLength(4)
  })
})
