import type { TextRange } from '../../text/range'
import { objectVerbs, strongVerbs } from './english'
import { speakerBefore, type Speaker } from './phrases'
import { isUnnamed } from './source'
import { clause, type Said } from './spans'
import { either, listed } from './words'

const objects = listed(objectVerbs)
/** “…, who has also”: what stands between a name and a verb of saying that is put in by the way. */
const opened = /,\s(?:who|which)\s(?:(?:has|have|had|also|later|then|once|\p{Ll}+ly)\s)*$/u
/** “bad news for Lund lawmakers who complain that …” */
const restricted = /(?:^|\s)((?:\p{Lu}\p{L}+ )?\p{Ll}+) who\s(?:(?:has|have|had|also|later|\p{Ll}+ly)\s)*$/u
/** “…, resigned”: how the sentence goes on with its own verb. */
const resumed = new RegExp(
  `,\\s(?=(?:also |then |later |\\p{Ll}+ly |has |have |had )?(?:is|are|was|were|will|would|can|could|did|does|\\p{Ll}{2,}(?:ed|s)|${either(strongVerbs)})\\s)|\\s(?:--|[–—])\\s`,
  'u',
)

/** “Ada Vinter, a pilot”, “the sheriff of Aln, Neb.”: what stands behind the name itself. */
const describing = /,\s(?:(?:an?|the|one of)\s[^,]+|[RDI]-\p{Lu}\S*|\p{Lu}\p{Ll}{1,4}\.)$/u

function whoseIn(named: string): Speaker | null {
  return (describing.test(named) ? speakerBefore(`${named},`) : null) ?? speakerBefore(named)
}

/** “The plan was attacked by Ada Vinter, who said that …”: a verb of saying, whose clause is hers. */
export function inRelative(text: string, { start, end }: TextRange): Said | null {
  const before = text.slice(0, start)
  const isPlain = /^\sthat\s/u.test(text.slice(end)) || /\sthat$/u.test(text.slice(start, end))
  const from = opened.exec(before)?.index
  const group = isPlain && from === undefined ? restricted.exec(before)?.[1] : undefined
  if (objects.has(text.slice(start, end).toLowerCase())) return null
  const speaker =
    from !== undefined
      ? whoseIn(before.slice(0, from))
      : group !== undefined && isUnnamed(group)
        ? { phrase: group, isPronoun: false }
        : null
  if (!speaker || speaker.isPronoun) return null
  const close = resumed.exec(text.slice(end))
  const said = clause(text, before.lastIndexOf(' wh', start) + 1, end, speaker)
  return close ? { ...said, scope: { ...said.scope, end: end + close.index } } : said
}
