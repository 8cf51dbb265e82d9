import { statuses } from '../../model/status'
import { count } from '../../text/count'
import { jsonText } from '../json'
import { carriesRecords, recordPieces, recordsTerm } from '../records'
import type { Report } from '../report'
import { sayDay } from '../say'
import { articleSection } from './article'
import { claimSection } from './claim'
import { coverage } from './coverage'
import { history } from './history'
import { around, html, slot, words, type Markup } from './markup'
import { lookup, type Lookup } from '../lookup'
import { factsOf } from './names'
import { badge, shapes } from './status'
import { style, styleHash } from './style'
import { agreement, discrepancies, glance, matrix, signoffLog } from './tables'

interface Part {
  readonly id: string
  readonly title: string
  readonly content: (look: Lookup) => Iterable<Markup>
}

/**
 * The report as one page that needs nothing beside itself: no script, no address that is loaded, every word of the
 * project escaped. The records behind it follow in a block of JSON-LD that no browser runs, see records.ts.
 */
export function* htmlOf(report: Report): Generator<string> {
  const look = lookup(report)
  const parts = partsOf(report)
  yield* headOf(report)
  const [before, after] = around(bodyOf(look, parts))
  yield before.text
  for (const { id, title, content } of parts) {
    const [open, close] = around(
      html`<section class="part" aria-labelledby="${id}">
        <h2 id="${id}">${title}</h2>
        ${slot}
      </section>`,
    )
    yield open.text
    for (const piece of content(look)) if (piece.text !== '') yield `${piece.text}\n`
    yield `${close.text}\n`
  }
  yield after.text
  if (carriesRecords(report)) yield* dataOf(report)
  yield '</body>\n</html>\n'
}

function* dataOf(report: Report): Generator<string> {
  const context = { claimdesk: 'urn:claimdesk:ns#', [recordsTerm]: { '@id': recordsTerm, '@type': '@json' } }
  yield `<script type="application/ld+json">\n{"@context":${jsonText(context)},\n"${recordsTerm}":`
  yield* recordPieces(report)
  yield '}\n</script>\n'
}

/** In lines of its own: the style has to be what its hash says, to the byte. */
function* headOf({ title, options: { desk } }: Report): Generator<string> {
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`
  yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
  yield `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`
  for (const [name, content] of facts) yield `<meta name="${name}" content="${content}">\n`
  yield html`<title>${title || 'Untitled'}${desk ? ` – ${desk}` : ''}</title>`.text
  yield `\n<style>${style}</style>\n</head>\n<body>\n`
}

const facts = [
  ['viewport', 'width=device-width, initial-scale=1'],
  ['color-scheme', 'light dark'],
  ['referrer', 'no-referrer'],
  ['generator', 'Claimdesk'],
] as const

function bodyOf(look: Lookup, parts: readonly Part[]): Markup {
  return html`${shapes()}${mastOf(look)}
    <nav aria-label="Contents">
      <ol>
        ${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
      </ol>
    </nav>
    <main>${slot}</main>
    <footer>
      <p>
        Made by Claimdesk from the project ${words(look.report.project.title)}. Verdicts are those of the
        people named; the program sets none.
      </p>
    </footer>`
}

function mastOf({ report }: Lookup): Markup {
  const { title, options, madeAt, articles, claims, counts } = report
  const { desk, logo, from, to } = options
  const picture = logo
    ? html`<img
        class="logo"
        src="data:${logo.type};base64,${logo.base64}"
        alt="${desk ? `Logo of ${desk}` : 'Logo'}"
      />`
    : null
  const tally = statuses
    .filter((status) => counts[status] > 0)
    .map((status) => html`<li>${badge(status)} <b>${counts[status]}</b></li>`)
  const days =
    from || to
      ? ` · judged ${from ? `from ${sayDay(report, from)} ` : ''}${to ? `to ${sayDay(report, to)}` : ''}`
      : ''
  return html`<header class="mast">
    ${picture}
    <p class="desk">${desk ? html`${words(desk)} · ` : null}Fact-check report</p>
    <h1 dir="auto">${title || 'Untitled'}</h1>
    <p class="made">
      <time datetime="${madeAt}">${sayDay(report, madeAt)}</time> · ${count(articles.length, 'article')} ·
      ${count(claims.length, 'claim')}${days}
    </p>
    ${
      tally.length > 0
        ? html`<ul class="tally" aria-label="Claims by verdict">
            ${tally}
          </ul>`
        : null
    }
  </header> `
}

function partsOf(report: Report): Part[] {
  const { articles, claims, analysis, options } = report
  const has = new Set(options.parts)
  const parts: (Part | false)[] = [
    { id: 'glance', title: 'Claims at a glance', content: glance },
    { id: 'articles', title: 'The articles', content: articlesOf },
    claims.length > 0 && { id: 'claims', title: 'Claim by claim', content: claimsOf },
    analysis.discrepancies !== undefined && {
      id: 'discrepancies',
      title: 'Where the articles disagree',
      content: (look) => [discrepancies(look)],
    },
    analysis.matrix !== undefined && {
      id: 'matrix',
      title: 'Who says what',
      content: matrix,
    },
    analysis.coverage !== undefined && { id: 'coverage', title: 'How much is checked', content: coverage },
    has.has('sign-offs') && { id: 'signoffs', title: 'Sign-off log', content: (look) => [signoffLog(look)] },
    has.has('agreement') && {
      id: 'agreement',
      title: 'Agreement between reviewers',
      content: (look) => [agreement(look)],
    },
    has.has('history') && { id: 'history', title: 'History', content: history },
  ]
  return parts.filter((part) => part !== false && (part.id !== 'articles' || articles.length > 0)) as Part[]
}

function* articlesOf(look: Lookup): Generator<Markup> {
  if (look.hasText)
    for (const [i, article] of look.report.articles.entries()) yield* articleSection(look, article, i)
  else
    yield html`<ul class="sources">
      ${look.report.articles.map(
        (shown) =>
          html`<li>
            <strong>${words(shown.article.outlet || 'Outlet not named')}</strong>:
            ${words(shown.article.title || 'Untitled')} <span class="facts">${factsOf(look, shown)}</span>
          </li>`,
      )}
    </ul>`
}

function* claimsOf(look: Lookup): Generator<Markup> {
  for (const claim of look.report.claims) yield claimSection(look, claim)
}
