import { differenceOf } from '../article/passages/placement'
import type { ShownPassage } from '../article/types'
import { firstWhere } from '../../shared/bisect'
import type { Project } from '../../shared/model/project'
import type { Article, Assessment, Claim, Id, Passage, Resolution } from '../../shared/model/records'
import { latestAssessments, statusOf, type Status } from '../../shared/model/status'
import type { ReviewStage } from '../../shared/review/stage'

/** What the person has narrowed the claims down to; an empty list or text narrows nothing. */
export interface ClaimFilter {
  readonly scope: 'article' | 'story'
  readonly statuses: readonly Status[]
  readonly reviewer: Id | null
  readonly stage: ReviewStage | null
  readonly text: string
}

export const noFilter: ClaimFilter = { scope: 'article', statuses: [], reviewer: null, stage: null, text: '' }

/** A claim as a line of the list. */
export interface ClaimRow {
  readonly claim: Claim
  readonly status: Status
  readonly passages: readonly Passage[]
  readonly assessments: readonly Assessment[]
  readonly resolutions: readonly Resolution[]
  readonly text: string
  /** Some passage of it needs a decision: words changed, moved or lost. */
  readonly recheck: boolean
}

/** A passage as it is drawn, and whether the claim is one of whom the marks are shown of. */
interface Drawn {
  readonly view: ShownPassage
  readonly theirs: boolean
}

const ofAll = new WeakMap<Passage, Drawn>()
let ofOne = { reviewer: '', drawn: new WeakMap<Passage, Drawn>() }

function drawnOf(marksOf: MarksOf | null): WeakMap<Passage, Drawn> {
  if (marksOf === null) return ofAll
  if (ofOne.reviewer !== marksOf.reviewer) ofOne = { reviewer: marksOf.reviewer, drawn: new WeakMap() }
  return ofOne.drawn
}

/** Whose marks the text shows, where it is not everybody's. */
export interface MarksOf {
  readonly reviewer: Id
  /** The claim that stays although it is not theirs: what the person is at must not vanish under their hands. */
  readonly keep: Id | null
}

/**
 * The passages of an article's current version; the identical object for one that looks the same as before.
 * Whoever knows that only some claims were `touched` since the last call is answered without a look at others.
 * `marksOf` leaves the claims that a reviewer made or assessed, each with their own verdict.
 */
export function shownPassages(
  project: Project,
  article: Id,
  touched: ReadonlySet<Id> | null = null,
  marksOf: MarksOf | null = null,
): ShownPassage[] {
  const passages = project.passages.where('article', article)
  const of = marksOf === null ? project.articles.get(article) : undefined
  const before = of && listed.get(of)
  if (before?.project.deref() === project) return before.list
  const list =
    (before && touched && relist(project, touched, passages, before)) ??
    listAnew(project, touched, passages, marksOf)
  if (of) listed.set(of, { project: new WeakRef(project), passages, list })
  return list
}

/** Everybody's marks in an article as last asked for, of which one change touches next to nothing. */
interface Listed {
  /** The list may outlive many states of the project: none of those is to be kept for it. */
  readonly project: WeakRef<Project>
  readonly passages: readonly Passage[]
  readonly list: ShownPassage[]
}

const listed = new WeakMap<Article, Listed>()

function listAnew(
  project: Project,
  touched: ReadonlySet<Id> | null,
  passages: readonly Passage[],
  marksOf: MarksOf | null,
): ShownPassage[] {
  const drawn = drawnOf(marksOf)
  const list: ShownPassage[] = []
  for (const passage of passages) {
    const known = drawn.get(passage)
    const next =
      known && touched && !touched.has(passage.claim) ? known : drawAgain(project, passage, marksOf)
    if (next && (next.theirs || passage.claim === marksOf?.keep)) list.push(next.view)
  }
  return list
}

/** Null where some passage is nowhere in the text, and so has no place in the list. */
function relist(
  project: Project,
  touched: ReadonlySet<Id>,
  passages: readonly Passage[],
  before: Listed,
): ShownPassage[] | null {
  if (before.list.length !== before.passages.length) return null
  const { start, endBefore, endAfter } = differenceOf(before.passages, passages)
  const fresh = new Array<ShownPassage>(endAfter - start)
  const list = before.list.slice()
  list.splice(start, endBefore - start, ...fresh)
  const places = new Set(Array.from(fresh, (_view, i) => start + i))
  for (const claim of touched)
    for (const passage of project.passages.where('claim', claim)) {
      const place = firstWhere(passages.length, (at) => passages[at]!.id >= passage.id)
      if (passages[place] === passage) places.add(place)
    }
  for (const place of places) {
    const next = drawAgain(project, passages[place]!, null)
    if (!next) return null
    list[place] = next.view
  }
  return list
}

/** Undefined for a passage that is nowhere in the text. */
function drawAgain(project: Project, passage: Passage, marksOf: MarksOf | null): Drawn | undefined {
  const drawn = drawnOf(marksOf)
  const claim = project.claims.get(passage.claim)
  if (!claim || passage.anchor.state === 'lost') return undefined
  const next = draw(project, passage, claim, marksOf, drawn.get(passage))
  drawn.set(passage, next)
  return next
}

/** Answers `before` itself while that is how the passage looks. */
function draw(
  project: Project,
  passage: Passage,
  claim: Claim,
  marksOf: MarksOf | null,
  before: Drawn | undefined,
): Drawn {
  const mine = marksOf && assessmentBy(project, claim.id, marksOf.reviewer)
  const theirs = !marksOf || claim.createdBy === marksOf.reviewer || mine !== undefined
  const status = marksOf ? (mine?.verdict ?? 'unchecked') : statusOf(project, claim.id)
  const by = marksOf || project.reviewers.size < 2 ? undefined : initialsOn(project, claim.id)
  const view = before?.view
  if (view?.status === status && view.number === claim.number && view.by === by)
    return before?.theirs === theirs ? before : { view, theirs }
  const { start, end, state, was } = passage.anchor
  return {
    theirs,
    view: {
      id: passage.id,
      claim: claim.id,
      number: claim.number,
      status,
      state,
      start,
      end,
      ...(by === undefined ? {} : { by }),
      ...(was === undefined ? {} : { was }),
    },
  }
}

/** As many as find room beside a line; of more, how many. */
const mostInitials = 3

function initialsOn(project: Project, claim: Id): string | undefined {
  const given = latestAssessments(project.assessments.where('claim', claim)).filter(
    ({ verdict }) => verdict !== null,
  )
  if (given.length === 0) return undefined
  const initials = given.map(({ createdBy }) => project.reviewers.get(createdBy)?.initials ?? '?')
  const rest = initials.length - mostInitials
  return rest > 0 ? [...initials.slice(0, mostInitials - 1), `+${rest + 1}`].join('\n') : initials.join('\n')
}

/** Articles in the order in which they were added. */
export function articlesOf(project: Project): Article[] {
  return project.articles.sorted()
}

/** What stands for a claim in lists: its wording, else its first quote. */
export function claimText(claim: Claim, passages: readonly Passage[]): string {
  return claim.wording || (passages[0]?.anchor.quote ?? '')
}

const rows = new WeakMap<Claim, ClaimRow>()

/** A claim with what its line shows; the identical object until something of that changes. */
export function claimRow(project: Project, claim: Claim): ClaimRow {
  const passages = project.passages.where('claim', claim.id)
  const assessments = project.assessments.where('claim', claim.id)
  const resolutions = project.resolutions.where('claim', claim.id)
  let row = rows.get(claim)
  if (row?.passages !== passages || row.assessments !== assessments || row.resolutions !== resolutions) {
    row = {
      claim,
      passages,
      assessments,
      resolutions,
      status: statusOf(project, claim.id),
      text: claimText(claim, passages),
      recheck: passages.some((passage) => passage.anchor.state !== 'anchored'),
    }
    rows.set(claim, row)
  }
  return row
}

/** A reviewer's latest assessment of a claim. */
export function assessmentBy(project: Project, claim: Id, reviewer: Id): Assessment | undefined {
  return latestAssessments(project.assessments.where('claim', claim)).find(
    (assessment) => assessment.createdBy === reviewer,
  )
}
