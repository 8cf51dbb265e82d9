import type { TextRange } from '../../text/range'
import { objectVerbs, strongVerbs } from './english'
import { speakerBefore } from './phrases'
import { clause, type Said } from './spans'
import { either, listed } from './words'

const objects = listed(objectVerbs)
/** “…, who has also”: what stands between a name and a verb of saying that is put in by the way. */
const opened = /,\s(?:who|which)\s(?:(?:has|have|had|also|later|then|once|\p{Ll}+ly)\s)*$/u
/** “…, resigned”: how the sentence goes on with its own verb. */
const resumed = new RegExp(
  `,\\s(?=(?:also |then |later |\\p{Ll}+ly |has |have |had )?(?:is|are|was|were|will|would|can|could|did|does|\\p{Ll}{2,}(?:ed|s)|${either(strongVerbs)})\\s)|\\s(?:--|[–—])\\s`,
  'u',
)

/** “Ada Vinter, a pilot”, “the sheriff of Aln, Neb.”: what stands behind the name itself. */
const describing = /,\s(?:(?:an?|the|one of)\s[^,]+|[RDI]-\p{Lu}\S*|\p{Lu}\p{Ll}{1,4}\.)$/u

/** “The plan was attacked by Ada Vinter, who said that …”: a verb of saying, whose clause is hers. */
export function inRelative(text: string, { start, end }: TextRange): Said | null {
  const before = text.slice(0, start)
  const from = opened.exec(before)?.index
  if (from === undefined || objects.has(text.slice(start, end).toLowerCase())) return null
  const named = text.slice(0, from)
  const speaker = (describing.test(named) ? speakerBefore(`${named},`) : null) ?? speakerBefore(named)
  if (!speaker || speaker.isPronoun) return null
  const close = resumed.exec(text.slice(end))
  const said = clause(text, from + 2, end, speaker)
  return close ? { ...said, scope: { ...said.scope, end: end + close.index } } : said
}
