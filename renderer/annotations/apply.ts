import { planImport, planSteps, type ImportRequest } from '../../shared/annotations/plan'
import type { Importer } from '../../shared/annotations/draft'
import type { AnnotationPlan } from '../../shared/annotations/report'
import type { Project } from '../../shared/model/project'
import { breathe } from '../ui/breathe'
import { tell } from '../project/act'
import { newId, now } from '../project/clock'
import { useDesk } from '../project/desk'
import { dispatchChanges, introduce, useReplica } from '../project/replica'

/** Milliseconds that the window is kept from what is typed, at the most. */
const longestWork = 12

/**
 * Plans an import with the window alive in between, and makes its changes as one step. Null when it was
 * cancelled or refused, which has been told.
 */
export async function apply(request: ImportRequest): Promise<AnnotationPlan | null> {
  const { settings, article, claim } = useDesk.getState()
  const { identity } = settings
  const { replica } = useReplica.getState()
  if (!replica || !identity) return null
  const { session, project } = replica
  const envelope = { step: newId(), at: now(), by: identity.id }
  const importer = (to: Project) => ({ envelope, introduction: introduce(to, identity, envelope) })
  const planned = await planPiecemeal(project, request, importer(project))
  if (planned === null) {
    tell('Importing annotations was cancelled: none of them came in.')
    return null
  }
  const after = useReplica.getState().replica
  if (after?.session !== session) return null
  // Somebody went on working meanwhile: what was planned is for the project as it was.
  const isOld = after.project !== project
  const plan = isOld ? planImport(after.project, request, importer(after.project)) : planned
  if (plan.changes.length === 0) return plan
  const made = dispatchChanges(plan.changes, envelope, identity, { article, claim })
  if (made.ok) return plan
  tell(made.error, 'warning')
  return null
}

async function planPiecemeal(
  project: Project,
  request: ImportRequest,
  importer: Importer,
): Promise<AnnotationPlan | null> {
  const steps = planSteps(project, request, importer)
  const of = request.annotations.length
  const state = { cancelled: false }
  const cancel = () => {
    state.cancelled = true
  }
  try {
    let rested = performance.now()
    for (let done = 0; ; done++) {
      const step = steps.next()
      if (step.done) return step.value
      if (performance.now() - rested < longestWork) continue
      const text = `Placing annotation ${done + 1} of ${of}`
      useDesk.setState({ progress: { text, spoken: 'Placing the annotations', done, of, cancel } })
      await breathe()
      if (state.cancelled) return null
      rested = performance.now()
    }
  } finally {
    useDesk.setState({ progress: null })
  }
}
