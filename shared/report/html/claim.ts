import type { Comment, Evidence } from '../../model/records'
import type { ReportClaim, ReportPassage } from '../report'
import { sayDay, sayReviewer, saySignoff } from '../say'
import { drawGraph } from './graph'
import { html, words, type Markup } from './markup'
import { outletOf, type Lookup } from '../lookup'
import { claimAnchor, passageAnchor, table, wide } from './names'
import { badge } from './status'

/** A claim with all that is known of it. */
export function claimSection(look: Lookup, shown: ReportClaim): Markup {
  const { claim, status, text, passages } = shown
  const id = claimAnchor(shown)
  return html`<section class="claim s-${status}" id="${id}" aria-labelledby="${id}-title">
    <h3 id="${id}-title">
      <span class="number">${claim.number}</span> <span dir="auto">${text || 'Claim without words'}</span>
    </h3>
    <p class="standing">${badge(status)}${tags(claim.tags ?? [])}</p>
    ${
      passages.length > 0
        ? html`<ul class="passages">
            ${passages.map((passage) => passageLine(look, passage))}
          </ul>`
        : null
    }
    ${verdicts(look, shown)} ${evidence(look, shown)} ${independence(look, shown)} ${signoffs(look, shown)}
    ${comments(look, shown)}
  </section> `
}

function tags(list: readonly string[]): Markup | null {
  return list.length > 0
    ? html` <span class="tags">${list.map((tag) => html`<span class="tag">${words(tag)}</span> `)}</span>`
    : null
}

const states: Readonly<Record<string, string>> = {
  moved: 'moved, to be confirmed',
  changed: 'text changed, re-check',
  lost: 'no longer in the text',
}

function passageLine(look: Lookup, shown: ReportPassage): Markup {
  const { anchor, article } = shown.passage
  const state = states[anchor.state]
  const outlet = outletOf(look, article)
  return html`<li>
    <q dir="auto">${anchor.quote}</q>
    <span class="source"
      >${look.hasText ? html`<a href="#${passageAnchor(shown)}">${words(outlet)}</a>` : words(outlet)}</span
    >${state === undefined ? null : html` <span class="recheck">${state}</span>`}${
      anchor.was === undefined ? null : html` <span class="was">was: <q dir="auto">${anchor.was}</q></span>`
    }
  </li>`
}

function verdicts({ report }: Lookup, { assessments, resolution }: ReportClaim): Markup | null {
  if (assessments.length === 0 && !resolution) return null
  const withReason = report.options.parts.includes('rationale')
  const given = assessments.map(
    ({ verdict, createdBy, createdAt, rationale }) =>
      html`<li>
        ${verdict ? badge(verdict) : html`<span class="status">no verdict</span>`}
        <span class="by"
          >${words(sayReviewer(report, createdBy))},
          <time datetime="${createdAt}">${sayDay(report, createdAt)}</time></span
        >${withReason && rationale.trim() ? html`<p class="reason" dir="auto">${rationale}</p>` : null}
      </li>`,
  )
  const decided = resolution
    ? html`<li class="decision">
        <strong>Decided:</strong> ${badge(resolution.verdict)}
        <span class="by"
          >${words(sayReviewer(report, resolution.createdBy))},
          <time datetime="${resolution.createdAt}">${sayDay(report, resolution.createdAt)}</time></span
        >
        <p class="reason" dir="auto">${resolution.reason}</p>
      </li>`
    : null
  return html`<h4>Verdicts</h4>
    <ul class="verdicts">
      ${given}${decided}
    </ul>`
}

function evidence(look: Lookup, { claim, evidence: pieces }: ReportClaim): Markup | null {
  if (!look.report.options.parts.includes('evidence') || pieces.length === 0) return null
  const heads = ['Says', 'Kind', 'Reference', 'Where', 'Checked', 'By']
  const rows = pieces.map((piece) => evidenceRow(look, piece))
  return html`<h4>Evidence</h4>
    ${table(`Evidence for claim ${claim.number}`, heads, rows, 'pieces')}`
}

function evidenceRow({ report }: Lookup, piece: Evidence): Markup {
  const { kind, stance, reference, locator, checked, createdBy } = piece
  return html`<tr>
    <td>${stance}</td>
    <td>${kind}</td>
    <td dir="auto">${reference}</td>
    <td dir="auto">${locator || '—'}</td>
    <td>${checked ? html`<time datetime="${checked}">${sayDay(report, checked)}</time>` : 'not yet'}</td>
    <td>${words(sayReviewer(report, createdBy))}</td>
  </tr>`
}

function independence({ report }: Lookup, { claim }: ReportClaim): Markup | null {
  const found = report.independence.get(claim.id)
  if (!found) return null
  const { independent, why, paths, graph, suggestions } = found
  return html`<h4>Where it comes from</h4>
    <p class="why" dir="auto">
      ${independent === 1 ? html`<strong>1 independent source.</strong> ` : null}${why}
    </p>
    ${suggestions.map((suggestion) => html`<p class="suggestion" dir="auto">${suggestion}</p>`)}
    ${graph.edges.length > 0 ? wide(`Sources of claim ${claim.number}, drawn`, drawGraph(graph, why)) : null}
    ${
      paths.length > 0
        ? html`<ul class="paths">
            ${paths.map((path) => html`<li dir="auto">${path}</li>`)}
          </ul>`
        : null
    }`
}

function signoffs({ report }: Lookup, { signoffs: given }: ReportClaim): Markup | null {
  if (!report.options.parts.includes('sign-offs') || given.length === 0) return null
  return html`<h4>Sign-off</h4>
    <ul>
      ${given.map((one) => html`<li dir="auto">${saySignoff(report, one)}</li>`)}
    </ul>`
}

function comments(look: Lookup, { comments: list }: ReportClaim): Markup | null {
  if (!look.report.options.parts.includes('comments') || list.length === 0) return null
  return html`<h4>Comments</h4>
    <ul class="comments">
      ${list.map((comment) => commentLine(look, comment))}
    </ul>`
}

function commentLine({ report }: Lookup, { thread, text, createdBy, createdAt, resolved }: Comment): Markup {
  return html`<li${thread === undefined ? null : html` class="reply"`}><span class="by">${words(sayReviewer(report, createdBy))}, <time datetime="${createdAt}">${sayDay(report, createdAt)}</time>${resolved ? ', resolved' : ''}</span><p dir="auto">${text}</p></li>`
}
