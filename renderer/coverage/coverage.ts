import { sumCounts, type Coverage, type CoverageCounts } from '../../shared/coverage/coverage'
import type { Id } from '../../shared/model/records'
import { useDesk } from '../project/desk'
import { createPaced } from '../project/pace'
import { useReplica, type Replica } from '../project/replica'
import { whenResting } from '../ui/whenResting'
import { CoverageTracker } from './tracker'

interface Told {
  /** Of every article that is worked out. */
  readonly byArticle: ReadonlyMap<Id, Coverage>
  /** Of the whole story; null until every article is. */
  readonly story: CoverageCounts | null
}

const nothing: Told = { byArticle: new Map(), story: null }

/** How far the story is checked, as it was when the window last had nothing better to do. */
export const useCoverage = createPaced<Told>(() => nothing)

let tracked: { readonly session: Id; readonly tracker: CoverageTracker } | null = null
/** The claims touched since the tracker last followed; null where that is not known. */
let touched: Set<Id> | null = new Set()
let noted: Replica | null = null

function note(replica: Replica): void {
  if (replica === noted) return
  const isNext = noted?.session === replica.session && replica.revision === noted.revision + 1
  const isSame = noted?.project === replica.project
  noted = replica
  if (isSame) return
  if (!isNext || !touched) touched = null
  else for (const claim of replica.touched) touched.add(claim)
}

/** The tracker, brought up to what the window shows. */
function current(): CoverageTracker | null {
  const { replica } = useReplica.getState()
  if (!replica) return (tracked = null)
  note(replica)
  if (tracked?.session !== replica.session)
    tracked = { session: replica.session, tracker: new CoverageTracker(replica.project) }
  else tracked.tracker.follow(replica.project, touched)
  touched = new Set()
  return tracked.tracker
}

/**
 * How far an article is checked, in steps where that has to be worked out first; null where there is no such article.
 * With `aside` also what it takes to set a sentence of it aside without a pause.
 */
export function* coverageInSteps(article: Id, aside = false): Generator<void, Coverage | null> {
  for (;;) {
    const tracker = current()
    if (!tracker) return null
    if (tracker.prepare(article, aside)) return tracker.known(article)
    yield
  }
}

/** The same where it is worked out already. */
export function coverageKnown(article: Id): Coverage | null {
  return current()?.known(article) ?? null
}

/** In milliseconds: how long one stretch of work may take where the browser does not say, and where it does. */
const [stretch, longestStretch] = [4, 6]

/** In milliseconds: while a large story is being read, how far that is is told no more often. */
const rhythm = 250

/**
 * Keeps `useCoverage` up with the project, in the time that the window has to spare: first the article on the desk,
 * then the others. Answers how to end it.
 */
export function followCoverage(): () => void {
  let waiting: (() => void) | null = null
  let told = 0
  const wait = () => {
    waiting ??= whenResting(work)
  }
  const work = (deadline: IdleDeadline) => {
    waiting = null
    const tracker = current()
    if (!tracker) return useCoverage.setState(nothing)
    const until = performance.now() + Math.max(stretch, Math.min(deadline.timeRemaining(), longestStretch))
    const isDone = prepareUntil(tracker, until)
    if (isDone || performance.now() - told > rhythm) {
      tell(tracker, isDone)
      told = performance.now()
    }
    if (!isDone) wait()
  }
  wait()
  const stops = [
    useReplica.subscribe(({ replica }) => {
      if (replica) note(replica)
      wait()
    }),
    useDesk.subscribe((desk, before) => {
      if (desk.article !== before.article) wait()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    waiting?.()
  }
}

/** Works until then; answers whether all articles are worked out. */
function prepareUntil(tracker: CoverageTracker, until: number): boolean {
  const { article } = useDesk.getState()
  const { articles } = useReplica.getState().replica!.project
  const isInTime = () => performance.now() < until
  if (article !== null) while (!tracker.prepare(article, true)) if (!isInTime()) return false
  for (const { id } of articles.values())
    while (!tracker.known(id)) {
      if (!isInTime()) return false
      if (tracker.prepare(id)) break
    }
  return true
}

function tell(tracker: CoverageTracker, isDone: boolean): void {
  const { articles } = useReplica.getState().replica!.project
  const before = useCoverage.getState()
  const byArticle = new Map<Id, Coverage>()
  let isSame = true
  for (const { id } of articles.values()) {
    const coverage = tracker.known(id)
    if (!coverage) continue
    byArticle.set(id, coverage)
    isSame &&= before.byArticle.get(id) === coverage
  }
  if (isSame && byArticle.size === before.byArticle.size && isDone === (before.story !== null)) return
  const story = isDone ? sumCounts(Array.from(byArticle.values(), ({ counts }) => counts)) : null
  useCoverage.setState({ byArticle, story })
}
