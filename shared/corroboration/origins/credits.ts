import type { StoryText } from '../types'
import { agencies } from './english'
import { agencyOf } from './names'
import { either, listOf } from './words'

/** That a whole article comes from an agency. */
export interface Credit {
  readonly agency: string
  readonly via: 'dateline' | 'credit'
}

const forms = either(
  Object.entries(agencies)
    .flatMap(([name, of]) => [name, ...listOf(of)])
    .join('|'),
)
/** “PARIS, Sept 16 (Reuters) - ”, “(AP) — ”: at the opening or behind a headline, closed by a dash. */
const dateline = new RegExp(`^(?:[^\\n]{1,200}\\n){0,2}[^\\n]{0,80}?[([](${forms})[)\\]]\\s*[-–—:]+\\s`, 'u')
/** “Source: Reuters”, “(Reuters)”, “With agencies and AP”, “AP” on a line of its own. */
const creditLine = new RegExp(
  `^[\\s([–—-]*(?:(?:source|sources|credit|from|by|text|report|via|courtesy of|copyright|©)\\s*:?\\s*)?(?:\\d{4}\\s+)?(?:the )?(${forms})(?:\\s+(?:news agency|newswire|news))?[\\s.)\\]–—-]*(?:all rights reserved\\.?)?$`,
  'iu',
)
/** An agency in a line that gives it the credit, where it has more to say: “Reporting by Reuters; …”. */
const reportedBy = new RegExp(
  `^[\\s([–—-]*(?:reporting|reported|written) (?:by|from) (?:the )?(${forms})\\b`,
  'iu',
)
const copyright = new RegExp(`(?:copyright|©)[^\\n]{0,20}?\\b(${forms})\\b`, 'iu')

/** “AP Sports Writer”, “Associated Press November 20”: what stands behind an agency in a byline. */
const besideAgency =
  /\s+(?:(?:\p{Lu}[\p{L}-]+ ){0,3}(?:writers?|correspondents?|reporters?|staff)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d.*)?)$/iu

/**
 * Which agency an article as a whole comes from: by its dateline, its byline or a credit line. An outlet that
 * names an agency for a paragraph, or thanks one for additional reporting, has not the whole from it.
 */
export function creditOf({
  byline,
  text,
  outlet,
}: Pick<StoryText, 'byline' | 'text' | 'outlet'>): Credit | null {
  const opening = dateline.exec(text.slice(0, 600))
  if (opening) return credited(opening[1]!, 'dateline')
  const by = byline.replace(/^\s*by\s+/i, '').trim()
  for (const part of by.split(/\s*(?:[,;|/]|\band\b|\bvia\b)\s*/i)) {
    const agency = part.replace(besideAgency, '')
    if (agencyOf(agency)) return credited(agency, 'credit')
  }
  if (agencyOf(by)) return credited(by, 'credit')
  for (const line of edgesOf(text)) {
    const found = creditLine.exec(line) ?? reportedBy.exec(line) ?? copyright.exec(line)
    if (found && agencyOf(found[1]!)) return credited(found[1]!, 'credit')
  }
  return agencyOf(outlet) ? credited(outlet, 'credit') : null
}

function credited(form: string, via: Credit['via']): Credit | null {
  const agency = agencyOf(form)
  return agency === undefined ? null : { agency, via }
}

/** The lines in which credits stand: the first two and the last four, where they are short. */
function edgesOf(text: string): string[] {
  const first = text.slice(0, 600).split('\n').slice(0, 2)
  const last = text.slice(-1500).split('\n').slice(-4)
  return [...first, ...last].map((line) => line.trim()).filter((line) => line !== '' && line.length <= 160)
}
