import { commandIds, commands, type Command, type CommandId } from '../../shared/commands'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import type { Status } from '../../shared/model/status'
import { foldForSearch } from '../../shared/text/folding'
import { articlesOf, claimRow } from '../project/selectors'

/** One line of the palette: a command to run, or a place to go to. */
export interface Entry {
  readonly key: string
  readonly label: string
  /** What it is found by beside its label, and shown at the right. */
  readonly note: string
  readonly shortcut?: string | undefined
  readonly status?: Status
  readonly target:
    | { readonly kind: 'command'; readonly id: CommandId }
    | { readonly kind: 'article'; readonly id: Id }
    | { readonly kind: 'claim'; readonly id: Id }
}

/** More than these of one kind help nobody: typing on narrows them. */
const most = 12

export function commandEntries(): Entry[] {
  return commandIds
    .filter((id) => id !== 'palette.open')
    .map((id) => {
      const { label, menu, keys } = commands[id] as Command
      return { key: id, label, note: menu, shortcut: keys[0], target: { kind: 'command', id } }
    })
}

/** The articles that what was typed could mean. */
export function articleEntries(project: Project, typed: string): Entry[] {
  const articles = articlesOf(project).map(({ id, title, outlet }): Entry => ({
    key: id,
    label: title || 'Untitled',
    note: outlet,
    target: { kind: 'article', id },
  }))
  return filterEntries(articles, typed).slice(0, most)
}

/** The claims that what was typed could mean; `#12` is that very one. */
export function claimEntries(project: Project, typed: string): Entry[] {
  const claims = [...project.claims.values()].sort((a, b) => a.number - b.number)
  const entries = claims.map((claim): Entry => {
    const { text, status } = claimRow(project, claim)
    return {
      key: claim.id,
      label: text,
      note: `#${claim.number}`,
      status,
      target: { kind: 'claim', id: claim.id },
    }
  })
  const number = /^#(\d+)$/.exec(typed.trim())?.[1]
  const exact = number === undefined ? [] : entries.filter(({ note }) => note === `#${number}`)
  const others = filterEntries(entries, typed).filter((entry) => !exact.includes(entry))
  return [...exact, ...others].slice(0, most)
}

/** The entries that have every typed word; those whose label begins with what was typed come first. */
export function filterEntries(entries: readonly Entry[], typed: string): Entry[] {
  const text = foldForSearch(typed.trim()).text
  if (text === '') return [...entries]
  const words = text.split(/\s+/)
  const found = entries
    .map((entry) => ({ entry, folded: foldForSearch(`${entry.label} ${entry.note}`).text }))
    .filter(({ folded }) => words.every((word) => folded.includes(word)))
  const begins = ({ folded }: { folded: string }) => (folded.startsWith(text) ? 0 : 1)
  return found.sort((a, b) => begins(a) - begins(b)).map(({ entry }) => entry)
}
