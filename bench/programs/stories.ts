import { textOfDoc } from '../../shared/article/projection'
import { describe } from '../../shared/anchor/describe'
import { applyChanges } from '../../shared/changes/apply'
import type { Change } from '../../shared/changes/change'
import type { Report } from '../../shared/report/report'
import { hashText } from '../../shared/text/hash'
import { crowdedReport, reportOf, sampleReport } from '../../test/e2e/reports'
import { nasty } from '../../test/shared/report/support'
import { docOf } from '../../test/shared/support/story'

export const sampleStory = sampleReport

/**
 * The crowded story with an article of words that somebody chose to do harm with, each a claim, words in other scripts
 * and emoji before them, and a passage that is lost.
 */
export async function hostileStory(): Promise<Report> {
  const { source, options } = await crowdedReport()
  const words = nasty.map((each) => each.replaceAll('\n', ' '))
  const doc = docOf('Žluťoučký kůň 👩‍🚒 über 中文 🇳🇱.', ...words)
  const text = textOfDoc(doc)
  const by = source.reviewers.sorted()[0]!.id
  const at = '2026-03-13T13:00:00.000Z'
  const version = { id: 'hostile-version', reason: 'imported', doc, textHash: hashText(text) }
  const facts = { title: words[0], outlet: words[1], byline: words[2], url: '', published: '' }
  const lost = source.passages.sorted().at(-1)!
  const bodies: readonly object[] = [
    { type: 'article.added', article: { id: 'hostile-article', ...facts }, version },
    ...words.flatMap((each, i) => {
      const start = text.indexOf(each)
      const anchor = { version: version.id, ...describe(text, start, start + each.length), state: 'anchored' }
      const claim = `hostile-claim-${i}`
      const assessment = { id: `hostile-said-${i}`, claim, verdict: 'disputed', rationale: nasty[i]! }
      return [
        {
          type: 'claim.added',
          claim: { id: claim, wording: nasty[i]!, tags: [nasty[i]!] },
          passage: { id: `hostile-passage-${i}`, article: 'hostile-article', anchor },
        },
        { type: 'assessment.added', assessment },
      ]
    }),
    { type: 'passage.anchored', passage: lost.id, anchor: { ...lost.anchor, state: 'lost' } },
  ]
  const made = applyChanges(
    source,
    bodies.map((body, i) => ({ ...body, step: `hostile${i}`, by, at }) as Change),
  )
  if (!made.ok) throw new Error(made.error)
  return reportOf(made.value.project, options)
}
