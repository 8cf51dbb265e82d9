import type { ReportArticle, ReportBlock, ReportPassage, ReportRun } from '../report'
import { around, html, slot, words, type Markup } from './markup'
import type { Lookup } from '../lookup'
import { claimAnchor, factsOf, passageAnchor } from './names'
import { notesOf } from './notes'
import { shape } from './status'

/** An article as it reads, its passages marked and numbered, with notes in the margin beside each paragraph. */
export function* articleSection(look: Lookup, shown: ReportArticle, index: number): Generator<Markup> {
  const { article } = shown
  const blocks = shown.blocks()
  const ends = endsOf(blocks)
  const id = `article-${index + 1}`
  const [open, close] = around(
    html`<article class="story" aria-labelledby="${id}">
      <header>
        <p class="outlet">${words(article.outlet || 'Outlet not named')}</p>
        <h3 id="${id}" dir="auto">${article.title || 'Untitled'}</h3>
        <p class="facts">${factsOf(look, shown)}</p>
      </header>
      ${slot}
    </article>`,
  )
  yield open
  for (const block of blocks) yield row(look, block, ends)
  const placed = new Set([...ends.values()].flat())
  const unplaced = shown.passages.filter((passage) => !placed.has(passage))
  yield lostList('Not in the text shown here', unplaced)
  yield lostList('No longer in the text', shown.lost)
  yield close
}

/** For each run the passages that end with it. */
type Ends = ReadonlyMap<ReportRun, readonly ReportPassage[]>

function endsOf(blocks: readonly ReportBlock[]): Ends {
  const last = new Map<ReportPassage, ReportRun>()
  for (const run of runsOf(blocks)) for (const passage of run.passages) last.set(passage, run)
  const ends = new Map<ReportRun, ReportPassage[]>()
  for (const [passage, run] of last) ends.set(run, [...(ends.get(run) ?? []), passage])
  return ends
}

function* runsOf(blocks: readonly ReportBlock[]): Generator<ReportRun> {
  for (const block of blocks) {
    if ('runs' in block) yield* block.runs
    else if ('blocks' in block) yield* runsOf(block.blocks)
    else if (block.kind === 'list') for (const item of block.items) yield* runsOf(item)
    else if (block.kind === 'table') for (const cell of block.rows.flat()) yield* runsOf(cell.blocks)
  }
}

function row(look: Lookup, block: ReportBlock, ends: Ends): Markup {
  const ending = [...runsOf([block])].flatMap((run) => ends.get(run) ?? [])
  const notes = ending.length > 0 ? notesOf(look, ending) : null
  return html`<div class="row">
    <div class="text">${blockOf(block, ends)}</div>
    ${notes}
  </div> `
}

function blockOf(block: ReportBlock, ends: Ends): Markup {
  switch (block.kind) {
    case 'paragraph':
      return html`<p dir="auto">${runsText(block.runs, ends)}</p>`
    case 'caption':
      return html`<p class="caption" dir="auto">${runsText(block.runs, ends)}</p>`
    case 'heading':
      return headingOf(block.level, runsText(block.runs, ends))
    case 'quote':
      return html`<blockquote>${block.blocks.map((inner) => blockOf(inner, ends))}</blockquote>`
    case 'list':
      return listOf(block, ends)
    case 'table':
      return html`<div class="wide" role="region" aria-label="Table in the article" tabindex="0">
        <table>
          ${block.rows.map(
            (cells) =>
              html`<tr>
                ${cells.map((cell) => cellOf(cell, ends))}
              </tr>`,
          )}
        </table>
      </div>`
    case 'rule':
      return html`<hr />`
    case 'left-out':
      return html`<div class="left-out">
        <p class="label">Left out: ${block.reason}</p>
        ${block.blocks.map((inner) => blockOf(inner, ends))}
      </div>`
  }
}

/** The article's own headings stand below its title, which is an h3. */
function headingOf(level: number, text: readonly Markup[]): Markup {
  if (level <= 2) return html`<h4 dir="auto">${text}</h4>`
  return level === 3 ? html`<h5 dir="auto">${text}</h5>` : html`<h6 dir="auto">${text}</h6>`
}

function listOf({ from, items }: Extract<ReportBlock, { kind: 'list' }>, ends: Ends): Markup {
  const lines = items.map((item) => html`<li>${item.map((inner) => blockOf(inner, ends))}</li>`)
  return from === null
    ? html`<ul>
        ${lines}
      </ul>`
    : html`<ol start="${from}">
        ${lines}
      </ol>`
}

function cellOf(
  { header, blocks }: { readonly header: boolean; readonly blocks: readonly ReportBlock[] },
  ends: Ends,
): Markup {
  const inner = blocks.map((block) => blockOf(block, ends))
  return header ? html`<th>${inner}</th>` : html`<td>${inner}</td>`
}

function runsText(runs: readonly ReportRun[], ends: Ends): Markup[] {
  // A word joiner: the number never begins a line of its own.
  return runs.map(
    (run) => html`${marked(run)}${(ends.get(run) ?? []).map((shown) => html`&#8288;${reference(shown)}`)}`,
  )
}

/** The text of a run within its passages, the outermost outside. */
function marked(run: ReportRun): Markup {
  let text = run.text === '\n' ? html`<br />` : html`${run.text}`
  if (run.em) text = html`<em>${text}</em>`
  if (run.strong) text = html`<strong>${text}</strong>`
  if (run.href !== null) text = html`<a href="${run.href}" rel="noreferrer noopener">${text}</a>`
  return run.passages.reduceRight(
    (inner, { status, passage }) =>
      html`<mark class="s-${status}${passage.anchor.state === 'anchored' ? '' : ' unsure'}">${inner}</mark>`,
    text,
  )
}

/** The number at the end of a passage, by which its note and its claim are found. */
function reference(shown: ReportPassage): Markup {
  const { claim, status } = shown
  return html`<a
    class="ref s-${status}"
    id="${passageAnchor(shown)}"
    href="#${claimAnchor(shown)}"
    aria-label="Claim ${claim.number}, ${status}"
    >${claim.number}${shape(status)}</a
  >`
}

function lostList(title: string, passages: readonly ReportPassage[]): Markup {
  if (passages.length === 0) return html``
  const lines = passages.map(
    (shown) =>
      html`<li>
        <a
          class="ref s-${shown.status}"
          id="${passageAnchor(shown)}"
          href="#${claimAnchor(shown)}"
          aria-label="Claim ${shown.claim.number}, ${shown.status}"
          >${shown.claim.number}${shape(shown.status)}</a
        >
        <q dir="auto">${shown.passage.anchor.quote}</q>
      </li>`,
  )
  return html`<div class="lost">
    <p class="label">${title}</p>
    <ul>
      ${lines}
    </ul>
  </div> `
}
