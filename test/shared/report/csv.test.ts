import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { emptyProject, type Project } from '../../../shared/model/project'
import { csvOf } from '../../../shared/report/csv'
import { plainText } from '../../../shared/report/plain'
import { noon, story } from '../support/story'
import { lostStory, nasty, nastyStory, reportOn } from './support'

function textOf(project: Project): string {
  return [...csvOf(reportOn(project))].join('')
}

function rowsOf(project: Project): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(textOf(project).slice(1), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  return data
}

describe('A report as CSV', () => {
  it('begins with a byte order mark and ends every row with CR LF', () => {
    const text = textOf(story)
    expect(text.startsWith('\ufeffClaim,Status,')).toBe(true)
    expect(text.split('\r\n').at(-1)).toBe('')
    expect(text.replaceAll('\r\n', '')).not.toContain('\r')
  })

  it('has a row for every passage, with its claim', () => {
    const rows = rowsOf(story)
    expect(rows.map((row) => [row['Claim'], row['Status'], row['Quote'], row['Outlet']])).toEqual([
      ['1', 'verified', 'Eleven people died', 'The Ilmara Courier'],
      ['2', 'unchecked', 'Nobody heard the horn', 'The Ilmara Courier'],
      ['2', 'unchecked', 'The horn sounded twice', 'The Ilmara Courier'],
    ])
    expect(rows[0]).toMatchObject({
      'Start (UTF-16)': '0',
      'End (UTF-16)': '18',
      Verdicts: 'verified (Anna Brask, 13 March 2026)',
      Rationale: 'The ministry confirmed it.',
      Evidence: 'document, supports: Ministry, statement of 12 March, p. 2 (checked 2026-03-13)',
    })
  })

  it('tells a lost passage as lost, without a place', () => {
    expect(rowsOf(lostStory)[0]).toMatchObject({ Passage: 'lost', 'Start (UTF-16)': '', 'End (UTF-16)': '' })
  })

  it.each(nasty)('gives back %j as text that no program runs', (words) => {
    const row = rowsOf(nastyStory(words)).find(({ Claim }) => Claim === '3')!
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@]/)
    expect(row['Statement']!.replace(/^'/, '')).toBe(plainText(words))
    expect(row['Statement']).not.toMatch(/\0|\p{Surrogate}/u)
  })

  it.each(['\t=1+1', '\r=1+1', ' -2+3', '＝1+1', '|=1+1', '-5', ';=1+1'])(
    'gives no program a formula to run in %j',
    (words) => {
      const row = rowsOf(nastyStory(`${words} people`)).find(({ Claim }) => Claim === '3')!
      expect(row['Statement']).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
      expect(row['Statement']!.replace(/^'(?=[\s=+\-@＝])/, '')).toContain(plainText(words).trim())
    },
  )

  it('gives back what has its line ends, quotes and commas, a row for each passage still', () => {
    const words = 'a,"b"\r\nc\n"'
    const rows = rowsOf(nastyStory(words))
    expect(rows).toHaveLength(4)
    expect(rows.at(-1)!['Statement']).toBe(plainText(words))
  })

  it('is only its head for an empty project', () => {
    expect(rowsOf(emptyProject('p', 'Empty', noon))).toEqual([])
  })
})
