import type { ReportClaim, ReportPassage } from '../report'
import { html, words, type Markup } from './markup'
import type { Lookup } from '../lookup'
import { claimAnchor } from './names'
import { badge } from './status'

/** So many notes of a paragraph find room beside it with their reasons; of more, each is one line. */
const mostLong = 2
const longestReason = 150

/** What stands in the margin beside the paragraph in which passages end. */
export function notesOf(look: Lookup, ending: readonly ReportPassage[]): Markup {
  const claims = [...new Set(ending.map(({ claim }) => claim.id))].flatMap((id) => look.claims.get(id) ?? [])
  const short = claims.length > mostLong
  return html`<ul class="notes" aria-label="Notes">
    ${claims.map((claim) => note(look, claim, short, ending))}
  </ul>`
}

function note(look: Lookup, shown: ReportClaim, short: boolean, ending: readonly ReportPassage[]): Markup {
  const { claim, status, assessments } = shown
  const by = assessments
    .filter(({ verdict }) => verdict !== null)
    .map(({ createdBy }) => look.report.reviewers.get(createdBy)?.initials ?? '?')
  const reason = look.report.options.parts.includes('rationale')
    ? (assessments.find(({ rationale }) => rationale.trim() !== '')?.rationale ?? '')
    : ''
  const states = ending
    .filter(({ claim: { id }, passage }) => id === claim.id && passage.anchor.state !== 'anchored')
    .map(({ passage }) => html`<span class="recheck">text ${passage.anchor.state}, re-check</span>`)
  return html`<li class="note s-${status}">
    <a class="number" href="#${claimAnchor(shown)}" aria-label="Claim ${claim.number}">${claim.number}</a>
    ${badge(status)}${
      by.length > 0 ? html` <span class="by">${words(by.join(', '))}</span>` : null
    }${states}${reason !== '' && !short ? html` <span class="reason" dir="auto">${shorten(reason)}</span>` : null}
  </li>`
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longestReason ? `${line.slice(0, longestReason).replace(/\s+\S*$/, '')} …` : line
}
