import type { Change } from '../../shared/changes/change'
import type { SaveState } from '../../shared/contract'
import type { Id } from '../../shared/model/records'
import type { OpenMeeting } from './alongside/meeting'
import type { Backups } from './backups/backups'
import type { OpeningParts } from './opening'

/** What a session is made of. */
export interface SessionParts extends OpeningParts {
  readonly backups: Backups
  /** Where large projects are brought together with what others save; here, where there is none. */
  readonly openMeeting?: OpenMeeting
  readonly tell: (session: Id, save: SaveState) => void
  /** What somebody else saved has come into an open project, as its revision of that number. */
  readonly came: (session: Id, revision: number, change: Change) => void
}
