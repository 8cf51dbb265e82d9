import { applyChanges } from '../../../shared/changes/apply'
import type { Project } from '../../../shared/model/project'
import { buildReport } from '../../../shared/report/build'
import { reportTemplates, type ReportOptions } from '../../../shared/report/options'
import type { Report } from '../../../shared/report/report'
import {
  anchorOn,
  apply,
  change,
  docOf,
  facts,
  noon,
  story,
  versionOf,
  type ChangeBody,
} from '../support/story'

export const options: ReportOptions = reportTemplates['desk report']

export function reportOn(project: Project, more: Partial<ReportOptions> = {}): Report {
  return buildReport(project, { ...options, ...more }, noon)
}

/** Words that somebody chose to do harm with, wherever they may end up. */
export const nasty = [
  '=HYPERLINK("http://evil.example","click")',
  '+1+cmd|calc',
  '@SUM(A1)',
  '</script><script>alert(1)</script>',
  '"quoted", and a comma\nand a line',
  '\u202eturned round',
  '\u2067 isolated',
  'NUL \0 and half \ud83d here',
  '# not a heading\n- not a list',
  '[link](javascript:alert(1)) ![image](http://evil.example/x.png)',
  '<img src=x onerror=alert(1)> & &amp;',
  '1. not a list `code` *strong* _em_ ~~gone~~ | cell |',
]

/** The story with a claim whose every word is one of those. */
export function nastyStory(words: string): Project {
  const doc = docOf(`Before it. ${words.replaceAll('\n', ' ')} After it.`)
  const quote = words.replaceAll('\n', ' ')
  const body: readonly ChangeBody[] = [
    {
      type: 'article.added',
      article: { ...facts('a9', words), outlet: words, byline: words },
      version: versionOf('v9', doc),
    },
    {
      type: 'claim.added',
      claim: { id: 'c9', wording: words, tags: [words] },
      passage: { id: 'p9', article: 'a9', anchor: anchorOn('v9', doc, quote) },
    },
    {
      type: 'assessment.added',
      assessment: { id: 'm9', claim: 'c9', verdict: 'disputed', rationale: words },
    },
    {
      type: 'evidence.added',
      evidence: {
        id: 'e9',
        claim: 'c9',
        kind: 'document',
        reference: words,
        locator: words,
        checked: '',
        stance: 'contradicts',
      },
    },
  ]
  return apply(story, ...body.map((one, i) => change(one, `n${i}`))).project
}

/** The story with one of its passages lost. */
export const lostStory: Project = (() => {
  const anchor = { ...story.passages.get('p1')!.anchor, state: 'lost' as const }
  const result = applyChanges(story, [change({ type: 'passage.anchored', passage: 'p1', anchor })])
  if (!result.ok) throw new Error(result.error)
  return result.value.project
})()
