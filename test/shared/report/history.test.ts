import { describe, expect, it } from 'vitest'
import { plainWords } from '../../../shared/history/sentences'
import { toldHistory } from '../../../shared/report/history'
import { reportParts, type ReportOptions } from '../../../shared/report/options'
import { apply, change, story } from '../support/story'
import { reportOn } from './support'

const edited = apply(
  story,
  change({ type: 'claim.edited', claim: 'c1', wording: 'Eleven died' }, 't1'),
  change({ type: 'claim.edited', claim: 'c2', wording: 'The horn was heard.' }, 't1'),
).project

function told(more: Partial<ReportOptions> = {}): string[] {
  const report = reportOn(edited, { parts: [...reportParts], ...more })
  return [...toldHistory(report)].map(({ claim, words }) => `${claim ?? '-'}: ${plainWords(words)}`)
}

describe('The history in a report', () => {
  it('is told in the words of the window, a line for each claim and step', () => {
    expect(told().slice(-2)).toEqual([
      'c1: wrote the wording “Eleven died”',
      'c2: changed the wording from “The horn sounded.” to “The horn was heard.”',
    ])
    expect(told()).toContain(
      'c1: gave the verdict verified and wrote the rationale “The ministry confirmed it.”',
    )
  })

  it('tells nothing of claims, articles, reasons and evidence that the report leaves out', () => {
    expect(told({ articles: ['a2'] }).join('\n')).not.toMatch(/c1|Ferry sinks/)
    const bare = told({ parts: ['history'] }).join('\n')
    expect(bare).toContain('gave the verdict verified')
    expect(bare).not.toMatch(/ministry|statement of 12 March/i)
    expect(told({ reviewers: ['anna'] }).join('\n')).toContain('gave the verdict verified')
  })
})
