import { useState } from 'react'
import type { RescueOffer } from '../../shared/backups/listing'
import { count } from '../claims/words'
import { closeDialog } from '../project/act'
import { bridge } from '../project/bridge'
import { settle, takeOpened } from '../project/file'
import { Button } from '../ui/Button'
import { sayExactly, sayWhen } from '../ui/dates'
import { DialogFrame } from '../ui/DialogFrame'
import { sayContent } from './words'
import './backups.css'

interface Props {
  readonly why: string
  readonly rescue: RescueOffer
}

/** A file that cannot be read, why, and what can be opened in its place. Nothing happens before a button is pressed. */
export function RescueDialog({ why, rescue }: Props) {
  const { id, at, title, recovered, left, file } = rescue
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const open = async (where: 'here' | 'elsewhere') => {
    setBusy(true)
    setFailure(null)
    await settle()
    const outcome = await bridge.request['project:rescue']({ rescue: id, where })
    setBusy(false)
    if (outcome.outcome === 'failed') setFailure(outcome.why)
    else if (outcome.outcome !== 'cancelled') {
      closeDialog()
      takeOpened(outcome)
    }
  }
  return (
    <DialogFrame
      title={file === 'missing' ? 'The project file is gone' : 'The project file cannot be read'}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>Not now</Button>
          <Button
            look={file === 'untouched' ? 'primary' : 'plain'}
            data-first={file === 'untouched' || undefined}
            disabled={busy}
            onClick={() => void open('elsewhere')}
          >
            Open the backup as a copy…
          </Button>
          {file !== 'untouched' && (
            <Button look="primary" data-first disabled={busy} onClick={() => void open('here')}>
              Open the backup
            </Button>
          )}
        </>
      }
    >
      <p>{why}</p>
      <p>
        There is a backup of it from{' '}
        <time dateTime={at} title={sayExactly(at)}>
          {sayWhen(at)}
        </time>
        : <q dir="auto">{title}</q>, with {sayContent(rescue)}
        {recovered > 0 && `, ${count(recovered, 'change')} of them from the journal on this computer`}.
      </p>
      {left > 0 && (
        <p>
          {count(left, 'further change')} in the journal {left === 1 ? 'does' : 'do'} not fit this backup. The
          journal is kept.
        </p>
      )}
      <p>{fates[file]}</p>
      {busy && <p role="status">Opening the backup…</p>}
      {failure !== null && (
        <p className="backups-trouble" role="alert">
          {failure}
        </p>
      )}
    </DialogFrame>
  )
}

const fates: Readonly<Record<RescueOffer['file'], string>> = {
  aside:
    'When you open it, the file that cannot be read stays beside it under another name, with every byte.',
  missing: 'When you open it, it is put where the file was.',
  untouched: 'The file itself stays as it is; the backup can be opened in another place.',
}
