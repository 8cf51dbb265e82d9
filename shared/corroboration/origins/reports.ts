import { resolve } from '../../anchor/resolve'
import type { AttributionWay } from '../../model/sourcing'
import type { Attribution, Origin } from '../../model/sourcing'
import type { Id } from '../../model/records'
import type { TextRange } from '../../text/range'
import { foreignIn } from '../foreign'
import { overlap } from './overlap'
import type { Statement, StoryText } from '../types'
import type { KnownOrigins } from './finding'
import type { Voice } from './groups'
import { goingOn } from './english'
import { isSameOrigin } from './names'
import { provenanceOf, type Sourced } from './provenance'
import { areCopies, holdsInFull, shareCopy, shareWords } from './reuse'
import type { Source } from './source'
import { either } from './words'

/** A passage that makes a statement, or one that contradicts it and so does not count. */
export interface Report extends Statement {
  readonly supports: boolean
  /** The stretches that it has in common with the statement: of a longer passage they tell which part counts. */
  readonly shared?: readonly TextRange[]
}

const [longer, muchMore, farMore] = [1.3, 2, 3]
/** “They sued, saying that …”: without words of their own the sentence is as much about what they do. */
const indirect = new RegExp(
  `^(?:,|\\s*(?:--|[–—]))\\s+(?:\\p{Ll}+ly )?(?:${either(goingOn)})(?=\\s)[^“"]*$`,
  'u',
)

/** “The plan was dropped by Ada Vinter, who said …”, “She won by arguing that …” */
const appended = /^(?:(?:who|which)\s|(?:after|by|while)\s\p{Ll}+ing\s)/u

interface Reading {
  readonly report: Report
  readonly article: StoryText
  source: Source
  via: AttributionWay
  confirmed: boolean
  /** Whether the sentence itself names its source, rather than one before it. */
  readonly isNamed: boolean
  /** Whom the same words come from elsewhere, where this article names somebody else: both are one source. */
  also?: Source
  /** The words of the sentences that the passage stands in. */
  readonly words: string
}

/** Whom each report has it from, in order of the reports. Reports of articles that are gone are left out. */
export function whereFrom(
  reports: readonly Report[],
  articleOf: (id: Id) => StoryText | undefined,
  known: KnownOrigins,
): Voice[] {
  const readings = reports.flatMap((report) => {
    const article = articleOf(report.article)
    return article ? [read(report, article)] : []
  })
  followSaid(readings)
  followSpeech(readings)
  followNamed(readings)
  followCopies(readings)
  followQuoted(readings)
  const names = new Map(known.origins.map((origin) => [origin.id, origin]))
  for (const reading of readings) apply(reading, known.attributions, names)
  return readings.map(({ report, source, also, via, confirmed }) => ({
    ...source,
    ...(also && !confirmed ? { also } : {}),
    via,
    confirmed,
    article: report.article,
    start: report.start,
    end: report.end,
    supports: report.supports,
  }))
}

/** Who is said to have said a passage; null where its article tells it itself. */
export function speakerOf(report: Omit<Report, 'supports'>, article: StoryText): Source | null {
  return saidIn(report, article)?.source ?? null
}

function saidIn(report: Omit<Report, 'supports'>, article: StoryText): Sourced | null {
  return best(sentencesIn(report, article), report, article.text)
}

function sentencesIn(report: TextRange, article: StoryText): Sourced[] {
  return provenanceOf(article).sentences.filter((sentence) => overlap(sentence, report) > 0)
}

function read(report: Report, article: StoryText): Reading {
  const { credit } = provenanceOf(article)
  const own = ownSource(article)
  const within = sentencesIn(report, article)
  const said = saidIn(report, article)
  const words = within.map(({ start, end }) => article.text.slice(start, end)).join('\n')
  const isNamed = said !== null && said.cue !== null
  const base = { report, article, words, confirmed: false, isNamed }
  // “officials said” in an agency’s story says no more than that the agency has it.
  const source = said?.source
  if (source && !(credit && source.kind === 'unnamed' && isVague(source.name)))
    return { ...base, source, via: 'said' }
  if (credit) return { ...base, source: { name: credit.agency, kind: 'agency' }, via: credit.via }
  return { ...base, source: own, via: 'own' }
}

/** Whether a name for unnamed people says nothing of them. */
function isVague(name: string): boolean {
  return !name.includes(' ') || name === 'unnamed sources'
}

/** The part that says most of what is shared; what an article tells itself only where the rest says much less. */
function best(
  parts: readonly Sourced[],
  { shared, ...report }: Omit<Report, 'supports'>,
  text: string,
): Sourced | null {
  const common = (part: Sourced) => (shared ?? []).reduce((sum, each) => sum + overlap(each, part), 0)
  const weight = (part: Sourced) => common(part) || overlap(part, report) / 1000
  const ordered = parts.toSorted((a, b) => weight(b) - weight(a) || a.start - b.start)
  const [first] = ordered
  const named = ordered.find(({ source }) => source !== null)
  const words = named ? text.slice(named.start, named.end) : ''
  const isIndirect = indirect.test(words) || appended.test(words)
  const flat = ordered.find(({ source }) => source === null)
  if (named && isIndirect && flat && !shared?.length && weight(named) < longer * weight(flat)) return null
  // “The clerk, who has said he knew, was fined”: what is put in says less than what stands around it.
  const around = named
    ? parts.filter(({ source, start, end }) => !source && (end === named.start || start === named.end))
    : []
  if (
    around.length > 1 &&
    !shared?.length &&
    weight(named!) < around.reduce((sum, part) => sum + weight(part), 0)
  )
    return null
  const most = isIndirect ? 1 : shared?.length ? muchMore : farMore
  return first && named && (first === named || weight(first) < most * weight(named)) ? named : null
}

/** Articles that do not say who published them count as one outlet: they may be. */
function ownSource({ outlet }: StoryText): Source {
  return { name: outlet.trim() || 'an outlet that is not named', kind: 'outlet' }
}

/**
 * What an article tells flatly, its lead above all, and elsewhere has somebody say, it has from them: it is not a
 * witness beside its own source.
 */
function followSaid(readings: readonly Reading[]): void {
  const said = readings.filter(({ via }) => via === 'said')
  for (const reading of readings) {
    if (reading.via !== 'own') continue
    const by = said.find(
      ({ article, report }) => article === reading.article && report.supports === reading.report.supports,
    )
    if (by) Object.assign(reading, { source: by.source, via: by.via })
  }
}

/**
 * “Both are to blame, she said. The one spends, the other borrows.” What stands flatly behind a sentence of somebody
 * whom another article has say the same, goes on with what they said.
 */
function followSpeech(readings: readonly Reading[]): void {
  for (const reading of readings) {
    if (reading.via !== 'own') continue
    const before = speechBefore(reading)
    const isTheirs = readings.some(
      ({ article, via, source }) =>
        article !== reading.article && via === 'said' && before && isSameOrigin(source, before),
    )
    if (before && isTheirs) Object.assign(reading, { source: before, via: 'said' })
  }
}

/**
 * “Según Ivo Maren, …”: by which words an article in another language says whom it has something from is not known
 * here. Where it names whom another article has the same from, it is no witness beside them.
 */
function followNamed(readings: readonly Reading[]): void {
  for (const reading of readings) {
    if (reading.via !== 'own') continue
    const by = readings.find(
      ({ article, via, source }) =>
        article !== reading.article && via !== 'own' && isNamedIn(reading.words, source.name),
    )
    if (by && foreignIn(reading.article) !== null) Object.assign(reading, { source: by.source, via: 'said' })
  }
}

/** Whether all words of a name that are written large stand in a text, in their order. */
function isNamedIn(text: string, name: string): boolean {
  const proper = name.match(/(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}\p{N}]+/gu)
  return (
    proper !== null && new RegExp(`(?<![\\p{L}\\p{M}])${proper.join('[^\\p{L}\\p{M}]+')}`, 'u').test(text)
  )
}

/** Whose the sentence before a passage is, within its paragraph. */
function speechBefore({ article, report }: Reading): Source | null {
  const { sentences } = provenanceOf(article)
  const before = sentences.findLast(({ end }) => end <= report.start)
  return before && !article.text.slice(before.end, report.start).includes('\n') ? before.source : null
}

/** Words that one article has from another come from wherever that has them. */
function followCopies(readings: readonly Reading[]): void {
  // Originals first, so that a copy of a copy leads to where the first has it from.
  for (const reading of readings.toSorted((a, b) => (comesBefore(a, b) ? -1 : comesBefore(b, a) ? 1 : 0))) {
    if (reading.via === 'said' && reading.isNamed) continue
    const originals = readings.filter(
      (other) =>
        other.article !== reading.article &&
        (reading.via !== 'said' || other.isNamed) &&
        comesBefore(other, reading) &&
        shareCopy(other.words, reading.words, areCopies(other.article, reading.article)),
    )
    const [original] = originals.toSorted((a, b) => (comesBefore(a, b) ? -1 : 1))
    if (!original || isSameOrigin(original.source, reading.source)) continue
    reading.source = original.source
    reading.via = 'reuse'
  }
}

/** Whoever has another article in full says nothing of its own there, even where it says who wrote it. */
function followQuoted(readings: readonly Reading[]): void {
  // The shortest first, so that what holds an article that holds another leads to the innermost.
  const ordered = readings.toSorted(
    (a, b) => a.article.text.length - b.article.text.length || (comesBefore(a, b) ? -1 : 1),
  )
  ordered.forEach((reading, at) => {
    const original = ordered
      .slice(0, at)
      .find(
        (other) =>
          other.article !== reading.article &&
          shareWords(other.words, reading.words) &&
          holdsInFull(reading.article, other.article),
      )
    if (!original || isSameOrigin(original.source, reading.source)) return
    // Whom the sentence itself names counts; that the words are the other’s makes both one source.
    if (reading.via === 'said' && reading.isNamed && !isTeller(reading.source)) {
      reading.also = original.source
      return
    }
    reading.source = original.source
    reading.via = 'reuse'
  })
}

/** “Coast News wrote: …”: who only hands on what somebody else has. */
function isTeller({ kind }: Source): boolean {
  return kind === 'outlet' || kind === 'agency'
}

/** Of two that share copy: whoever names a source, then the agency, then the earlier one. */
function comesBefore(a: Reading, b: Reading): boolean {
  const rank = ({ via, article }: Reading) => (via === 'said' ? 0 : provenanceOf(article).credit ? 1 : 2)
  if (rank(a) !== rank(b)) return rank(a) < rank(b)
  const time = ({ article }: Reading) => Date.parse(article.published) || Infinity
  if (time(a) !== time(b)) return time(a) < time(b)
  return a.article.id < b.article.id
}

/** What a reviewer said of these words, or else of the whole article, counts for more than what the text shows. */
function apply(reading: Reading, attributions: readonly Attribution[], names: ReadonlyMap<Id, Origin>): void {
  const { article, report } = reading
  const said = attributions.filter((each) => each.article === article.id)
  const ofWords = said.filter((each) => each.words && covers(article.text, each.words, report))
  const ofArticle = said.filter((each) => !each.words)
  const sourceFor = ({ origin }: Attribution): Source => {
    const record = origin === null ? undefined : names.get(origin)
    return record ? { name: record.name, kind: record.kind } : ownSource(article)
  }
  const rejected = (list: readonly Attribution[]) =>
    list.some((each) => each.state === 'rejected' && isSameOrigin(sourceFor(each), reading.source))
  const confirm = (each: Attribution) => {
    reading.source = sourceFor(each)
    reading.via = each.via
    reading.confirmed = true
  }
  const latest = (list: readonly Attribution[]) =>
    list
      .filter(({ state }) => state === 'confirmed')
      .toSorted((a, b) => (`${a.createdAt} ${a.id}` < `${b.createdAt} ${b.id}` ? 1 : -1))[0]
  const [words, whole] = [latest(ofWords), latest(ofArticle)]
  if (words) return confirm(words)
  if (rejected(ofWords) || (reading.via !== 'said' && rejected(ofArticle))) {
    reading.source = ownSource(article)
    reading.via = 'own'
  }
  if (whole && reading.via !== 'said') confirm(whole)
}

function covers(text: string, words: NonNullable<Attribution['words']>, report: Report): boolean {
  const found = resolve(text, words)
  return found.state === 'found' && overlap(found, report) > 0
}
