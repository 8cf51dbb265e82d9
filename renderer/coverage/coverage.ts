import { sumCounts, type Coverage, type CoverageCounts } from '../../shared/coverage/coverage'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { useDesk } from '../project/desk'
import { createPaced } from '../project/pace'
import { useReplica, type Replica } from '../project/replica'
import { breathe } from '../ui/breathe'
import { resting, whenResting } from '../ui/whenResting'
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

/** In milliseconds: how long one stretch of work may take. */
const stretch = 5

/** In milliseconds: while a large story is being read, how far that is is told no more often. */
const rhythm = 250

/**
 * Keeps `useCoverage` up with the project while the person rests: first the article on the desk, then the others.
 * Answers how to end it.
 */
export function followCoverage(): () => void {
  let isWorking = false
  let isStopped = false
  let stopWaiting: (() => void) | undefined
  const work = async () => {
    const story = new ToRead()
    let told = 0
    while (!isStopped) {
      const tracker = current()
      if (!tracker) {
        useCoverage.setState(nothing)
        break
      }
      const isDone = prepareUntil(tracker, story, performance.now() + stretch)
      if (isDone || performance.now() - told > rhythm) {
        const [replica, article] = [useReplica.getState().replica, useDesk.getState().article]
        // What is told is drawn at once, which is work enough for a stretch of its own.
        await breathe()
        if (replica !== useReplica.getState().replica || article !== useDesk.getState().article) continue
        tell(tracker, isDone)
        told = performance.now()
      }
      if (isDone) break
      // Whatever else the window has to do comes first. To wait until it has nothing to do, as for the first stretch,
      // would take minutes over thousands of articles: browsers find themselves idle a few times a second.
      await breathe()
      await resting()
    }
    isWorking = false
  }
  const wait = () => {
    if (isWorking) return
    isWorking = true
    stopWaiting = whenResting(() => void work())
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
    isStopped = true
    for (const stop of stops) stop()
    stopWaiting?.()
  }
}

/** The articles of the open project, and how many of them are worked out: nobody looks at those again until it changes. */
class ToRead {
  private of: Project | null = null
  private ids: readonly Id[] = []
  private at = 0

  /** The next one that is not worked out. */
  next(tracker: CoverageTracker): Id | undefined {
    const { project } = useReplica.getState().replica!
    if (project !== this.of) {
      this.of = project
      this.ids = Array.from(project.articles.values(), ({ id }) => id)
      this.at = 0
    }
    while (this.at < this.ids.length && tracker.known(this.ids[this.at]!)) this.at++
    return this.ids[this.at]
  }
}

/** Works until then; answers whether all articles are worked out. */
function prepareUntil(tracker: CoverageTracker, story: ToRead, until: number): boolean {
  const { article } = useDesk.getState()
  const isInTime = () => performance.now() < until
  if (article !== null) while (!tracker.prepare(article, true)) if (!isInTime()) return false
  for (let id = story.next(tracker); id !== undefined; id = story.next(tracker)) {
    if (!isInTime()) return false
    tracker.prepare(id)
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
