import { commands, type Command, type CommandId } from '../../shared/commands'
import { guessesOn } from '../articles/confirm'
import { chosenMatch, mayAskWhoElse } from '../corroboration/view'
import { useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { emptyUndoList } from '../project/undo'

/** Whether a command makes sense where the person is. */
export function isEnabled(id: CommandId): boolean {
  const { replica } = useReplica.getState()
  const { annotations, article, claim, selection, correcting, corrected, progress } = useDesk.getState()
  if (id === 'edit.undo' || id === 'edit.redo') {
    const { done, undone } = replica?.undoList ?? emptyUndoList
    return correcting ? corrected || id === 'edit.redo' : (id === 'edit.undo' ? done : undone).length > 0
  }
  if (!isForReading(id)) return false
  if (correcting && !allowedWhileCorrecting.has(commands[id].menu) && id !== 'article.correct') return false
  if (/^match\.(?!show)/.test(id)) return chosenMatch() !== null
  if (id === 'origin.check') return mayAskWhoElse()
  if (id === 'import.cancel') return progress !== null
  if (id === 'annotations.place' && !annotations?.waiting) return false
  if (id === 'article.confirm' && (article === null || guessesOn(article).length === 0)) return false
  switch ((commands[id] as Command).needs) {
    case 'nothing':
      return true
    case 'project':
      return replica !== null
    case 'article':
      return replica !== null && article !== null
    case 'claim':
      return replica !== null && (claim !== null || (selection !== null && id === 'claim.note'))
  }
}

/** While the text is being corrected it is no place for claims: those wait until the mode is left. */
const allowedWhileCorrecting = new Set<Command['menu']>(['File', 'Edit', 'View', 'Help'])

/** Nothing can be claimed, corrected or judged in an old version, nor anything looked for in a comparison. */
function isForReading(id: CommandId): boolean {
  const { versions } = useDesk.getState()
  if (versions === null || versions.kind === 'review') return true
  if (versions.kind === 'side-by-side' && commands[id].menu === 'Claim') return true
  if (versions.kind !== 'reading' && /^find\..*(article|next|previous)$/.test(id)) return false
  return allowedWhileCorrecting.has(commands[id].menu) || walks.test(id)
}

const walks = /^(decision|version)\.|^(article|claim)\.(next|previous)/
