import { plainWords } from '../../history/sentences'
import { sayChecked, sayCounts } from '../../coverage/words'
import { coveredArticles, totalCoverage, uncheckedIn } from '../coverage'
import { toldHistory } from '../history'
import { outletOf, type Lookup } from '../lookup'
import { sayDay, sayMoment, sayReviewer } from '../say'
import { nothing, sayAgreement, sayFigure, sayShare, sayStanding, toldSignoffs } from '../told'
import { statusCell } from './tables'
import { bullet, lines, table, words } from './words'

/** How far the desk has come: what is checked, signed off, agreed on, and what was done. */
export function* standingTables(look: Lookup): Generator<string> {
  const { analysis, options } = look.report
  if (analysis.coverage !== undefined) yield* coverage(look)
  if (options.parts.includes('sign-offs')) yield* signoffs(look)
  if (options.parts.includes('agreement')) yield* agreement(look)
  if (options.parts.includes('history')) yield* history(look)
}

function* coverage(look: Lookup): Generator<string> {
  const articles = coveredArticles(look.report)
  yield words('heading 1', 'How much is checked')
  yield words('Normal', `${sayCounts(totalCoverage(articles))}.`)
  if (articles.length === 0) return
  yield* table(
    ['Outlet', 'Article', 'Checked', 'Left', 'Set aside'],
    [2200, 3600, 1700, 700, 800],
    articles.map(({ shown: { article }, coverage: { counts } }) => [
      lines(outletOf(look, article.id)),
      lines(article.title || 'Untitled'),
      lines(sayChecked(counts)),
      lines(String(counts.needed - counts.checked)),
      lines(String(counts.aside)),
    ]),
  )
  for (const covered of articles) {
    const sentences = uncheckedIn(covered)
    if (sentences.length === 0) continue
    const { id, title } = covered.shown.article
    yield words('heading 2', ['Not checked', outletOf(look, id), title].filter(Boolean).join(': '))
    for (const { quote, claimed, why } of sentences)
      yield bullet(`${quote} (${claimed ? 'claimed, not checked' : why})`)
  }
}

function* signoffs({ report }: Lookup): Generator<string> {
  const all = toldSignoffs(report)
  yield words('heading 1', 'Sign-off log')
  if (all.length === 0) {
    yield words('Normal', nothing.signoffs)
    return
  }
  yield* table(
    ['When', 'Claim', 'As', 'By', 'Now'],
    [1900, 950, 1500, 2100, 2550],
    all.map((standing) => {
      const { shown, signoff } = standing
      return [
        lines(sayDay(report, signoff.createdAt)),
        lines(String(shown.claim.number)),
        statusCell(signoff.verdict),
        lines(sayReviewer(report, signoff.createdBy)),
        lines(sayStanding(standing)),
      ]
    }),
  )
}

function* agreement({ report }: Lookup): Generator<string> {
  const found = report.analysis.agreement
  const sentence = sayAgreement(report, found)
  yield words('heading 1', 'Agreement between reviewers')
  yield words('Normal', sentence ?? nothing.agreement)
  if (!found || sentence === null) return
  yield* table(
    ['Reviewers', 'Claims', 'Agree', 'Cohen’s kappa'],
    [4500, 1000, 1500, 2000],
    found.pairs.map(({ one, other, claims, percent, kappa }) => [
      lines(`${sayReviewer(report, one)} and ${sayReviewer(report, other)}`),
      lines(String(claims)),
      lines(sayShare(report, percent)),
      lines(sayFigure(report, kappa)),
    ]),
  )
}

function* history(look: Lookup): Generator<string> {
  yield words('heading 1', 'History')
  const [first] = toldHistory(look.report)
  if (!first) {
    yield words('Normal', nothing.history)
    return
  }
  yield* table(['When', 'Who', 'What', 'About'], [1700, 1500, 4200, 1600], historyRows(look))
}

function* historyRows(look: Lookup): Generator<string[]> {
  const { report } = look
  for (const { at, by, claim, article, words: said } of toldHistory(report)) {
    const shown = claim === null ? undefined : look.claims.get(claim)
    const about = article === null ? 'the project' : outletOf(look, article)
    yield [
      lines(sayMoment(report, at)),
      lines(sayReviewer(report, by)),
      lines(plainWords(said)),
      lines(shown ? `claim ${shown.claim.number}` : about),
    ]
  }
}
