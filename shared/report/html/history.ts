import type { Words } from '../../history/sentences'
import { toldHistory } from '../history'
import { sayMoment, sayReviewer } from '../say'
import { nothing } from '../told'
import { around, html, slot, words, type Markup } from './markup'
import { outletOf, type Lookup } from '../lookup'
import { claimLink, table } from './names'

/** What was done to these claims and articles, oldest first. */
export function* history(look: Lookup): Generator<Markup> {
  const { report } = look
  const [open, close] = around(table('Who did what', ['When', 'Who', 'What', 'About'], slot, 'history'))
  let isEmpty = true
  for (const { at, by, claim, article, words: said } of toldHistory(report)) {
    if (isEmpty) yield open
    isEmpty = false
    const shown = claim === null ? undefined : look.claims.get(claim)
    const about = article === null ? html`the project` : words(outletOf(look, article))
    yield html`<tr>
      <td><time datetime="${at}">${sayMoment(report, at)}</time></td>
      <td>${words(sayReviewer(report, by))}</td>
      <td>${sentence(said)}</td>
      <td>${shown ? html`claim ${claimLink(shown)}` : about}</td>
    </tr> `
  }
  yield isEmpty ? html`<p>${nothing.history}</p>` : close
}

/** Our words, and those of the project apart from them. */
function sentence(parts: Words): Markup[] {
  return parts.map((part) =>
    typeof part === 'string' ? html`${part}` : html`<q dir="auto">${part.quote}</q>`,
  )
}
