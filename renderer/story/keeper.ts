import { lintClaim, type LintFinding } from '../../shared/corroboration/lint'
import { statementsOf } from '../../shared/corroboration/matrix'
import type { Standing } from '../../shared/corroboration/standing'
import type { Project } from '../../shared/model/project'
import type { Claim, Id } from '../../shared/model/records'
import { sortInSteps } from '../../shared/model/sort'
import { ask } from '../corroboration/client'
import type { Progress } from '../corroboration/protocol'
import { useReplica } from '../project/replica'
import { Slices } from '../project/slices'
import { resting } from '../ui/whenResting'

/** So many claims are asked of at a time: an answer must not keep the window when it comes. */
const atOnce = 20

/** In milliseconds: what is found is told no more often. */
const rhythm = 500

/** What is known of all claims of the open project; it follows the project by itself, a moment behind. */
export interface Findings {
  /** Who else says what a claim says, where that has been asked; another function once it answers otherwise. */
  readonly corroborationOf: (claim: Id) => Standing | undefined
  /** By number of claim. */
  readonly lint: readonly LintFinding[]
  /** How far the comparing is; null while there is nothing to wait for. */
  readonly comparing: Progress | null
  /** Why nothing could be compared, as a sentence. */
  readonly why: string | null
}

interface Known {
  /** The passages that it is of. */
  readonly of: unknown
  readonly basis: readonly unknown[]
  readonly corroboration: Standing
}

interface Linted {
  readonly number: number
  readonly of: readonly unknown[]
  readonly found: readonly LintFinding[]
}

/** Keeps what is found out about every claim of one open project; all that takes long is done in slices. */
export class FindingsKeeper {
  private seen: Project | undefined
  private readonly stopping = new AbortController()
  private working = false
  /** What the corroborations rest on beside the passages of their claims. */
  private basis: readonly unknown[] = []
  private readonly known = new Map<Id, Known>()
  private readonly linted = new Map<Id, Linted>()
  private told = 0

  constructor(
    readonly session: Id,
    private readonly tell: (told: Partial<Findings>) => void,
  ) {}

  hasSeen(project: Project): boolean {
    return project === this.seen
  }

  stop(): void {
    this.stopping.abort()
  }

  /** Brings everything up to the project as it is, and as it comes to be meanwhile. */
  readonly work = async (): Promise<void> => {
    if (this.working || this.isStopped) return
    this.working = true
    const slices = new Slices()
    let why: string | null = null
    while (why === null && !this.isStopped && !this.hasSeen(openProject()!)) why = await this.bringUp(slices)
    this.working = false
    if (this.isStopped) return
    await this.publish(slices)
    if (!this.isStopped && !this.working) this.tell({ comparing: null, why })
  }

  /** Asks about all that is not known, until the project is another; answers why that failed, if it did. */
  private async bringUp(slices: Slices): Promise<string | null> {
    const stale = await this.scan(slices)
    for (let done = 0; done < stale.length && this.hasSeen(openProject()!); done += atOnce) {
      await resting()
      if (stale.length > atOnce) this.tell({ comparing: { done, of: stale.length } })
      const answer = await this.ask(stale.slice(done, done + atOnce))
      if (answer === null || this.isStopped) return null
      if (!answer.ok) return answer.error
      if (performance.now() - this.told > rhythm) await this.publish(slices)
    }
    return null
  }

  private get isStopped(): boolean {
    return this.stopping.signal.aborted || openProject() === undefined
  }

  /** Lints what has changed; answers the claims of which nothing is known as they now are, by number. */
  private async scan(slices: Slices): Promise<readonly Claim[]> {
    const project = openProject()
    if (!project || this.isStopped) return []
    this.seen = project
    const basis = basisOf(project)
    if (basis.some((part, i) => part !== this.basis[i])) this.basis = basis
    const stale: Claim[] = []
    for (const claim of project.claims.values()) {
      const known = this.known.get(claim.id)
      if (known?.basis === this.basis && known.of === project.passages.where('claim', claim.id))
        this.lint(project, claim, known.corroboration)
      else stale.push(claim)
      if (slices.isOver) await slices.next()
    }
    for (const id of this.known.keys())
      if (!project.claims.has(id)) {
        this.known.delete(id)
        this.linted.delete(id)
      }
    return slices.all(sortInSteps(stale, (a, b) => a.number - b.number))
  }

  /** Asks about claims, and keeps the answers with what they were asked of. */
  private async ask(claims: readonly Claim[]) {
    const project = openProject()
    if (!project) return null
    const { basis } = this
    const asked = claims.map(({ id }) => ({ claim: id, statements: statementsOf(project, id) }))
    const answer = await ask('claims', asked, { lane: 'findings', signal: this.stopping.signal })
    if (answer?.ok)
      for (const [i, claim] of claims.entries()) {
        const of = project.passages.where('claim', claim.id)
        const corroboration = answer.value[i]
        if (!corroboration) continue
        this.known.set(claim.id, { of, basis, corroboration })
        this.lint(project, claim, corroboration)
      }
    return answer
  }

  /** Looks a claim over again only where something of it has changed. */
  private lint(project: Project, claim: Claim, corroboration: Standing): void {
    const of = [claim, corroboration, ...restsOn(project, claim.id)]
    const before = this.linted.get(claim.id)
    if (before && of.every((part, i) => part === before.of[i])) return
    const found = lintClaim(project, claim.id, corroboration)
    this.linted.set(claim.id, { number: claim.number, of, found })
  }

  private async publish(slices: Slices): Promise<void> {
    const faulty = [...this.linted.values()].filter(({ found }) => found.length > 0)
    const sorted = await slices.all(sortInSteps(faulty, (a, b) => a.number - b.number))
    if (this.isStopped) return
    this.told = performance.now()
    this.tell({
      corroborationOf: (claim) => this.known.get(claim)?.corroboration,
      lint: sorted.flatMap(({ found }) => found),
    })
  }
}

function openProject(): Project | undefined {
  return useReplica.getState().replica?.project
}

/** Tables keep their identity while nothing in them changes; of dismissals only those of matches count here. */
function basisOf({ articles, origins, attributions, dismissals }: Project): readonly unknown[] {
  const dismissed = [...dismissals.values()].filter(({ kind }) => kind === 'match').map(({ id }) => id)
  return [articles, origins, attributions, dismissed.sort().join(' ')]
}

function restsOn(project: Project, claim: Id): readonly unknown[] {
  const { passages, assessments, resolutions, evidence, signoffs } = project
  const rows = [passages, assessments, resolutions, evidence, signoffs].map((table) =>
    table.where('claim', claim),
  )
  return [...rows, project.articles, project.dismissals]
}
