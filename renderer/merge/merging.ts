import { mergeChanges, type Choice } from '../../shared/merge/changes'
import type { Id } from '../../shared/model/records'
import { ok, type Result } from '../../shared/model/result'
import { asMyself, openDialog, tell } from '../project/act'
import { bridge } from '../project/bridge'
import { newId, now } from '../project/clock'
import { useDesk } from '../project/desk'
import { allSent, dispatchChanges, useReplica } from '../project/replica'
import type { Theirs } from './protocol'
import type { Outlook } from './workOut'

/** Asks for a project file and shows what merging it would do. */
export function mergeFile(): void {
  asMyself(() => void show((session) => bridge.request['merge:pick']({ session }), null))
}

/** Shows what merging a conflict copy would do. */
export function mergeCopy(copy: Id): void {
  asMyself(() => void show((session) => bridge.request['merge:read-copy']({ session, copy }), copy))
}

/** Shows what merging a file that was dropped on the window would do. */
export function mergeDropped(file: File): void {
  const read = async () => ({ outcome: 'read' as const, name: file.name, text: await file.text() })
  asMyself(() => void show(read, null))
}

type Read = Awaited<ReturnType<(typeof bridge.request)['merge:pick']>>

async function show(read: (session: Id) => Promise<Read>, copy: Id | null): Promise<void> {
  const session = useReplica.getState().replica?.session
  if (session === undefined) return
  const answer = await read(session)
  // Another project was opened meanwhile: this file is not for that one.
  if (useReplica.getState().replica?.session !== session) return
  if (answer.outcome === 'failed') tell(answer.why, 'warning')
  if (answer.outcome === 'read')
    openDialog({ kind: 'merge', theirs: { name: answer.name, text: answer.text, copy } })
}

/** Why a merge was not made; `old`: somebody changed the project since it was worked out. */
export type NotMerged = 'old' | { readonly why: string; readonly backup: boolean }

/**
 * Makes a merge as one step, after a backup; `unsafe` makes it without one. What nobody chose of the conflicts stays
 * among the open choices.
 */
export async function makeMerge(
  { name }: Theirs,
  outlook: Outlook,
  choices: readonly Choice[],
  unsafe: boolean,
): Promise<Result<void, NotMerged>> {
  const { settings, article, claim } = useDesk.getState()
  const session = useReplica.getState().replica?.session
  if (session === undefined || !settings.identity) return { ok: false, error: 'old' }
  if (!unsafe) {
    await allSent()
    const backed = await bridge.request['merge:back-up']({ session })
    if (backed.outcome === 'failed') return { ok: false, error: { why: backed.why, backup: true } }
  }
  const { replica } = useReplica.getState()
  if (replica?.session !== session || replica.project !== outlook.mine) return { ok: false, error: 'old' }
  const envelope = { step: newId(), at: now(), by: settings.identity.id }
  const merged = { project: outlook.project, deltas: outlook.deltas, report: outlook.report }
  const changes = mergeChanges(merged, choices, name, envelope, newId)
  const made = dispatchChanges(changes, envelope, settings.identity, { article, claim })
  return made.ok ? ok(undefined) : { ok: false, error: { why: made.error, backup: false } }
}
