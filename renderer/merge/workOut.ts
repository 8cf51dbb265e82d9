import { applyChanges } from '../../shared/changes/apply'
import type { Delta } from '../../shared/changes/change'
import type { Identity } from '../../shared/contract'
import type { MergeReport } from '../../shared/merge/report'
import type { Project } from '../../shared/model/project'
import { fail, ok, type Result } from '../../shared/model/result'
import { newId, now } from '../project/clock'
import { introduce } from '../project/replica'
import { pack, type MergeAnswer, type MergeTask } from './protocol'

/** A merge that has been worked out and not been made. */
export interface Outlook {
  /** What it was worked out for. */
  readonly mine: Project
  /** What would become of that. */
  readonly project: Project
  readonly deltas: readonly Delta[]
  readonly report: MergeReport
}

export type Phase = 'reading' | 'merging'

/** Works out a merge in a worker; the second part of the answer stops it. */
export function workOut(
  mine: Project,
  theirs: { readonly name: string; readonly text: string },
  by: Identity,
  tell: (phase: Phase) => void,
): { readonly outlook: Promise<Result<Outlook, string>>; readonly stop: () => void } {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const outlook = new Promise<MergeAnswer>((answer) => {
    worker.onmessage = ({ data }: MessageEvent<MergeAnswer>) => {
      if (data.kind === 'at') tell(data.phase)
      else answer(data)
    }
    worker.onerror = ({ message }) =>
      answer({
        kind: 'failed',
        why: `“${theirs.name}” could not be merged (${message || 'there is not enough memory'}). Nothing was changed.`,
      })
    const task: MergeTask = { mine: pack(mine), theirs: theirs.text, name: theirs.name }
    worker.postMessage(task)
  }).then((answer) => {
    worker.terminate()
    return answer.kind === 'merged' ? foresee(mine, answer, theirs.name, by) : fail(whyOf(answer))
  })
  return { outlook, stop: () => worker.terminate() }
}

function whyOf(answer: MergeAnswer): string {
  return answer.kind === 'failed' ? answer.why : ''
}

function foresee(
  mine: Project,
  { deltas, report }: Extract<MergeAnswer, { kind: 'merged' }>,
  file: string,
  by: Identity,
): Result<Outlook, string> {
  const envelope = { step: newId(), at: now(), by: by.id }
  const applied = applyChanges(mine, [
    ...introduce(mine, by, envelope),
    { type: 'project.merged', ...envelope, file, deltas },
  ])
  return applied.ok ? ok({ mine, project: applied.value.project, deltas, report }) : applied
}
