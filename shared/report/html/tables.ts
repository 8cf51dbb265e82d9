import { sayings } from '../../corroboration/matrix'
import type { Side } from '../../corroboration/disagreements'
import type { ReportClaim } from '../report'
import {
  nothing,
  sayAgreement,
  sayFigure,
  sayingWords,
  sayShare,
  sayStanding,
  toldDiscrepancies,
  toldMatrix,
  toldSignoffs,
  type ToldRow,
} from '../told'
import { sayDay, sayReviewer } from '../say'
import { around, html, slot, words, type Markup } from './markup'
import { outletOf, type Lookup } from '../lookup'
import { claimLink, table } from './names'
import { badge, shape } from './status'

/** Every claim on one line. */
export function* glance(look: Lookup): Generator<Markup> {
  const { claims } = look.report
  if (claims.length === 0) {
    yield html`<p>${nothing.claims}</p>`
    return
  }
  const [open, close] = around(
    table('All claims', ['No.', 'Claim', 'Verdict', 'Told by', 'Evidence', 'Signed off'], slot, 'glance'),
  )
  yield open
  for (const claim of claims) yield glanceRow(look, claim)
  yield close
}

function glanceRow(look: Lookup, shown: ReportClaim): Markup {
  const { status, text, passages, evidence, signoffs } = shown
  const outlets = [...new Set(passages.map(({ passage }) => outletOf(look, passage.article)))]
  const valid = signoffs.filter(({ moved }) => moved.length === 0).length
  const signed = valid > 0 ? 'yes' : signoffs.length > 0 ? 'lapsed' : 'no'
  return html`<tr>
    <td class="figure">${claimLink(shown)}</td>
    <td dir="auto">${text}</td>
    <td>${badge(status)}</td>
    <td dir="auto">${outlets.join(', ') || '—'}</td>
    <td class="figure">${evidence.length}</td>
    <td>${signed}</td>
  </tr> `
}

/** What the articles disagree about. */
export function discrepancies(look: Lookup): Markup {
  const list = toldDiscrepancies(look)
  if (list.length === 0) return html`<p>${nothing.discrepancies}</p>`
  const rows = list.map(
    ({ kind, here, there }) =>
      html`<tr>
        <th scope="row">${kind}</th>
        ${sideCell(look, here)}${sideCell(look, there)}
      </tr> `,
  )
  return html`<p>Found by comparing the articles sentence by sentence; nobody has judged them.</p>
    ${table('What the articles disagree about', ['Kind', 'One says', 'Another says'], rows, 'sides')}`
}

/** The passage with the words that differ. */
function sideCell(look: Lookup, { article, start, quote, words: differing }: Side): Markup {
  const [from, to] = differing ? [differing.start - start, differing.end - start] : [0, 0]
  const marked = differing
    ? html`${quote.slice(0, from)}<strong>${quote.slice(from, to)}</strong>${quote.slice(to)}`
    : html`${quote}`
  return html`<td>
    <p class="outlet">${words(outletOf(look, article))}</p>
    <p class="context" dir="auto">${marked}</p>
  </td>`
}

/** Which outlet says what. */
export function* matrix(look: Lookup): Generator<Markup> {
  const parts = toldMatrix(look)
  if (parts.length === 0) {
    yield html`<p>${nothing.matrix}</p>`
    return
  }
  const key = sayings.map(
    (says) =>
      html`<li><span aria-hidden="true">${sayingWords[says].sign}</span> ${sayingWords[says].word}</li>`,
  )
  yield html`<ul class="key">
    ${key}
    <li>in italics: found by Claimdesk, judged by nobody</li>
  </ul>`
  for (const [i, { outlets, rows }] of parts.entries()) {
    const label = parts.length === 1 ? 'Claims by outlet' : `Claims by outlet, ${i + 1} of ${parts.length}`
    const heads = ['Claim', ...outlets.map((name) => words(name || 'Outlet not named'))]
    yield table(label, heads, rows.map(matrixRow), 'matrix')
  }
}

function matrixRow({ shown, cells }: ToldRow): Markup {
  return html`<tr>
    <th scope="row">
      <span class="figure">${claimLink(shown)}</span> ${shape(shown.status)}
      <span dir="auto">${shown.text}</span>
    </th>
    ${cells.map(({ says, entries }) => {
      const [first] = entries
      const from = first?.from ? html` <span class="from" dir="auto">${first.from}</span>` : null
      return html`<td class="stance${first?.passage === null ? ' guess' : ''}">
        <span aria-hidden="true">${sayingWords[says].sign}</span
        ><span class="unseen">${sayingWords[says].word}${from ? ':' : ''}</span>${from}
      </td>`
    })}
  </tr> `
}

/** Every sign-off in the order in which it was given, with what has moved since. */
export function signoffLog({ report }: Lookup): Markup {
  const all = toldSignoffs(report)
  if (all.length === 0) return html`<p>${nothing.signoffs}</p>`
  const rows = all.map(
    ({ shown, signoff, moved }) =>
      html`<tr>
        <td><time datetime="${signoff.createdAt}">${sayDay(report, signoff.createdAt)}</time></td>
        <td class="figure">${claimLink(shown)}</td>
        <td>${badge(signoff.verdict)}</td>
        <td>${words(sayReviewer(report, signoff.createdBy))}</td>
        <td>${sayStanding({ signoff, moved })}</td>
      </tr> `,
  )
  return table('Sign-off log', ['When', 'Claim', 'As', 'By', 'Now'], rows)
}

/** How far the reviewers of the whole project agree. */
export function agreement({ report }: Lookup): Markup {
  const found = report.analysis.agreement
  const sentence = sayAgreement(report, found)
  if (!found || sentence === null) return html`<p>${nothing.agreement}</p>`
  const pairs = found.pairs.map(
    ({ one, other, claims, percent, kappa }) =>
      html`<tr>
        <th scope="row">${words(sayReviewer(report, one))} and ${words(sayReviewer(report, other))}</th>
        <td class="figure">${claims}</td>
        <td>${sayShare(report, percent)}</td>
        <td>${sayFigure(report, kappa)}</td>
      </tr> `,
  )
  return html`<p>${sentence}</p>
    ${table('Agreement of pairs of reviewers', ['Reviewers', 'Claims', 'Agree', 'Cohen’s kappa'], pairs)}`
}
