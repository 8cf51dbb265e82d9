import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { sentenceKey } from '../../../shared/corroboration/dismissed'
import { htmlOf } from '../../../shared/report/html/page'
import { makeReport } from '../../../shared/report/make'
import { finish } from '../../../shared/steps'
import { markdownOf } from '../../../shared/report/markdown'
import type { ReportOptions } from '../../../shared/report/options'
import { apply, change, noon, story } from '../support/story'
import { options } from './support'

const aside = 'The ferry carried 64 people.'
const part = apply(
  story,
  change(
    {
      type: 'dismissal.added',
      dismissal: {
        id: 'd1',
        kind: 'sentence',
        key: sentenceKey({ article: 'a1', quote: aside }),
        what: aside,
        article: 'a1',
      },
    },
    'd1',
  ),
).project

const reportOf = (more: Partial<ReportOptions> = {}) =>
  finish(makeReport(part, { ...options, parts: ['coverage'], ...more }, noon))
const pageOf = (more: Partial<ReportOptions> = {}) => parseHTML([...htmlOf(reportOf(more))].join('')).document
const say = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim()

describe('How much is checked, in a report', () => {
  it('is told of each article and of all together', () => {
    const section = pageOf().querySelector('section[aria-labelledby="coverage"]')
    expect(say(section?.querySelector('p'))).toBe(
      '3 sentences need checking: 1 checked, 2 claimed but not checked, 1 more set aside.',
    )
    expect([...section!.querySelectorAll('tbody tr')].map(say)).toEqual([
      'The Ilmara Courier Ferry sinks 1 of 2 checked 1 1',
      'The Ilmara Courier On the radio 0 of 1 checked 1 0',
      'Together 1 of 3 checked 2 1',
    ])
  })

  it('lists what is not checked, and not what is or was set aside', () => {
    const lines = [...pageOf().querySelectorAll('.unchecked li')].map(say)
    expect(lines).toEqual([
      'Nobody heard the horn, its crew told Radio Vltana. claimed, not checked',
      'The horn sounded twice, four passengers said. claimed, not checked',
    ])
  })

  it('says why a sentence that nobody has claimed anything in needs checking', () => {
    const only = finish(makeReport(story, { ...options, parts: ['coverage'], articles: ['a1'] }, noon))
    const page = parseHTML([...htmlOf(only)].join('')).document
    expect(say(page.querySelector('.unchecked li'))).toBe('The ferry carried 64 people. number')
  })

  it('is of the chosen articles alone, and left out where it was not asked for', () => {
    expect(
      pageOf({ articles: ['a2'] }).querySelectorAll(
        'section [aria-label="Articles and how much of each is checked"] tr',
      ),
    ).toHaveLength(2)
    expect(pageOf({ parts: [] }).querySelector('#coverage')).toBeNull()
  })

  it('stands with each article in Markdown', () => {
    const text = [...markdownOf(reportOf())].join('')
    expect(text).toContain('3 sentences need checking: 1 checked')
    expect(text).toContain('- The Ilmara Courier, Ferry sinks: 1 of 2 checked\n')
  })
})
