import * as z from 'zod'
import { webPageSchema } from '../../shared/model/base'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { act } from '../project/act'
import { useDesk } from '../project/desk'
import { useReplica } from '../project/replica'

/** What is wrong with an address that somebody typed; nothing with none. */
export function whatIsWrong(page: string): string | undefined {
  return page === '' || webPageSchema.safeParse(page).success
    ? undefined
    : 'Write the whole address, such as https://example.org/checks.'
}

/** Where the checks of a project stand: what was kept on this machine, else what the project says. */
export function recallPage({ meta }: Project): string {
  return pagesHere().find(([project]) => project === meta.id)?.[1] ?? meta.page ?? ''
}

/**
 * Keeps where the checks stand for the next report: in the project, and for whoever only reads it or has not said who
 * they are, on this machine.
 */
export function rememberPage(page: string): void {
  const { replica } = useReplica.getState()
  if (!replica) return
  const { meta } = replica.project
  const mayChange = useDesk.getState().settings.identity && replica.save.state !== 'read-only'
  if (mayChange && page !== (meta.page ?? '')) act([{ type: 'page.edited', page: page || null }])
  keepHere(meta.id, mayChange ? '' : page)
}

const place = 'claimdesk pages of checks'
/** Projects whose pages are kept, the latest ones. */
const most = 100

const pagesSchema = z.array(z.tuple([z.string(), z.string()]))

function pagesHere(): readonly (readonly [Id, string])[] {
  try {
    return pagesSchema.catch([]).parse(JSON.parse(localStorage.getItem(place) ?? '[]'))
  } catch {
    return []
  }
}

function keepHere(id: Id, page: string): void {
  const others = pagesHere().filter(([project]) => project !== id)
  const pages = page === '' ? others : [[id, page], ...others]
  try {
    localStorage.setItem(place, JSON.stringify(pages.slice(0, most)))
  } catch {
    // Where nothing can be kept it is asked for again.
  }
}
