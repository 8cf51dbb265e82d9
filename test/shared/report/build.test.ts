import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOfDoc } from '../../../shared/article/projection'
import { buildReport } from '../../../shared/report/build'
import { reportOptionsSchema, reportTemplates, type ReportOptions } from '../../../shared/report/options'
import type { ReportBlock, ReportRun } from '../../../shared/report/report'
import { anchorOn, apply, change, docOf, facts, ferryDoc, noon, story, versionOf } from '../support/story'

const options = reportTemplates['desk report']
const with_ = (more: Partial<ReportOptions>) => buildReport(story, { ...options, ...more }, noon)

function runsOf(blocks: readonly ReportBlock[]): ReportRun[] {
  return blocks.flatMap((block): ReportRun[] => {
    if ('runs' in block) return [...block.runs]
    if ('blocks' in block) return runsOf(block.blocks)
    if (block.kind === 'list') return block.items.flatMap(runsOf)
    if (block.kind === 'table') return block.rows.flat().flatMap((cell) => runsOf(cell.blocks))
    return []
  })
}

describe('A report', () => {
  it('has every template as options that are allowed', () => {
    for (const template of Object.values(reportTemplates))
      expect(reportOptionsSchema.safeParse(template).success).toBe(true)
  })

  it('tells all articles and claims of the story in order', () => {
    const report = with_({})
    expect(report.title).toBe('The ferry')
    expect(report.articles.map(({ article }) => article.id)).toEqual(['a1', 'a2'])
    expect(report.claims.map(({ claim, status, text }) => [claim.number, status, text])).toEqual([
      [1, 'verified', 'Eleven people died'],
      [2, 'unchecked', 'The horn sounded.'],
    ])
    expect(report.counts).toMatchObject({ verified: 1, unchecked: 1, disputed: 0 })
  })

  it('tells only the statuses, articles, reviewers and days that are asked for', () => {
    const numbers = (more: Partial<ReportOptions>) => with_(more).claims.map(({ claim }) => claim.number)
    expect(numbers({ statuses: ['unchecked'] })).toEqual([2])
    expect(numbers({ articles: ['a2'] })).toEqual([2])
    expect(numbers({ reviewers: ['anna'] })).toEqual([1])
    expect(numbers({ reviewers: ['ben'] })).toEqual([])
    expect(numbers({ from: '2026-03-13', to: '2026-03-13' })).toEqual([1])
    expect(numbers({ from: '2026-03-14' })).toEqual([])
  })

  it('lists a lost passage as lost and does not place it', () => {
    const anchor = anchorOn('v1', ferryDoc, 'Eleven people died', 'lost')
    const lost = apply(story, change({ type: 'passage.anchored', passage: 'p1', anchor })).project
    const [article] = buildReport(lost, options, noon).articles
    expect(article!.lost.map(({ passage }) => passage.id)).toEqual(['p1'])
    expect(runsOf(article!.blocks()).flatMap(({ passages }) => passages.map((p) => p.passage.id))).toEqual([
      'p2',
    ])
  })

  it('gives the text in runs that spell it out, each under the passages that cover it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 8 }),
        (paragraphs, spans) => {
          const doc = docOf(...paragraphs.map((text) => text.replaceAll('\n', ' ')))
          const text = textOfDoc(doc)
          let project = apply(
            story,
            change({ type: 'article.added', article: facts('a3', 'Any'), version: versionOf('v3', doc) }),
          ).project
          spans.forEach(([from, length], i) => {
            const start = Math.min(from, Math.max(0, text.length - 1))
            const end = Math.min(text.length, start + length + 1)
            if (end <= start) return
            const anchor = {
              version: 'v3',
              quote: text.slice(start, end),
              prefix: '',
              suffix: '',
              start,
              end,
            }
            project = apply(
              project,
              change({
                type: 'claim.added',
                claim: { id: `n${i}`, wording: 'Any' },
                passage: { id: `q${i}`, article: 'a3', anchor: { ...anchor, state: 'anchored' } },
              }),
            ).project
          })
          const article = buildReport(project, { ...options, articles: ['a3'] }, noon).articles[0]!
          const runs = runsOf(article.blocks())
          for (const run of runs) {
            expect(text.slice(run.start!, run.start! + run.text.length)).toBe(run.text)
            const covering = article.passages.filter(
              ({ passage: { anchor } }) =>
                anchor.start < run.start! + run.text.length && anchor.end > run.start!,
            )
            expect(run.passages).toEqual(covering)
            for (const { passage } of run.passages) {
              expect(passage.anchor.start).toBeLessThanOrEqual(run.start!)
              expect(passage.anchor.end).toBeGreaterThanOrEqual(run.start! + run.text.length)
            }
          }
          expect(runs.map((run) => run.text).join('')).toBe(text.replaceAll('\n', ''))
        },
      ),
    )
  })
})
