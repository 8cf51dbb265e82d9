import type { TextRange } from '../../text/range'
import { singleQuotationsIn } from '../../text/quotes'
import { sentencesOf } from '../../text/sentences'
import type { StoryText } from '../types'
import { creditOf, type Credit } from './credits'
import { isHeadline } from './headlines'
import { Memory } from './memory'
import { saidIn } from './said'
import { withoutQuotes, type Said } from './spans'
import { subjectOf } from './subject'
import { layered, type Part } from './scope'
import { sourceOf, type Source } from './source'
import { foldName } from './names'

/** A sentence of an article or a part of one, and who is said to have said it; null where the article says it itself. */
export interface Sourced extends TextRange {
  readonly source: Source | null
  /** Where that is said, in the text: in the sentence, or behind the quotation; null when it is carried from before. */
  readonly cue: TextRange | null
}

/** Where an article says that what it tells comes from. */
export interface Provenance {
  readonly credit: Credit | null
  readonly sentences: readonly Sourced[]
}

const known = new WeakMap<StoryText, Provenance>()

/** Reads an article once; articles are immutable, so the answer is remembered with it. */
export function provenanceOf(article: StoryText): Provenance {
  let found = known.get(article)
  if (!found) known.set(article, (found = { credit: creditOf(article), sentences: sourced(article) }))
  return found
}

interface Line extends TextRange {
  readonly text: string
  readonly paragraph: number
  readonly isQuoted: boolean
  readonly said: Said | null
  /** Who is said to have said a clause of its own, or only a part. */
  readonly parts: readonly Part<Source | null>[]
  source: Source | null
  cue: TextRange | null
  /** Whose words follow, where a quotation goes on: of the last clause, or of “the mayor wrote a note:”. */
  readonly last: Source | null
  /** Whether it goes on with a quotation of the paragraph before, or announces one. */
  readonly goesOn: boolean
  readonly announces: boolean
}

/** What is told as hearsay has a source that is kept back. */
const hearsay =
  /(?<!\b(?:that|which|who) (?:\p{Ll}+ )?)\b(?:reportedly|purportedly|is said to|are said to|was said to|were said to|is understood to|unconfirmed reports)\b/iu
const unnamedSources: Source = { name: 'unnamed sources', kind: 'unnamed' }

/** “Politico reports that …”: papers and stations do that under names of any kind. */
const reporting = /^report(?:s|ed)\b(?:[^,;.]{0,40}?\bthat\b|\s*:)/u

/** Longer sentences are lists, tables or text without full stops: nobody is said to say all of it. */
const longest = 2000

function sourced(article: StoryText): Sourced[] {
  const text = curly(article.text)
  const memory = new Memory(text)
  const lines: Line[] = []
  // Where everything is in capitals they tell nothing.
  const hasProse = /\p{Ll}{3}/u.test(text)
  let open = false
  for (const { start, end } of sentencesOf(text)) {
    const paragraph = text.lastIndexOf('\n', start - 1) + 1
    const words = end - start > longest ? '' : text.slice(start, end)
    const place = { start, end, text: words, paragraph }
    const before = lines.at(-1)
    if (before?.paragraph !== paragraph) open = open && (opensWithQuote(words) || closesFirst(text, start))
    const goesOn = open && before?.paragraph !== paragraph
    const isQuoted = (open && !/[”»]/u.test(words)) || isAllQuote(words)
    const isAsked = before?.paragraph === paragraph && /[?!…]”\s*$/u.test(before.text)
    const said = isQuoted || (hasProse && isHeadline(words)) ? [] : saidIn(words, isAsked)
    const resolve = ({ speaker, start: cue, place: stands }: Pick<Said, 'speaker' | 'start' | 'place'>) => {
      const isClosing = stands === 'closing' && !/(?:[–—]|--)\s+\p{L}+\s*$/u.test(words.slice(0, cue))
      const isReporting = reporting.test(words.slice(cue))
      return memory.resolve(speaker, { start, end, paragraph, at: start + cue, isClosing, isReporting })
    }
    const { pick = null, source } = resolveFirst(decisive(said, words), resolve) ?? {
      source: hearsay.test(withoutQuotes(words)) ? unnamedSources : null,
    }
    const clauses = said.flatMap((each) => {
      const value = each.place === 'clause' && each !== pick ? resolve(each) : null
      return value ? [{ start: start + each.scope.start, end: start + each.scope.end, value }] : []
    })
    const parts: Part<Source | null>[] = [
      { start, end: start + (pick?.scope.start ?? 0), value: null },
      { start: start + (pick?.scope.end ?? words.length), end, value: null },
      ...clauses,
    ].filter((part) => part.start < part.end)
    const announces = !isQuoted && /:\s*$/u.test(words)
    const lead = announces && source === null && clauses.length === 0 ? subjectOf(words) : null
    const held =
      source ??
      (isQuoted ? (before?.last ?? null) : isCarried(words, before, paragraph) ? before!.source : null)
    lines.push({
      ...place,
      isQuoted,
      said: pick,
      cue: pick && { start: start + pick.start, end: start + pick.end },
      parts,
      source: held,
      last:
        clauses.at(-1)?.value ??
        held ??
        (lead && resolve({ speaker: lead, start: words.length, place: 'opening' })),
      goesOn,
      announces,
    })
    open = quoteStaysOpen(words, open)
  }
  spreadQuotes(lines, memory)
  return lines.flatMap(({ start, end, cue, source, parts }) =>
    layered(start, end, source, parts).map((part) => ({
      start: part.start,
      end: part.end,
      source: part.value && isOwn(part.value, article) ? null : part.value,
      cue: part.value && part.value === source ? cue : null,
    })),
  )
}

function resolveFirst(said: readonly Said[], resolve: (said: Said) => Source | null) {
  for (const pick of said) {
    const source = resolve(pick)
    if (source) return { pick, source }
  }
  return null
}

/** Attributions that may speak of the whole sentence, the likeliest first: in “the ministry said, AP reported” the ministry’s. */
function decisive(said: readonly Said[], sentence: string): Said[] {
  const speaking = said.filter(({ place }) => place === 'opening' || place === 'closing')
  const isTeller = ({ speaker }: Said) => /agency|outlet/.test(sourceOf(speaker.phrase)?.kind ?? '')
  const closing = speaking.filter(({ place }) => place === 'closing')
  const ordered = [...closing, ...speaking.filter(({ place }) => place === 'opening')]
  const quoted = withoutQuotes(sentence).includes('\u0001')
  const all = ordered.length > 0 || !quoted ? ordered : said.filter(({ place }) => place === 'within')
  return [...all.filter((each) => !isTeller(each)), ...all.filter(isTeller)]
}

/** Straight and single quotation marks as opening and closing ones, each paragraph for itself; every offset stays. */
function curly(text: string): string {
  const doubled = text
    .replace(/(^|[\s([{—–-])"(?=\S)/gmu, '$1“')
    .replaceAll('"', '”')
    // Behind a word that has one before it, an opening mark closes: “What of it?“ he asked.
    .replace(/(?<=“[^“”\n]*[\p{Ll}.,?!])“(?=\s|$)/gmu, '”')
  if (!/['‘]/u.test(doubled)) return doubled
  const marks = doubled.split('')
  for (const { start, end } of singleQuotationsIn(doubled)) {
    marks[start] = '“'
    marks[end - 1] = '”'
  }
  return marks.join('')
}

/** Whether a quotation that a paragraph left open ends before another begins, though the next has no mark in front. */
function closesFirst(text: string, from: number): boolean {
  return text.slice(from, from + 1500).match(/[“”]/u)?.[0] === '”'
}

function opensWithQuote(words: string): boolean {
  return /^[“„«"]/u.test(words)
}

function isAllQuote(words: string): boolean {
  return words !== '' && withoutQuotes(words).replace(/[\u0001\s.,!?]/gu, '') === ''
}

function quoteStaysOpen(words: string, open: boolean): boolean {
  const [last, closed] = [
    Math.max(words.lastIndexOf('“'), words.lastIndexOf('„'), words.lastIndexOf('«')),
    Math.max(words.lastIndexOf('”'), words.lastIndexOf('»')),
  ]
  return last > closed ? true : closed >= 0 ? false : open
}

/** “It had been shot three times, it said. He was on patrol.”: a sentence that leans on what was said before it. */
function isCarried(words: string, before: Line | undefined, paragraph: number): boolean {
  if (before?.paragraph !== paragraph || !before.source || before.source === unnamedSources) return false
  return (
    (before.said === null || before.said.place === 'closing') &&
    /^(?:He|She|It|They|This|These|That)\s(?!(?:did not|declined|refused|was born|is survived|leaves))/u.test(
      words,
    )
  )
}

/** A quotation whose speaker comes only after it: “We ran.” “Nobody looked back,” she said. Else it is told before. */
function spreadQuotes(lines: Line[], memory: Memory): void {
  for (let i = lines.length - 2; i >= 0; i--) {
    const [line, next] = [lines[i]!, lines[i + 1]!]
    const isSame = next.paragraph === line.paragraph && line.isQuoted
    if (
      isSame &&
      line.cue === null &&
      !line.goesOn &&
      next.cue !== null &&
      (line.source === null || beginsAnew(lines, i))
    )
      Object.assign(line, { source: next.source, cue: next.cue })
  }
  lines.forEach((line, i) => {
    if (line.source !== null || !line.isQuoted) return
    const near = lines.slice(Math.max(0, i - 3), i)
    const previous = near.at(-1)
    // What a line announces without saying whose it is stays without a name to its end.
    if (previous?.announces || (previous?.isQuoted && previous.source === null)) return
    line.source = near.findLast(({ source }) => source !== null)?.source ?? memory.personBefore(line.start)
  })
}

/** Whether a quotation is the first thing in its paragraph: who spoke the one before it has said nothing of this one. */
function beginsAnew(lines: readonly Line[], at: number): boolean {
  const { paragraph } = lines[at]!
  for (let i = at; i >= 0 && lines[i]!.paragraph === paragraph; i--)
    if (!lines[i]!.isQuoted || lines[i]!.goesOn) return false
  return true
}

/** “The Ledger reported last autumn” in the Ledger, “a reporter of the Herald saw” in the Herald. */
function isOwn(source: Source, { outlet, byline }: StoryText): boolean {
  const [name, paper] = [foldName(source.name), foldName(outlet)]
  if (name === '' || paper === '') return false
  const words = paper.split(' ')
  const isOutlet = name
    .split(' ')
    .every((word) => words.includes(word) || word === 'reporter' || word === 'correspondent')
  return isOutlet || (source.kind === 'person' && name.includes(' ') && foldName(byline).includes(name))
}
