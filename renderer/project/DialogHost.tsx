import { useEffect } from 'react'
import { AnnotationsDialog } from '../annotations/AnnotationsDialog'
import { AskDialog } from '../annotations/AskDialog'
import { DetailsDialog } from '../articles/DetailsDialog'
import { PasteDialog } from '../articles/PasteDialog'
import { LeaveCorrectingDialog } from '../article/LeaveCorrectingDialog'
import { BackupsDialog } from '../backups/BackupsDialog'
import { RescueDialog } from '../backups/RescueDialog'
import { AttachDialog } from '../claims/AttachDialog'
import { OriginsDialog } from '../corroboration/origins/OriginsDialog'
import { SourcingDialog } from '../corroboration/origins/SourcingDialog'
import { FindProjectDialog } from '../search/FindProjectDialog'
import { KeysDialog } from '../commands/KeysDialog'
import { Palette } from '../commands/Palette'
import { DecideDialog as TwinsDialog } from '../import/DecideDialog'
import { ReportDialog } from '../import/ReportDialog'
import { ChoicesDialog } from '../merge/ChoicesDialog'
import { MergeDialog } from '../merge/MergeDialog'
import { OpenOrMergeDialog } from '../merge/OpenOrMergeDialog'
import { ReportDialog as ExportDialog } from '../report/ReportDialog'
import { DecideDialog } from '../review/DecideDialog'
import { ReadyDialog } from '../review/ReadyDialog'
import { CameDialog } from '../sharing/CameDialog'
import { OccupiedDialog } from '../sharing/OccupiedDialog'
import { MatrixDialog } from '../story/MatrixDialog'
import { NewVersionDialog } from '../versions/NewVersionDialog'
import { stage, useDesk, type Dialog } from './desk'
import { IdentityDialog } from './IdentityDialog'
import { NewProjectDialog, RenameDialog } from './TitleDialogs'

/** What lies over the desk, if anything. */
export function DialogHost() {
  const dialog = useDesk((desk) => desk.dialog)

  useEffect(() => {
    // A dialog gives the focus back to where it was; where that is gone, the text is the place to go on.
    if (dialog === null && document.activeElement === document.body) stage.view?.focus()
  }, [dialog])

  return dialog && <Shown key={dialog.kind} dialog={dialog} />
}

function Shown({ dialog }: { dialog: Dialog }) {
  switch (dialog.kind) {
    case 'identity':
      return <IdentityDialog then={dialog.then} />
    case 'occupied':
      return <OccupiedDialog opening={dialog.opening} name={dialog.name} people={dialog.people} />
    case 'came':
      return <CameDialog />
    case 'new-project':
      return <NewProjectDialog />
    case 'rename-project':
      return <RenameDialog />
    case 'report':
      return <ExportDialog />
    case 'backups':
      return <BackupsDialog />
    case 'rescue':
      return <RescueDialog key={dialog.rescue.id} why={dialog.why} rescue={dialog.rescue} />
    case 'paste-article':
      return <PasteDialog />
    case 'article-details':
      return <DetailsDialog article={dialog.article} />
    case 'new-version':
      return <NewVersionDialog article={dialog.article} />
    case 'annotations-ask':
      return <AskDialog read={dialog.read} article={dialog.article} strangers={dialog.strangers} />
    case 'annotations-report':
      return <AnnotationsDialog />
    case 'merge':
      return <MergeDialog theirs={dialog.theirs} />
    case 'open-or-merge':
      return <OpenOrMergeDialog file={dialog.file} />
    case 'choices':
      return <ChoicesDialog />
    case 'attach':
      return <AttachDialog range={dialog.range} />
    case 'origins':
      return <OriginsDialog />
    case 'sourcing':
      return <SourcingDialog />
    case 'decide':
      return <DecideDialog key={dialog.claim} claim={dialog.claim} />
    case 'ready':
      return <ReadyDialog />
    case 'matrix':
      return <MatrixDialog />
    case 'find-project':
      return <FindProjectDialog />
    case 'palette':
      return <Palette />
    case 'leave-correcting':
      return <LeaveCorrectingDialog />
    case 'import-decide':
      return <TwinsDialog />
    case 'import-report':
      return <ReportDialog report={dialog.report} />
    case 'keys':
      return <KeysDialog />
  }
}
