import { sentenceKey } from '../corroboration/dismissed'
import type { Project } from '../model/project'
import type { Id, Passage } from '../model/records'
import { statusOf } from '../model/status'
import { finish } from '../steps'
import { asideKeys } from './aside'
import { firstEndingAfter, type Needs } from './needs'

/**
 * How a sentence that needs checking stands: nobody has claimed anything in it; a claim in it is not checked yet, or
 * its words have changed since; all that is claimed in it is checked; somebody has said that there is nothing to
 * check in it.
 */
const sentenceStates = ['open', 'claimed', 'checked', 'aside'] as const
export type SentenceState = (typeof sentenceStates)[number]

export interface CoverageCounts {
  readonly checked: number
  /** How many need checking, without those that were set aside. */
  readonly needed: number
  readonly claimed: number
  readonly aside: number
}

/** Which sentences of one article need checking, and how each stands. */
export interface Coverage {
  readonly needs: Needs
  /** Of each sentence the index of its state in `sentenceStates`. */
  readonly states: Uint8Array
  readonly counts: CoverageCounts
  /** Of the sentences with passages over them, those passages. */
  readonly over: ReadonlyMap<number, readonly Passage[]>
  /** By what sentences are set aside in this article, see `asideKeys`. */
  readonly aside: readonly string[]
}

/** An article as its coverage is worked out: `text` is asked for only where sentences were set aside. */
export interface CoveredText {
  readonly article: Id
  readonly needs: Needs
  readonly text: () => string
}

/** How far an article is checked, worked out from nothing. */
export function coverageOf(project: Project, covered: CoveredText): Coverage {
  const over = new Map<number, readonly Passage[]>()
  for (const passage of project.passages.where('article', covered.article))
    layOver(covered.needs, over, passage)
  return settle(project, covered, over, asideKeys(project, covered.article))
}

/**
 * The same after the project has changed and the text has not: only sentences under the claims `touched` since, and
 * what was set aside or brought back, are looked at again. Answers `before` itself where nothing of it is other.
 */
export function updateCoverage(
  before: Coverage,
  earlier: Project,
  project: Project,
  covered: CoveredText,
  touched: ReadonlySet<Id>,
): Coverage {
  const { article, needs } = covered
  const over = new Map(before.over)
  const stale = new Set<number>()
  for (const claim of touched) {
    for (const passage of earlier.passages.where('claim', claim))
      if (passage.article === article)
        for (const index of sentencesUnder(needs, passage)) {
          const rest = (over.get(index) ?? []).filter((other) => other.claim !== claim)
          if (rest.length > 0) over.set(index, rest)
          else over.delete(index)
          stale.add(index)
        }
    for (const passage of project.passages.where('claim', claim))
      if (passage.article === article) for (const index of layOver(needs, over, passage)) stale.add(index)
  }
  const aside = asideKeys(project, article)
  if (aside.join('\n') !== before.aside.join('\n')) return settle(project, covered, over, aside)
  const states = before.states.slice()
  let isOther = false
  for (const index of stale) {
    // What is set aside stays so under a claim that comes and goes.
    const state = stateUnder(project, over.get(index)) ?? (isAside(before, index, covered) ? 3 : 0)
    isOther ||= states[index] !== state
    states[index] = state
  }
  if (stale.size === 0) return before
  return isOther
    ? { needs, states, over, aside: before.aside, counts: countStates(states) }
    : { ...before, over }
}

/** The state of a sentence by its index among those that need checking. */
export function stateAt({ states }: Coverage, index: number): SentenceState {
  return sentenceStates[states[index]!]!
}

/** What the coverage of several articles comes to together. */
export function sumCounts(all: Iterable<CoverageCounts>): CoverageCounts {
  let [checked, needed, claimed, aside] = [0, 0, 0, 0]
  for (const counts of all) {
    checked += counts.checked
    needed += counts.needed
    claimed += counts.claimed
    aside += counts.aside
  }
  return { checked, needed, claimed, aside }
}

function settle(
  project: Project,
  covered: CoveredText,
  over: ReadonlyMap<number, readonly Passage[]>,
  aside: readonly string[],
): Coverage {
  const { needs } = covered
  const states = new Uint8Array(needs.count)
  if (aside.length > 0) for (const index of asideIn(covered, aside)) states[index] = 3
  for (const [index, passages] of over) states[index] = stateUnder(project, passages) ?? states[index]!
  return { needs, states, over, aside, counts: countStates(states) }
}

/** What passages make of the sentence under them; undefined where there are none. */
function stateUnder(project: Project, passages: readonly Passage[] | undefined): 1 | 2 | undefined {
  if (!passages || passages.length === 0) return undefined
  const isChecked = passages.every(
    ({ claim, anchor }) => anchor.state === 'anchored' && statusOf(project, claim) !== 'unchecked',
  )
  return isChecked ? 2 : 1
}

function isAside({ aside }: Coverage, index: number, covered: CoveredText): boolean {
  return aside.length > 0 && asideIn(covered, aside).includes(index)
}

function asideIn(covered: CoveredText, aside: readonly string[]): number[] {
  const byKey = keysOf(covered)
  return aside.flatMap((key) => byKey.get(key) ?? [])
}

const keys = new WeakMap<Needs, ReadonlyMap<string, readonly number[]>>()

/** The sentences by the keys that they are set aside by. */
function keysOf(covered: CoveredText): ReadonlyMap<string, readonly number[]> {
  return finish(keysInSteps(covered))
}

/**
 * Gets ready, in steps, what it takes to tell which sentences are set aside. Hashing them all is dear, so it is done
 * once, and only of a text of which that may be asked.
 */
export function* keysInSteps({
  article,
  needs,
  text,
}: CoveredText): Generator<void, ReadonlyMap<string, readonly number[]>> {
  const known = keys.get(needs)
  if (known) return known
  const found = new Map<string, number[]>()
  const whole = text()
  for (let i = 0; i < needs.count; i++) {
    const key = sentenceKey({ article, quote: whole.slice(needs.starts[i], needs.ends[i]) })
    const same = found.get(key)
    if (same) same.push(i)
    else found.set(key, [i])
    yield
  }
  keys.set(needs, found)
  return found
}

function layOver(needs: Needs, over: Map<number, readonly Passage[]>, passage: Passage): number[] {
  const under = sentencesUnder(needs, passage)
  for (const index of under) over.set(index, [...(over.get(index) ?? []), passage])
  return under
}

function sentencesUnder(needs: Needs, { anchor }: Passage): number[] {
  const under: number[] = []
  if (anchor.state === 'lost') return under
  for (let i = firstEndingAfter(needs, anchor.start); i < needs.count && needs.starts[i]! < anchor.end; i++)
    under.push(i)
  return under
}

function countStates(states: Uint8Array): CoverageCounts {
  const count = [0, 0, 0, 0]
  for (const state of states) count[state]!++
  const [, claimed, checked, aside] = count as [number, number, number, number]
  return { checked, claimed, aside, needed: states.length - aside }
}
