import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { emptyProject, type Project } from '../../../../shared/model/project'
import { coversOf } from '../../../../shared/review/covers'
import { docxOf } from '../../../../shared/report/docx/docx'
import { makeReport } from '../../../../shared/report/make'
import { finish } from '../../../../shared/steps'
import { reportParts, type ReportOptions, type ReportPart } from '../../../../shared/report/options'
import { anchorOn, apply, change, docOf, facts, noon, story, versionOf } from '../../support/story'
import { lostStory, nasty, nastyStory, options, reportOn } from '../support'
import { bytesOf, parseXml, unpacked } from '../unpacked'

const filesOf = (project: Project, more: Partial<ReportOptions> = {}) =>
  unpacked(docxOf(finish(makeReport(project, { ...options, ...more }, noon))))

async function readByMammoth(project: Project): Promise<string> {
  const buffer = Buffer.from(bytesOf(docxOf(reportOn(project))))
  const { value, messages } = await mammoth.convertToHtml(
    { buffer },
    { styleMap: 'comment-reference => sup' },
  )
  expect(messages.filter(({ type }) => type === 'error')).toEqual([])
  return value
}

/** A PNG as far as its header: nobody here draws it. */
function png(width: number, height: number): string {
  const header = Buffer.alloc(24)
  header.write('89504e470d0a1a0a0000000d49484452', 'hex')
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  return header.toString('base64')
}

/** A story with something of everything in it. */
const wholeStory = apply(
  story,
  change(
    {
      type: 'signoff.added',
      signoff: { id: 's9', claim: 'c1', verdict: 'verified', covers: coversOf(story, 'c1')! },
    },
    'h1',
    'ben',
  ),
  change(
    { type: 'assessment.added', assessment: { id: 'm8', claim: 'c1', verdict: 'disputed', rationale: '' } },
    'h2',
    'ben',
  ),
  change({ type: 'comment.added', comment: { id: 'k1', claim: 'c2', text: 'Whose horn?' } }, 'h3'),
  change({ type: 'claim.edited', claim: 'c1', wording: 'Eleven died.' }, 'h4'),
).project

function pagesOf(project: Project, more: Partial<ReportOptions>) {
  const report = finish(makeReport(project, { ...options, ...more }, noon))
  const document = parseXml(unpacked(docxOf(report))['word/document.xml']!)
  const all = (within: Element | Document, name: string) => [...within.querySelectorAll(`w\\:${name}`)]
  const tables = all(document, 'tbl')
  return {
    tables: tables.map((found) =>
      all(found, 'tr').map((row) => all(row, 'tc').map((cell) => cell.textContent)),
    ),
    widths: tables.map((found) =>
      all(found, 'gridCol').reduce((sum, column) => sum + Number(column.getAttribute('w:w')), 0),
    ),
    headings: all(document, 'p')
      .filter((paragraph) => /^Heading[12]$/.test(all(paragraph, 'pStyle')[0]?.getAttribute('w:val') ?? ''))
      .map((paragraph) => paragraph.textContent),
  }
}

const headingsOf = (project: Project, parts: readonly ReportPart[]) =>
  pagesOf(project, { parts: [...parts] }).headings

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
    const files = filesOf(wholeStory, { parts: [...reportParts] })
    const document = files['word/document.xml']!
    for (const [, style] of document.matchAll(/w:(?:p|r|tbl)Style w:val="(\w+)"/g))
      expect(files['word/styles.xml']).toContain(`w:styleId="${style}"`)
    for (const [, id] of document.matchAll(/commentReference w:id="(\d+)"/g))
      expect(files['word/comments.xml']).toContain(`<w:comment w:id="${id}"`)
  })

  it('tells whatever the page of a report tells, each part only where it was asked for', () => {
    const heads = (parts: readonly ReportPart[]) => headingsOf(wholeStory, parts)
    expect(heads([...reportParts])).toEqual([
      'Ferry sinks',
      'On the radio',
      'Claims',
      'Evidence',
      'Comments',
      'Where the claims come from',
      'Where the articles disagree',
      'Who says what',
      'How much is checked',
      'Not checked: The Ilmara Courier: Ferry sinks',
      'Not checked: The Ilmara Courier: On the radio',
      'Sign-off log',
      'Agreement between reviewers',
      'History',
    ])
    expect(heads([])).toEqual(['Claims'])
  })

  it('says in tables who has it from whom, who says what, what is left, who agrees and what was done', () => {
    const { tables } = pagesOf(wholeStory, { parts: [...reportParts] })
    const rowsUnder = (head: string) => tables.find(([first]) => first!.join(' | ') === head)!.slice(1)
    expect(rowsUnder('Claim | Independent | How it got there')[0]![2]).toMatch(/lead to|independent|report/)
    expect(rowsUnder('Claim | The Ilmara Courier')[0]![0]).toBe('1. Eleven died.split')
    expect(rowsUnder('Outlet | Article | Checked | Left | Set aside')[0]).toEqual([
      'The Ilmara Courier',
      'Ferry sinks',
      '1 of 3 checked',
      '2',
      '0',
    ])
    expect(rowsUnder('When | Claim | As | By | Now')).toEqual([
      ['13 March 2026', '1', 'verified', 'Ben Okoye', 'lapsed: verdict, wording changed since'],
    ])
    expect(rowsUnder('Reviewers | Claims | Agree | Cohen’s kappa')[0]!.slice(0, 3)).toEqual([
      'Anna Brask and Ben Okoye',
      '1',
      '0%',
    ])
    expect(rowsUnder('Claim | Who | What')).toEqual([['2', 'Anna Brask13 March 2026', 'Whose horn?']])
    expect(rowsUnder('When | Who | What | About')).toContainEqual([
      '13 March 2026, 12:00 UTC',
      'Anna Brask',
      'wrote the wording “Eleven died.”',
      'claim 1',
    ])
  })

  it('sets the outlets of a wide matrix in several tables, none wider than the page', () => {
    const many = Array.from({ length: 12 }, (_none, i) => {
      const version = versionOf(`w${i}`, docOf('Eleven people died when the ferry sank on Thursday.'))
      return change(
        { type: 'article.added', article: { ...facts(`z${i}`, 'Ferry'), outlet: `Outlet ${i}` }, version },
        `w${i}`,
      )
    })
    const { tables, widths } = pagesOf(apply(story, ...many).project, { parts: ['matrix'] })
    const heads = tables.map(([first]) => first!).filter(([first]) => first === 'Claim')
    expect(heads.map(({ length }) => length - 1)).toEqual([5, 5, 3])
    for (const width of widths) expect(width).toBeLessThanOrEqual(9026)
  })

  it('has the logo of the desk in it, at its own proportions', () => {
    const logo = { type: 'image/png', base64: png(600, 200) } as const
    const bytes = bytesOf(docxOf(reportOn(story, { logo, desk: 'The desk' })))
    const files = unzipSync(bytes)
    expect(Buffer.from(files['word/media/logo.png']!).toString('base64')).toBe(logo.base64)
    const text = (name: string) => strFromU8(files[name]!)
    expect(text('[Content_Types].xml')).toContain('Extension="png" ContentType="image/png"')
    const target = /<a:blip r:embed="(\w+)"/.exec(text('word/document.xml'))![1]!
    expect(text('word/_rels/document.xml.rels')).toContain(`Id="${target}" Type="`)
    expect(text('word/document.xml')).toContain('descr="Logo of The desk"')
    const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(text('word/document.xml'))!
    expect(Number(cx) / Number(cy)).toBeCloseTo(3, 2)
    const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b08006400c8010111', 'hex')
    const other = reportOn(story, { logo: { type: 'image/jpeg', base64: jpeg.toString('base64') } })
    expect(strFromU8(unzipSync(bytesOf(docxOf(other)))['word/document.xml']!)).toMatch(
      /cx="(\d+)" cy="(\d+)"/,
    )
  })

  it('leaves a logo out of which nothing can be told', () => {
    const files = filesOf(story, { logo: { type: 'image/jpeg', base64: 'AAAA' } })
    expect(Object.keys(files).filter((name) => name.includes('media'))).toEqual([])
    expect(files['word/document.xml']).not.toContain('<w:drawing>')
  })

  it('says that an empty project has nothing to report', () => {
    const empty = emptyProject('p', 'Empty', noon)
    const files = filesOf(empty, { parts: [...reportParts] })
    for (const xml of Object.values(files)) parseXml(xml)
    expect(files['word/document.xml']).toContain('There are no claims to report.')
    expect(files['word/comments.xml']).not.toContain('<w:comment ')
  })

  it('is the same to the byte each time', () => {
    const once = bytesOf(docxOf(reportOn(story)))
    expect(bytesOf(docxOf(reportOn(story)))).toEqual(once)
  })

  it.each(nasty)('is well-formed whatever is in it: %j', async (words) => {
    for (const xml of Object.values(filesOf(nastyStory(words), { parts: [...reportParts] }))) parseXml(xml)
    expect((await readByMammoth(nastyStory(words))).match(/<dt id="comment-/g)).toHaveLength(4)
  })
})
