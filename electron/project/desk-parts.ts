import type { EventName, EventOf } from '../../shared/contract'
import type { IdSource } from '../../shared/model/ids'
import type { ReceptionParts } from './alongside/reception'
import type { Dialogs } from './asking'
import type { Program } from './lock/program'
import type { SessionParts } from './session-parts'
import type { SettingsStore } from './settings'

/** What a desk is made of. */
export interface DeskParts extends Omit<SessionParts, 'tell' | 'came'> {
  readonly settings: SettingsStore
  readonly dialogs: Dialogs
  readonly newId: IdSource
  readonly me: Program
  /** The folder where projects go unless the person chooses another. */
  readonly documents: string
  readonly home: string
  /** The sample story as its file has it. */
  readonly sample: string
  readonly tell: <N extends EventName>(name: N, payload: EventOf<N>) => void
  /** The operating system's list of recent documents. */
  readonly addRecent: (path: string) => void
}

/** What the sessions of a desk are made of. */
export function sessionParts(parts: DeskParts): SessionParts {
  const { files, journals, backups, later, now, openMeeting, tell } = parts
  return {
    files,
    journals,
    backups,
    later,
    now,
    ...(openMeeting ? { openMeeting } : {}),
    tell: (session, save) => tell('save-state', { session, save }),
    came: (session, revision, change) => tell('project:came', { session, revision, change }),
  }
}

/** What its reception is made of. */
export function receptionParts(parts: DeskParts): ReceptionParts {
  return {
    ...parts,
    name: () => parts.settings.memory.settings.identity?.name ?? '',
    tell: ({ id }, people) => parts.tell('project:people', { session: id, people: [...people] }),
  }
}
