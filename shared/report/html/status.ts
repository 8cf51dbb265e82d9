import { statuses, type Status } from '../../model/status'
import { html, type Markup } from './markup'

const outlines: Readonly<Record<Status, Markup>> = {
  unchecked: html`<circle cx="6" cy="6" r="4.25" />`,
  verified: html`<path d="M1.75 6.5L4.75 9.5 10.25 2.75" />`,
  disputed: html`<path d="M2.25 2.25l7.5 7.5M9.75 2.25l-7.5 7.5" />`,
  'single-source': html`<circle cx="6" cy="6" r="4.25" /><path
      class="full"
      d="M6 1.75a4.25 4.25 0 0 1 0 8.5z"
    />`,
  split: html`<path d="M6 10.75V7L2.25 3.5V1.25M6 7l3.75-3.5V1.25" />`,
}

const shapeOf = markupOf(
  (status) =>
    html`<svg class="shape" viewBox="0 0 12 12" aria-hidden="true"><use href="#shape-${status}" /></svg>`,
)
const badgeOf = markupOf(
  (status) => html`<span class="status s-${status}">${shapeOf[status]}${status}</span>`,
)

/** Made once: a long report has tens of thousands. */
function markupOf(make: (status: Status) => Markup): Readonly<Record<Status, Markup>> {
  return Object.fromEntries(statuses.map((status) => [status, make(status)])) as Record<Status, Markup>
}

/** How a status looks: its shape, word and colour; its underline is in the style sheet. */
export function badge(status: Status): Markup {
  return badgeOf[status]
}

/** The shape alone, where the word stands beside it or is not for the eye. */
export function shape(status: Status): Markup {
  return shapeOf[status]
}

/** The outlines once, for all the shapes of a page to use. */
export function shapes(): Markup {
  const symbols = statuses.map(
    (status) => html`<symbol id="shape-${status}" viewBox="0 0 12 12">${outlines[status]}</symbol>`,
  )
  return html`<svg class="shapes" width="0" height="0" aria-hidden="true">${symbols}</svg>`
}
