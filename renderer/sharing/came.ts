import type { Delta } from '../../shared/changes/change'
import type { EventOf } from '../../shared/contract'
import type { Person } from '../../shared/person'
import type { HistoryEntry, Id } from '../../shared/model/records'
import { count } from '../claims/words'
import { keepCorrected } from '../article/correct'
import { showArticle } from '../article/navigate'
import { openDialog } from '../project/act'
import { useDesk, type Came } from '../project/desk'
import { takeIn, useReplica } from '../project/replica'
import { clashOf } from './clash'

/** Enough to look through; what is older is in the history. */
const most = 500

/** Brings what somebody else saved into the window, and notes it for the line at the foot. */
export function comeIn({ session, revision, change }: EventOf<'project:came'>): void {
  const deltas = takeIn(session, revision, change)
  keepCorrected(deltas)
  const came = cameIn(deltas)
  if (came.length === 0) return
  useDesk.setState((desk) => {
    const again = new Set(came.map(({ id }) => id))
    const seen = desk.came.slice(0, desk.cameSeen).filter(({ id }) => !again.has(id))
    const unseen = desk.came.slice(desk.cameSeen).filter(({ id }) => !again.has(id))
    const all = [...seen, ...unseen, ...came].slice(-most)
    return { came: all, cameSeen: Math.max(0, all.length - unseen.length - came.length) }
  })
}

/** What of the history these deltas bring. */
function cameIn(deltas: readonly Delta[]): Came[] {
  const project = useReplica.getState().replica?.project
  const me = useDesk.getState().settings.identity?.id
  return deltas
    .flatMap(({ table, before, after }): Came[] => {
      if (table !== 'history' || !after) return []
      const { id, at, by, entries } = after as unknown as HistoryEntry
      const known = (before as unknown as HistoryEntry | null)?.entries.length ?? 0
      const items = entries.length > known ? entries.slice(known) : entries
      const clash = me !== undefined && project ? clashOf(items, me, deltas, project) : undefined
      return [{ id, at, by, items, clash }]
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** Opens the list of what came, which then is looked through. */
export function openCame(): void {
  openDialog({ kind: 'came' })
}

/** All that came has been looked through. */
export function lookedThrough(): void {
  useDesk.setState(({ came }) => ({ cameSeen: came.length }))
}

/** `3 changes from Ben Okafor`, `5 changes from 2 people, 1 of what you had set`. */
export function sayCame(came: readonly Came[], nameOf: (id: Id) => string): string {
  const people = new Set(came.map(({ by }) => by))
  const [first] = people
  const from = people.size === 1 ? nameOf(first!) : `${people.size} people`
  const clashing = came.filter(({ clash }) => clash !== undefined).length
  const of = clashing === 0 ? '' : `, ${clashing} of what you had set`
  return `${count(came.length, 'change')} from ${from}${of}`
}

/** `Ben Okafor`, `Ben Okafor and Cleo Vance`, `3 others`. */
export function sayPeople(people: readonly Person[]): string {
  const names = people.map(({ name }) => name)
  return names.length > 2 ? `${names.length} others` : names.join(' and ')
}

/** Goes to what something was about, where that is still there; answers whether. */
export function goTo({ items }: Came): boolean {
  const { project } = useReplica.getState().replica!
  const claim = items.map((item) => item.claim).find((id) => id !== undefined && project.claims.has(id))
  const passage = claim === undefined ? undefined : project.passages.where('claim', claim)[0]
  const article = passage?.article ?? items.map((item) => item.article).find((id) => id !== undefined)
  if (article === undefined || !project.articles.has(article)) return false
  showArticle(article)
  useDesk.setState({ claim: claim ?? null, passage: passage?.id ?? null, dialog: null })
  return true
}
