import type { Project } from '../model/project'
import type { Id } from '../model/records'
import type { Annotation } from './annotation'

/** Which claim each annotation belongs to: those of the project, those coming in, and whoever answers them. */
export class Threads {
  private readonly claims = new Map<string, Id | null>()
  private readonly threads = new Map<string, Id | null>()
  private readonly coming: ReadonlyMap<string, Annotation>

  constructor(project: Project, coming: readonly Annotation[]) {
    this.coming = new Map(coming.map((annotation) => [annotation.id, annotation]))
    for (const { annotation, id } of project.claims.values())
      if (annotation !== undefined) this.claims.set(annotation, id)
    for (const { annotation, claim } of project.assessments.values())
      if (annotation !== undefined && !this.claims.has(annotation)) this.claims.set(annotation, claim)
  }

  /** The claim that an annotation is on, once it is. */
  claimOf(annotation: string): Id | undefined {
    return this.claims.get(annotation) ?? undefined
  }

  /** `null`: it was deleted from the project. */
  put(annotation: string, claim: Id | null): void {
    this.claims.set(annotation, claim)
  }

  /** Whether an annotation is about another one, rather than about words of an article. */
  isReply(annotation: Annotation): boolean {
    if (annotation.answers.length > 0) return true
    const parents = parentsOf(annotation)
    return (
      parents.length === annotation.targets.length &&
      parents.some((id) => id !== annotation.id && (this.coming.has(id) || this.claims.has(id)))
    )
  }

  /** Whether what a reply answers is in the file, or in the project. */
  hasParent(reply: Annotation): boolean {
    return parentsOf(reply).some((id) => this.coming.has(id) || this.claims.has(id))
  }

  /** The claim that a thread of replies is about, null where it was deleted; found once for all of a long thread. */
  claimOfThread(reply: Annotation): Id | null | undefined {
    const seen = new Set<string>([reply.id])
    const waiting = parentsOf(reply)
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const claim = this.claims.has(id) ? this.claims.get(id) : this.threads.get(id)
      if (claim !== undefined) {
        for (const reached of seen) this.threads.set(reached, claim)
        return claim
      }
      const parent = this.coming.get(id)
      if (!parent || seen.has(id)) continue
      seen.add(id)
      // What an annotation that is no reply is about is not found by way of its page.
      if (this.isReply(parent)) waiting.push(...parentsOf(parent))
    }
    return undefined
  }
}

/** An annotation, by its id, with everything of a file that answers it, at whatever remove. */
export function threadOf(annotations: readonly Annotation[], root: string): Annotation[] {
  const ids = new Set([root])
  for (let before = 0; before < ids.size;) {
    before = ids.size
    for (const annotation of annotations)
      if (parentsOf(annotation).some((id) => ids.has(id))) ids.add(annotation.id)
  }
  return annotations.filter(({ id }) => ids.has(id))
}

/** What an annotation may be an answer to: Hypothesis says so, in the W3C model it is a target without words. */
function parentsOf({ answers, targets }: Annotation): string[] {
  const bare = targets.filter(({ quote, position }) => quote === '' && position === null)
  return answers.length > 0 ? [...answers] : bare.map(({ source }) => source)
}
