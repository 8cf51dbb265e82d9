import { docFromJson } from '../../shared/article/document'
import { articleSchema } from '../../shared/article/schema'
import type { Project } from '../../shared/model/project'
import type { DocJson, Id } from '../../shared/model/records'
import { tell } from '../project/act'
import { stage, useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { shownPassages } from '../project/selectors'
import { shownPassagesOf } from '../versions/shown'
import { restoreParts } from './trim'
import type { ArticleView, CreateArticleView } from './types'

/** What the view was last given, to tell what of it is new. */
interface Shown {
  readonly article: Id
  readonly version: Id
  readonly doc: DocJson
  readonly passages: Project['passages']
  readonly claims: Project['claims']
  readonly assessments: Project['assessments']
  readonly resolutions: Project['resolutions']
  readonly reviewers: Project['reviewers']
  readonly active: Id | null
  /** Whose marks alone are shown; null for everybody's. */
  readonly reviewer: Id | null
  readonly revision: number
}

/**
 * Puts the article view into the page and keeps it showing what the stores say. It listens to them itself:
 * a keystroke's mark in the text does not wait for React, and React never draws the text. Answers how to end it.
 */
export function mountArticle(place: HTMLElement, create: CreateArticleView): () => void {
  let shown: Shown | null = null
  const view = create(place, {
    // Words of an old version are nothing that a claim could be put on.
    selected: (selection) => useDesk.setState({ selection: readingVersion() === null ? selection : null }),
    corrected: (corrected) => useDesk.setState({ corrected }),
    picked: pick,
    restored: (places) =>
      readingVersion() === null
        ? restoreParts(places)
        : tell('An old version stays as it is: leave it to restore this.'),
  })
  const follow = () => {
    const next = wanted()
    // What was typed in the mode stays until it is left; then this is asked again.
    if (!next || view.correcting) return
    const before = shown
    // First, since the view tells of its selection while it is shown something, and that leads back here.
    shown = next
    bring(view, place.parentElement!, before, next)
  }
  stage.view = view
  follow()
  const stops = [useReplica.subscribe(follow), useDesk.subscribe(follow)]
  return () => {
    for (const stop of stops) stop()
    stage.view = null
    view.destroy()
  }
}

function wanted(): Shown | null {
  const { replica } = useReplica.getState()
  const { article, claim, filter } = useDesk.getState()
  if (!replica || article === null) return null
  const { articles, versions, passages, claims, assessments, resolutions, reviewers } = replica.project
  const current = versions.get(articles.get(article)?.version ?? '')
  const version = versions.get(readingVersion() ?? '') ?? current
  if (!version) return null
  const { revision } = replica
  return {
    article,
    version: version.id,
    doc: version.doc,
    passages,
    claims,
    assessments,
    resolutions,
    reviewers,
    active: claim,
    reviewer: filter.reviewer,
    revision,
  }
}

/** The version that is read in place of the current one, if any. */
function readingVersion(): Id | null {
  const { versions } = useDesk.getState()
  return versions?.kind === 'reading' ? versions.version : null
}

/** The passages of what is shown; whoever knows that only some claims were `touched` is answered quickly. */
function passagesOf(project: Project, shown: Shown, touched: ReadonlySet<Id> | null) {
  const { article, version, reviewer, active } = shown
  return version === project.articles.get(article)?.version
    ? shownPassages(project, article, touched, reviewer === null ? null : { reviewer, keep: active })
    : shownPassagesOf(project, version)
}

function bring(view: ArticleView, page: HTMLElement, before: Shown | null, next: Shown): void {
  const { project, touched } = useReplica.getState().replica!
  if (before?.article === next.article && before.version === next.version && before.doc === next.doc) {
    const isSameLook = before.reviewers === next.reviewers && before.reviewer === next.reviewer
    const isSameProject =
      before.passages === next.passages &&
      before.claims === next.claims &&
      before.assessments === next.assessments &&
      before.resolutions === next.resolutions
    // Of one reviewer's marks the active claim is shown as well, whosever it is.
    const isAsBefore =
      isSameLook && isSameProject && (next.reviewer === null || before.active === next.active)
    const isNextStep = next.revision === before.revision + 1
    const since = isSameProject ? nobody : isNextStep ? touched : null
    if (!isAsBefore) view.setPassages(passagesOf(project, next, isSameLook ? since : null))
    if (before.active !== next.active) view.setActive(next.active)
    return
  }
  const doc = docFromJson(next.doc)
  // What is said in its place is no text to look for words in, or to correct; least of all that of the article before.
  if (!doc.ok) return view.show(nothing, [], 0)
  const passages = passagesOf(project, next, null)
  if (before?.article === next.article) {
    const height = page.scrollTop
    view.show(doc.value, passages, view.top())
    // The view stops at a line: where the text is the same, so is the height to the pixel.
    if (Math.abs(page.scrollTop - height) < aLine) page.scrollTop = height
  } else view.show(doc.value, passages, useDesk.getState().scroll[next.article] ?? 0)
  view.setActive(next.active)
}

const nobody: ReadonlySet<Id> = new Set()

const nothing = articleSchema.node('doc', null, [articleSchema.node('paragraph')])

/** In CSS pixels, generously. */
const aLine = 48

function pick(passage: Id | null): void {
  const claim =
    passage === null ? undefined : useReplica.getState().replica?.project.passages.get(passage)?.claim
  useDesk.setState({ claim: claim ?? null, passage: claim === undefined ? null : passage })
}
