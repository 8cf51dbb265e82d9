import type { CoverageCounts } from '../../coverage/coverage'
import { sayChecked, sayCounts } from '../../coverage/words'
import { coveredArticles, totalCoverage, uncheckedIn, type CoveredArticle } from '../coverage'
import { html, words, type Markup } from './markup'
import { outletOf, type Lookup } from '../lookup'
import { table } from './names'

/** How much of each article and of all together is checked, and which sentences are not. */
export function* coverage(look: Lookup): Generator<Markup> {
  const articles = coveredArticles(look.report)
  const total = totalCoverage(articles)
  yield html`<p>${sayCounts(total)}.</p>
    <p class="small">
      A sentence needs checking that has a number, a date, somebody named who does or says something, a
      quotation or an attribution. It counts as checked once every claim in it has a verdict and no word of it
      has changed since.
    </p>`
  if (articles.length > 0) yield summary(look, articles, total)
  for (const article of articles) yield unchecked(look, article)
}

function summary(look: Lookup, articles: readonly CoveredArticle[], total: CoverageCounts): Markup {
  const rows = articles.map(
    ({ shown: { article }, coverage: { counts } }) =>
      html`<tr>
        <th scope="row">${words(outletOf(look, article.id))}</th>
        <td dir="auto">${article.title || 'Untitled'}</td>
        <td>${sayChecked(counts)}</td>
        <td class="figure">${counts.needed - counts.checked}</td>
        <td class="figure">${counts.aside}</td>
      </tr> `,
  )
  const sum = html`<tr class="sum">
    <th scope="row">Together</th>
    <td></td>
    <td>${sayChecked(total)}</td>
    <td class="figure">${total.needed - total.checked}</td>
    <td class="figure">${total.aside}</td>
  </tr>`
  const heads = ['Outlet', 'Article', 'Checked', 'Left', 'Set aside']
  return table(
    'Articles and how much of each is checked',
    heads,
    articles.length > 1 ? [...rows, sum] : rows,
    'covered',
  )
}

function unchecked(look: Lookup, covered: CoveredArticle): Markup {
  const sentences = uncheckedIn(covered)
  if (sentences.length === 0) return html``
  const lines = sentences.map(
    ({ quote, claimed, why }) =>
      html`<li>
        <span class="context" dir="auto">${quote}</span>
        <span class="by">${claimed ? 'claimed, not checked' : why}</span>
      </li> `,
  )
  const { article } = covered.shown
  return html`<h3>
      Not checked:
      ${words(outletOf(look, article.id))}${article.title ? html`, ${words(article.title)}` : null}
    </h3>
    <ul class="unchecked">
      ${lines}
    </ul>`
}
