import type { Side } from '../../corroboration/disagreements'
import type { MatrixCell } from '../../corroboration/matrix'
import { count } from '../../text/count'
import { outletOf, type Lookup } from '../lookup'
import { nothing, sayingWords, toldDiscrepancies, toldMatrix } from '../told'
import { lines, paragraph, run, table, words } from './words'

/** What comparing the articles brought to light: where claims come from, what differs, who says what. */
export function* foundTables(look: Lookup): Generator<string> {
  const { analysis, independence } = look.report
  if (independence.size > 0) {
    yield words('heading 1', 'Where the claims come from')
    yield* table(['Claim', 'Independent', 'How it got there'], [950, 1500, 6550], independenceRows(look))
  }
  if (analysis.discrepancies !== undefined) yield* discrepancies(look)
  if (analysis.matrix !== undefined) yield* matrix(look)
}

function* independenceRows({ report }: Lookup): Generator<string[]> {
  for (const { claim } of report.claims) {
    const found = report.independence.get(claim.id)
    if (!found) continue
    yield [
      lines(String(claim.number)),
      lines(count(found.independent, 'source')),
      lines(found.why, ...found.paths, ...found.suggestions),
    ]
  }
}

function* discrepancies(look: Lookup): Generator<string> {
  const list = toldDiscrepancies(look)
  yield words('heading 1', 'Where the articles disagree')
  if (list.length === 0) {
    yield words('Normal', nothing.discrepancies)
    return
  }
  yield words('Normal', 'Found by comparing the articles sentence by sentence; nobody has judged them.')
  const rows = list.map(({ kind, here, there }) => [lines(kind), side(look, here), side(look, there)])
  yield* table(['Kind', 'One says', 'Another says'], [1200, 3900, 3900], rows)
}

/** The outlet, and the passage with the words that differ in bold. */
function side(look: Lookup, { article, start, quote, words: differing }: Side): string {
  const [from, to] = differing ? [differing.start - start, differing.end - start] : [0, 0]
  const [before, marked, after] = [quote.slice(0, from), quote.slice(from, to), quote.slice(to)]
  const runs = run(before) + (marked === '' ? '' : run(marked, '<w:b/>')) + run(after)
  return paragraph('Table Text', run(outletOf(look, article), '<w:b/>')) + paragraph('Table Text', runs)
}

function* matrix(look: Lookup): Generator<string> {
  const parts = toldMatrix(look)
  yield words('heading 1', 'Who says what')
  yield words(
    'Normal',
    parts.length === 0
      ? nothing.matrix
      : 'Words with a question mark were found by Claimdesk and judged by nobody.',
  )
  for (const { outlets, rows } of parts)
    yield* table(
      ['Claim', ...outlets.map((name) => name || 'Outlet not named')],
      [3000, ...outlets.map(() => Math.floor(6000 / outlets.length))],
      rows.map(({ shown, cells }) => [
        lines(`${shown.claim.number}. ${shown.text}`, shown.status),
        ...cells.map((cell) => lines(sayCell(cell))),
      ]),
    )
}

function sayCell({ says, entries }: MatrixCell): string {
  const { word } = sayingWords[says]
  const [first] = entries
  if (!first) return word
  return `${word}${first.from ? `: ${first.from}` : ''}${first.passage === null ? ' (?)' : ''}`
}
