import type { Corroboration } from '../../shared/corroboration/corroborate'
import { lintClaim, type LintFinding } from '../../shared/corroboration/lint'
import { statementsOf } from '../../shared/corroboration/matrix'
import type { Project } from '../../shared/model/project'
import type { Claim, Id } from '../../shared/model/records'
import { ask } from '../corroboration/client'
import type { Progress } from '../corroboration/protocol'
import { createPaced } from '../project/pace'
import { useReplica } from '../project/replica'

/** What is known of all claims of the open project; it follows the project by itself, a moment behind. */
interface Findings {
  /** Who else says what each claim says, as far as that has been asked. */
  readonly corroborations: ReadonlyMap<Id, Corroboration>
  /** By number of claim. */
  readonly lint: readonly LintFinding[]
  /** How far the comparing is; null while there is nothing to wait for. */
  readonly comparing: Progress | null
  /** Why nothing could be compared, as a sentence. */
  readonly why: string | null
}

const nothing: Findings = { corroborations: new Map(), lint: [], comparing: null, why: null }

export const useFindings = createPaced<Findings>(() => nothing)

/** So many claims are asked of at a time: what the window shows grows with each answer. */
const atOnce = 40

/** In milliseconds: whoever goes on working is not interrupted. */
const pause = 400

/** Follows the open project; answers how to end it. */
export function followFindings(): () => void {
  let keeper: Keeper | null = null
  const look = () => {
    const { replica } = useReplica.getState()
    if (keeper && keeper.session !== replica?.session) {
      keeper.stop()
      keeper = null
    }
    if (!replica) return
    keeper ??= new Keeper(replica.session)
    keeper.look()
  }
  look()
  const stop = useReplica.subscribe(look)
  return () => {
    stop()
    keeper?.stop()
  }
}

class Keeper {
  private timer: ReturnType<typeof setTimeout> | undefined
  private seen: Project | undefined
  private readonly stopping = new AbortController()
  private working = false
  /** What the corroborations rest on beside the passages of their claims. */
  private basis: readonly unknown[] = []
  private readonly known = new Map<Id, { readonly of: unknown; readonly corroboration: Corroboration }>()
  private readonly linted = new Map<
    Id,
    { readonly of: readonly unknown[]; readonly found: readonly LintFinding[] }
  >()

  constructor(readonly session: Id) {
    useFindings.setState(nothing)
  }

  look(): void {
    const project = openProject()
    if (!project || project === this.seen) return
    this.seen = project
    clearTimeout(this.timer)
    this.timer = setTimeout(() => requestIdleCallback(() => void this.work(), { timeout: pause }), pause)
  }

  stop(): void {
    clearTimeout(this.timer)
    this.stopping.abort()
    useFindings.setState(nothing)
  }

  private async work(): Promise<void> {
    if (this.working || this.stopping.signal.aborted) return
    this.working = true
    let why: string | null = null
    let done = 0
    for (let stale = this.stale(); stale.length > 0; stale = this.stale()) {
      if (stale.length > atOnce || done > 0)
        useFindings.setState({ comparing: { done, of: done + stale.length } })
      const some = stale.slice(0, atOnce)
      const answer = await this.ask(some)
      if (answer === null) break
      if (!answer.ok) {
        why = answer.error
        break
      }
      done += some.length
      this.tell()
    }
    this.working = false
    if (this.stopping.signal.aborted) return
    this.tell()
    useFindings.setState({ comparing: null, why })
  }

  /** Asks about claims, and keeps the answers with what they were asked of. */
  private async ask(claims: readonly Claim[]) {
    const project = openProject()!
    const asked = claims.map(({ id }) => ({ claim: id, statements: statementsOf(project, id) }))
    const answer = await ask('claims', asked, { lane: 'findings', signal: this.stopping.signal })
    if (answer?.ok)
      for (const [i, { claim }] of asked.entries()) {
        const corroboration = answer.value[i]
        const of = project.passages.where('claim', claim)
        if (corroboration) this.known.set(claim, { of, corroboration })
      }
    return answer
  }

  /** The claims of which nothing is known as they now are, by number. */
  private stale(): Claim[] {
    const project = openProject()
    if (!project || this.stopping.signal.aborted) return []
    const basis = basisOf(project)
    if (basis.some((part, i) => part !== this.basis[i])) {
      this.basis = basis
      for (const [claim, { corroboration }] of this.known) this.known.set(claim, { of: null, corroboration })
    }
    return [...project.claims.values()]
      .filter(({ id }) => this.known.get(id)?.of !== project.passages.where('claim', id))
      .sort((a, b) => a.number - b.number)
  }

  private tell(): void {
    const project = openProject()
    if (!project) return
    for (const id of this.known.keys()) if (!project.claims.has(id)) this.known.delete(id)
    const corroborations = new Map([...this.known].map(([id, { corroboration }]) => [id, corroboration]))
    useFindings.setState({ corroborations, lint: this.lint(project) })
  }

  /** Only claims of which something has changed are looked over again. */
  private lint(project: Project): LintFinding[] {
    return [...project.claims.values()]
      .sort((a, b) => a.number - b.number)
      .flatMap((claim) => {
        const corroboration = this.known.get(claim.id)?.corroboration
        if (!corroboration) return []
        const of = [claim, corroboration, ...restsOn(project, claim.id)]
        const before = this.linted.get(claim.id)
        if (before && of.every((part, i) => part === before.of[i])) return before.found
        const found = lintClaim(project, claim.id, corroboration)
        this.linted.set(claim.id, { of, found })
        return found
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
