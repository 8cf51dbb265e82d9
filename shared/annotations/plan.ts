import type { Project } from '../model/project'
import type { Id, Passage } from '../model/records'
import { fail, ok, type Result } from '../model/result'
import { finish } from '../steps'
import type { TextRange } from '../text/range'
import type { Annotation } from './annotation'
import { ImportDraft, type Importer } from './draft'
import { derivedId } from './ids'
import { Placer, type Place } from './place'
import type { AnnotationPlan, Placed, Unplaced } from './report'
import { judge, type Judged } from './tags'
import { Threads } from './threads'

export interface ImportRequest {
  readonly annotations: readonly Annotation[]
  /** The file's name, for the history. */
  readonly file: string
  /** The article for annotations whose source is none of the project's; null to leave them out. */
  readonly fallback: Id | null
  /** Where a person has put targets that were not found, by their key in `Unplaced`. */
  readonly chosen?: ReadonlyMap<string, { readonly article: Id; readonly range: TextRange }>
}

/**
 * Plans what importing annotations changes in a project. Each becomes a claim with a passage for each of its
 * targets, or joins the claim that stands on exactly its words; its verdict and its comment, and the replies
 * to it, become assessments of that claim. All of it has the author and the time of the annotation. What is
 * in the project already, or was deleted from it, is not made again.
 */
export function planImport(project: Project, request: ImportRequest, importer: Importer): AnnotationPlan {
  return finish(planSteps(project, request, importer))
}

/** As `planImport`, one annotation at each step, for whoever must not be held up by thousands of them. */
export function planSteps(
  project: Project,
  request: ImportRequest,
  importer: Importer,
): Generator<void, AnnotationPlan> {
  return new Planner(project, request, importer).plan()
}

class Planner {
  private readonly draft: ImportDraft
  private readonly threads: Threads
  private readonly placer: Placer
  private readonly placed: Placed[] = []
  private readonly unplaced: Unplaced[] = []
  private readonly notices: string[] = []
  private readonly touched = new Set<Id>()
  private readonly tally = { count: 0, replies: 0, known: 0, deleted: 0 }

  constructor(
    project: Project,
    private readonly request: ImportRequest,
    importer: Importer,
  ) {
    this.draft = new ImportDraft(project, importer)
    this.threads = new Threads(project, request.annotations)
    this.placer = new Placer(project, request.fallback)
  }

  *plan(): Generator<void, AnnotationPlan> {
    const inTime = [...this.request.annotations].sort(byTime)
    const replies = new Set(inTime.filter((annotation) => this.threads.isReply(annotation)))
    for (const annotation of inTime) {
      if (replies.has(annotation)) continue
      this.bringIn(annotation)
      yield
    }
    for (const reply of replies) {
      this.answer(reply)
      yield
    }

    const { changes, people, importer } = this.draft
    const { placed, unplaced, notices } = this
    const authors = [...people.values()]
      .filter(({ count }) => count > 0)
      .map(({ person: { name }, isNew, count }) => ({ name, isNew, count }))
    if (changes.length > 0) {
      const note = { file: this.request.file, claims: [...this.touched] }
      changes.push({ type: 'annotations.imported', ...importer.envelope, ...note })
    }
    return { changes, placed, unplaced, notices, authors, ...this.tally }
  }

  private bringIn(annotation: Annotation): void {
    const { draft, threads } = this
    const own = derivedId(['claim', annotation.id], annotation.created)
    const before = threads.claimOf(annotation.id) ?? (draft.now.claims.has(own) ? own : undefined)
    const judged = judge(annotation.tags)
    if (before === undefined && (draft.isBuried(own) || draft.isBuried(noteId(annotation, judged)))) {
      threads.put(annotation.id, null)
      this.tally.deleted++
      return
    }
    const isKnown = before !== undefined
    const made: Made = { isKnown, claim: before, isOwn: before === own, passages: 0 }
    for (const i of annotation.targets.keys()) this.bringInTarget(annotation, i, judged, made)
    if (made.claim === undefined) return
    threads.put(annotation.id, made.claim)
    // A highlight on words that were a claim before leaves a trace of its own, or nobody could tell who made it.
    const noted = this.note(annotation, made.claim, judged, isKnown, !made.isOwn)
    if (noted && !isKnown && !made.isOwn) this.tag(annotation, made.claim, judged)
    if (made.passages > 0 || noted) this.tell(annotation, made.claim, judged)
    else this.tally.known++
  }

  /** Gives a target its passage, unless it has one; the first one found decides on the claim. */
  private bringInTarget(annotation: Annotation, i: number, judged: Judged, made: Made): void {
    const { draft } = this
    const id = derivedId(['passage', annotation.id, String(i)], annotation.created, i)
    const isOnly = annotation.targets.length === 1
    if (draft.now.passages.has(id) || draft.isBuried(id) || (made.claim !== undefined && isOnly)) return
    const found = this.find(annotation, i)
    if (!found.ok) return this.miss(annotation, i, found.error, true)
    const { article, anchor } = found.value

    const there = draft.passageOn(article, anchor, made.claim)
    if (there) made.claim = there.claim
    else {
      const envelope = this.envelopeOf(annotation, id)
      const passage = { id, article, anchor }
      if (made.claim === undefined) {
        made.claim = derivedId(['claim', annotation.id], annotation.created)
        made.isOwn = true
        const tags = judged.tags.length > 0 ? { tags: [...judged.tags] } : {}
        const claim = { id: made.claim, wording: '', annotation: annotation.id, ...tags }
        draft.do([{ type: 'claim.added', ...envelope, claim, passage }])
      } else draft.do([{ type: 'passage.added', ...envelope, passage: { ...passage, claim: made.claim } }])
      made.passages++
    }
    if (!there || !made.isKnown)
      this.placed.push(this.placedOn(annotation, i, there ?? draft.now.passages.get(id)!))
  }

  private find(annotation: Annotation, i: number): Result<Place, string> {
    const chosen = this.request.chosen?.get(keyOf(annotation, i))
    if (!chosen) return this.placer.place(annotation.targets[i]!)
    const anchor = this.placer.anchorOn(chosen.article, chosen.range)
    return anchor ? ok({ article: chosen.article, anchor }) : fail('The words chosen for it are gone.')
  }

  private answer(reply: Annotation): void {
    const claim = this.threads.claimOf(reply.id) ?? this.threads.claimOfThread(reply)
    if (claim === null) {
      this.tally.deleted++
      return
    }
    if (claim === undefined)
      return this.miss(
        reply,
        0,
        this.threads.hasParent(reply)
          ? 'It answers an annotation that has no place yet, and comes in with that one.'
          : 'It answers an annotation that is neither in this file nor in the project.',
        false,
      )
    const judged = judge(reply.tags)
    const isUpdate = this.threads.claimOf(reply.id) !== undefined
    const buried = this.draft.isBuried(noteId(reply, judged))
    this.threads.put(reply.id, claim)
    if (this.note(reply, claim, judged, isUpdate, true)) {
      if (!isUpdate) this.tag(reply, claim, judged)
      this.tell(reply, claim, judged)
      this.tally.replies++
    } else if (buried) this.tally.deleted++
    else this.tally.known++
  }

  /**
   * Adds what an annotation says of a claim as its author's assessment; answers whether there was anything to
   * add. `evenSilent`: also where it says nothing. A later wording of the same annotation is another one.
   */
  private note(
    annotation: Annotation,
    claim: Id,
    judged: Judged,
    isUpdate: boolean,
    evenSilent: boolean,
  ): boolean {
    const { draft } = this
    const id = noteId(annotation, judged)
    if (draft.now.assessments.has(id) || draft.isBuried(id)) return false
    const { comment, author } = annotation
    const isSilent = judged.verdict === null && comment === ''
    if (isSilent && (isUpdate || !evenSilent)) return false
    const envelope = this.envelopeOf(annotation, id, isUpdate ? annotation.updated : annotation.created)
    const verdict = judged.verdict ?? draft.verdictAt(claim, draft.personOf(author).id, envelope.at)
    const assessment = { id, claim, verdict, rationale: comment, annotation: annotation.id }
    draft.do([{ type: 'assessment.added', ...envelope, assessment }])
    return true
  }

  private tag(annotation: Annotation, claim: Id, { tags }: Judged): void {
    const before = this.draft.now.claims.get(claim)?.tags ?? []
    const added = tags.filter((tag) => !before.includes(tag))
    if (added.length === 0) return
    const envelope = this.envelopeOf(annotation, claim)
    this.draft.do([{ type: 'claim.tagged', ...envelope, claim, tags: [...before, ...added] }])
  }

  /** Author and time of the annotation. What is made of it is its own step in the history, named by `first`. */
  private envelopeOf(annotation: Annotation, first: Id, at = annotation.created): Importer['envelope'] {
    const by = this.draft.personOf(annotation.author).id
    const step = derivedId(['step', annotation.id, first], at)
    return { step, at: at ?? this.draft.importer.envelope.at, by }
  }

  private tell(annotation: Annotation, claim: Id, { conflict }: Judged): void {
    this.tally.count++
    this.touched.add(claim)
    this.draft.count(annotation.author)
    const number = this.draft.now.claims.get(claim)!.number
    if (conflict.length > 0)
      this.notices.push(
        `An annotation of claim #${number} has several verdicts among its tags (${conflict.join(', ')}): none was taken.`,
      )
  }

  private miss(annotation: Annotation, i: number, reason: string, attachable: boolean): void {
    const { id, author, comment, targets } = annotation
    const target = targets[i]!
    const article = this.placer.candidates(target.source)[0]?.id ?? null
    const key = keyOf(annotation, i)
    const { quote } = target
    this.unplaced.push({ key, annotation: id, author, quote, comment, reason, article, attachable })
  }

  private placedOn(annotation: Annotation, i: number, { id, claim, article, anchor }: Passage): Placed {
    const number = this.draft.now.claims.get(claim)!.number
    const { quote, state } = anchor
    const sought = annotation.targets[i]!.quote
    const author = this.draft.personOf(annotation.author).name
    return { annotation: annotation.id, author, claim, number, passage: id, article, quote, sought, state }
  }
}

/** What has been made of an annotation so far. */
interface Made {
  /** Whether it was in the project before. */
  readonly isKnown: boolean
  claim: Id | undefined
  /** Whether the claim was made for this annotation. */
  isOwn: boolean
  passages: number
}

function keyOf({ id }: Annotation, target: number): string {
  return JSON.stringify([id, target])
}

function noteId({ id, comment, created }: Annotation, { verdict }: Judged): Id {
  return derivedId(['note', id, verdict ?? '', comment], created)
}

/** The earlier first; those without a time keep their order, after the others. */
function byTime(a: Annotation, b: Annotation): number {
  const [first, second] = [a.created ?? '~', b.created ?? '~']
  return first < second ? -1 : first > second ? 1 : 0
}
