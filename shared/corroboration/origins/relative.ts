import type { TextRange } from '../../text/range'
import { objectVerbs, strongVerbs } from './english'
import { speakerBefore, type Speaker } from './phrases'
import { isUnnamed } from './source'
import { clause, type Said } from './spans'
import { role } from './terms'
import { either, listed } from './words'

const objects = listed(objectVerbs)
/** “…, who has also”: what stands between a name and a verb of saying that is put in by the way. */
const opened = /,\s(?:who|which)\s(?:(?:has|have|had|also|later|then|once|\p{Ll}+ly)\s)*$/u
/** “bad news for Lund lawmakers who complained that …” */
const restricted =
  /(?:^|\s)((?:\p{Lu}[\p{L}.’'-]* ){0,2}[\p{L}’'-]+) who\s(?:(?:has|have|had|also|later|\p{Ll}+ly)\s)*$/u
/** What follows a verb that hands on what somebody thinks or says. */
const complement = /^\s(?:that|he|she|they|it)\s/u
const thinking =
  /^(?:say|says|said|argue|argues|argued|believe|believes|believed|insist|insisted|contend|complain|worry)$/iu
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
  const [verb, after] = [text.slice(start, end), text.slice(end)]
  const isPlain =
    complement.test(after) ||
    /\sthat$/u.test(verb) ||
    (thinking.test(verb) && /^\s(?:the|its|his|her|their)\s/u.test(after))
  const from = opened.exec(before)?.index
  const group = isPlain && from === undefined ? restricted.exec(before)?.[1] : undefined
  if (objects.has(verb.toLowerCase())) return null
  const speaker =
    from !== undefined
      ? whoseIn(before.slice(0, from))
      : group !== undefined && (isUnnamed(group) || role.test(group))
        ? { phrase: group, isPronoun: false }
        : null
  if (!speaker || speaker.isPronoun) return null
  const close = resumed.exec(after)
  const said = clause(text, before.lastIndexOf(' wh', start) + 1, end, speaker)
  return close ? { ...said, scope: { ...said.scope, end: end + close.index } } : said
}
