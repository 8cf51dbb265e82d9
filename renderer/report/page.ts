import { webPageSchema } from '../../shared/model/base'
import { act } from '../project/act'
import { useDesk } from '../project/desk'
import { useReplica } from '../project/replica'

/** What is wrong with an address that somebody typed; nothing with none. */
export function whatIsWrong(page: string): string | undefined {
  return page === '' || webPageSchema.safeParse(page).success
    ? undefined
    : 'Write the whole address, such as https://example.org/checks.'
}

/** Keeps in the project where its checks stand, for the next report; whoever only reads, or is nobody yet, keeps nothing. */
export function rememberPage(page: string): void {
  const { replica } = useReplica.getState()
  const { identity } = useDesk.getState().settings
  if (!replica || !identity || replica.save.state === 'read-only') return
  if (page !== (replica.project.meta.page ?? '')) act([{ type: 'page.edited', page: page || null }])
}
