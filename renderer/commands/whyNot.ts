import { commands, type Command, type CommandId } from '../../shared/commands'
import { mayAskWhoElse } from '../corroboration/view'
import { useDesk } from '../project/desk'
import { useReplica } from '../project/replica'

/** Why a command that is not enabled cannot be run now, to stand behind its label. */
export function whyNot(id: CommandId): string {
  const { article, correcting, versions } = useDesk.getState()
  const { replica } = useReplica.getState()
  const { needs } = commands[id] as Command
  if (id === 'import.cancel') return 'no articles are being added'
  if (needs !== 'nothing' && replica === null) return 'open a project first'
  if (id === 'edit.undo') return 'nothing to undo'
  if (id === 'edit.redo') return 'nothing to redo'
  if (correcting) return 'finish correcting the text first'
  if (versions !== null && versions.kind !== 'review' && versions.kind !== 'side-by-side')
    return 'go back to the current version first'
  if (article === null && needs !== 'project')
    return replica?.project.articles.size === 0 ? 'add an article first' : 'show an article first'
  if (/^(match|origin)\./.test(id)) return whyNoMatch()
  if (id === 'annotations.place') return 'no annotation waits for a place'
  if (id === 'article.confirm') return 'nothing of this article is a guess'
  return needs === 'claim' ? 'pick a claim first' : 'go back to the text first'
}

/** Why there is no passage of another article to do something with. */
function whyNoMatch(): string {
  const { claim, selection, beside, versions, whoElse } = useDesk.getState()
  if (claim === null && selection === null) return 'pick a claim or select words first'
  if (!mayAskWhoElse()) return 'no passage of this claim has a place in the text'
  if (whoElse === null)
    return beside !== null || versions?.kind === 'review'
      ? 'press F first, which shows who else has it'
      : 'the articles have not been compared yet'
  return 'there is no passage of another article for it'
}
