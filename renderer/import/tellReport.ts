import { openDialog, tell } from '../project/act'
import { useDesk } from '../project/desk'
import { inFewWords, inOneSentence, type ImportReport } from './report'

/** Nobody is torn away from what they are typing. */
export function isBusy(): boolean {
  const { dialog, correcting } = useDesk.getState()
  const isTyping = document.activeElement?.matches('input, textarea, select') ?? false
  return correcting || isTyping || (dialog !== null && dialog.kind !== 'import-decide')
}

/** Tells what came in and what did not, at a length that it deserves. */
export function tellReport(report: ImportReport): void {
  useDesk.setState({ imported: report })
  const sentence = inOneSentence(report)
  const undo = { label: 'Undo', command: 'edit.undo' } as const
  if (sentence !== null) {
    if (report.added.length > 0) tell(sentence, 'plain', undo)
    else tell(sentence, 'warning')
  } else if (isBusy()) tell(inFewWords(report), 'warning', { label: 'Report…', command: 'import.report' })
  else openDialog({ kind: 'import-report', report })
}
