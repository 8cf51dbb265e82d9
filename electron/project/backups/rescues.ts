import { basename, extname } from 'node:path'
import type { RescueOffer } from '../../../shared/backups/listing'
import type { IdSource } from '../../../shared/model/ids'
import type { Id } from '../../../shared/model/records'
import { fail, type Result } from '../../../shared/model/result'
import type { SaveTarget } from '../asking'
import { shorten } from '../places'
import { Session } from '../session'
import type { SessionParts } from '../session-parts'
import { findRescue, putAside, type Rescue, type RescueParts } from './rescue'

export interface RescuesParts extends RescueParts {
  readonly newId: IdSource
  readonly home: string
}

const forgotten = 'This offer is no longer there. Open the file again.'

/** What was offered last instead of a file that cannot be read, and how it is opened. */
export class Rescues {
  private offered: { readonly id: Id; readonly rescue: Rescue } | undefined

  constructor(private readonly parts: RescuesParts) {}

  /** What can be offered for a file that was not opened, if anything. Nothing on the disk changes by it. */
  async offer(path: string): Promise<RescueOffer | undefined> {
    const rescue = await findRescue(path, this.parts)
    if (!rescue) return undefined
    const id = this.parts.newId()
    this.offered = { id, rescue }
    const { project, backup, recovered, left, file } = rescue
    const counts = {
      articles: project.articles.size,
      claims: project.claims.size,
      evidence: project.evidence.size,
    }
    const place = shorten(path, this.parts.home)
    return {
      id,
      name: basename(path),
      place,
      at: backup.at,
      title: project.meta.title,
      counts,
      recovered,
      left,
      file,
    }
  }

  /** Puts the file that cannot be read aside, and the backup in its place. */
  async openHere(id: Id, parts: SessionParts): Promise<Result<Session, string>> {
    const rescue = this.find(id)
    if (!rescue) return fail(forgotten)
    // Somebody may have put it right in the meantime.
    const again = await findRescue(rescue.path, this.parts)
    if (!again) return Session.open(rescue.path, this.parts.newId(), parts)
    if (again.file === 'untouched')
      return fail(`“${basename(rescue.path)}” cannot be replaced. Open the backup as a copy.`)
    const aside = await putAside(again, this.parts)
    if (!aside.ok) return aside
    const notice = tell(again, aside.value.name)
    const made = await Session.create(again.path, again.project, false, this.parts.newId(), parts, notice)
    if (!made.ok) await aside.value.putBack()
    return made
  }

  /** Opens the backup in a file of its own; the one that cannot be read, and its journal, stay as they are. */
  openAt(id: Id, { path, replacing }: SaveTarget, parts: SessionParts): Promise<Result<Session, string>> {
    const rescue = this.find(id)
    if (!rescue) return Promise.resolve(fail(forgotten))
    return Session.create(path, rescue.project, replacing, this.parts.newId(), parts, tell(rescue, undefined))
  }

  suggestedName(id: Id): string {
    const path = this.find(id)?.path ?? 'Story.claimdesk'
    return `${basename(path, extname(path))} backup.claimdesk`
  }

  private find(id: Id): Rescue | undefined {
    return this.offered?.id === id ? this.offered.rescue : undefined
  }
}

/** What the person should know of what they now have, as sentences. */
function tell({ backup, recovered, left }: Rescue, aside: string | undefined): string {
  const { at } = backup
  return [
    `This is the backup of ${sayTime(at)}${recovered > 0 ? ` with ${changes(recovered)} that came after it` : ''}.`,
    left > 0 && `${changes(left)} more did not fit it; the journal that has them is kept.`,
    aside && `The file that could not be read is kept beside it as “${aside}”.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function sayTime(at: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
}

function changes(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`
}
