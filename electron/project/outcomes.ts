import { basename } from 'node:path'
import type { OpenProject, View } from '../../shared/contract'
import type { Person } from '../../shared/person'
import { shorten } from './places'
import type { Session } from './session'

/** What the window is answered when nothing came of a request, and when a project did. */

export const cancelled = { outcome: 'cancelled' } as const

export const closed = 'This project is no longer open. Open it again and repeat what you did last.'

export function failure(why: string) {
  return { outcome: 'failed', why } as const
}

/** Why a path was not taken for another file, as sentences. */
export function taken(path: string): string {
  return `“${basename(path)}” is the project that is open. Choose another name.`
}

/** An open project as the window should show it. */
export function shown(session: Session, home: string, view: View, people: readonly Person[]): OpenProject {
  return {
    session: session.id,
    name: session.name,
    place: shorten(session.path, home),
    text: session.text(),
    save: session.save,
    revision: session.revision,
    people: [...people],
    notice: session.notice,
    view,
  }
}
