import type { Lookup } from '../lookup'
import type { ReportArticle, ReportClaim, ReportPassage } from '../report'
import { sayDay } from '../say'
import { html, joined, words, type Markup } from './markup'

export function claimAnchor({ claim }: Pick<ReportClaim, 'claim'>): string {
  return `claim-${claim.number}`
}

/** Where a passage stands in the text of the report. */
export function passageAnchor({ passage }: ReportPassage): string {
  return `passage-${passage.id.replace(/[^\w-]/g, '_')}`
}

export function claimLink(claim: ReportClaim): Markup {
  return html`<a href="#${claimAnchor(claim)}">${claim.claim.number}</a>`
}

/** Byline, day and address of an article, as far as they are known. */
export function factsOf({ report }: Lookup, { article }: ReportArticle): Markup {
  const { byline, published, url } = article
  const facts = [
    ...(byline ? [words(byline)] : []),
    ...(published ? [html`<time datetime="${published}">${sayDay(report, published)}</time>`] : []),
    ...(url ? [address(url)] : []),
  ]
  return joined(facts, html`<span class="dot"> · </span>`)
}

/** A link only where nothing but a web page can be behind it. */
function address(url: string): Markup {
  return /^https?:\/\/[^\s<>"]+$/i.test(url)
    ? html`<a class="url" href="${url}" rel="noreferrer noopener">${url}</a>`
    : html`<span class="url">${words(url)}</span>`
}

/** What may be wider than a small screen: it scrolls by itself, and with the keyboard. */
export function wide(label: string, content: Markup): Markup {
  return html`<div class="wide" role="region" aria-label="${label}" tabindex="0">${content}</div>`
}

/** A table with a head over each column; `slot` stands for rows that come one by one. `look` is its class. */
export function table(
  label: string,
  heads: readonly (string | Markup)[],
  rows: Markup | readonly Markup[],
  look = '',
): Markup {
  return wide(
    label,
    html`<table${look === '' ? null : html` class="${look}"`}>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  )
}
