import { useState } from 'react'
import type { ListedBackup } from '../../shared/backups/listing'
import { asMyself, closeDialog, tell } from '../project/act'
import { bridge } from '../project/bridge'
import { now } from '../project/clock'
import { useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { BackupDetails } from './BackupDetails'
import { restore } from './restore'
import { useComparisons, useListing, type Comparisons, type Listing } from './useBackups'
import { byDay, reasonWords, sayDifferences, sayTime } from './words'
import './backups.css'

/** How the project was: each backup with what differs from now, one of them in full, and the way back to it. */
export function BackupsDialog() {
  const listing = useListing()
  if (listing?.ok && listing.value.backups.length > 0) return <Backups listing={listing.value} />
  return (
    <DialogFrame
      title="Backups"
      light
      onClose={closeDialog}
      actions={
        <Button look="primary" data-first onClick={closeDialog}>
          Close
        </Button>
      }
    >
      {listing === null && <p role="status">Looking for the backups…</p>}
      {listing?.ok && (
        <p>
          There is no backup of this project yet. One is made by itself before the first change of a day’s
          work is written, every hour while you work, when you close the project, and before a merge or a
          restore.
        </p>
      )}
      {listing?.ok && listing.value.trouble !== null && (
        <p className="backups-trouble">{listing.value.trouble}</p>
      )}
      {listing?.ok === false && <p role="alert">{listing.error}</p>}
    </DialogFrame>
  )
}

function Backups({ listing: { backups, trouble } }: { listing: Listing }) {
  const [chosen, choose] = useState(backups[0]!.id)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<{ tone: 'plain' | 'warning'; text: string } | null>(null)
  const readOnly = useReplica(({ replica }) => replica?.save.state === 'read-only')
  const comparisons = useComparisons(backups, chosen)
  const backup = backups.find(({ id }) => id === chosen)!
  const comparison = comparisons.get(chosen)
  const isSame = comparison?.ok === true && comparison.value.same

  const pick = (id: string) => {
    choose(id)
    setTold(null)
  }
  const bringBack = async () => {
    setBusy(true)
    setTold(null)
    const why = await restore(backup)
    if (useDesk.getState().dialog?.kind !== 'backups') {
      if (why !== undefined) tell(why, 'warning')
      return
    }
    setBusy(false)
    if (why !== undefined) setTold({ tone: 'warning', text: why })
  }
  const saveAs = async () => {
    const { session } = useReplica.getState().replica!
    const answer = await bridge.request['backups:save-as']({ session, backup: chosen })
    if (answer.outcome === 'saved')
      setTold({ tone: 'plain', text: `The backup is at ${answer.place}, as a project of its own.` })
    if (answer.outcome === 'failed') setTold({ tone: 'warning', text: answer.why })
  }

  return (
    <DialogFrame
      title="Backups"
      width="wide"
      light
      className="backups"
      onClose={closeDialog}
      actions={
        <>
          <p
            className={told?.tone === 'warning' ? 'backups-told backups-trouble' : 'backups-told'}
            role="status"
          >
            {busy ? 'Restoring…' : told?.text}
          </p>
          <Button onClick={closeDialog}>Close</Button>
          <Button disabled={busy} onClick={() => void saveAs()}>
            Save as a file of its own…
          </Button>
          <Button
            look="primary"
            disabled={busy || readOnly || comparison?.ok !== true || isSame}
            onClick={() => asMyself(() => void bringBack())}
          >
            Restore this backup
          </Button>
        </>
      }
    >
      {trouble !== null && <p className="backups-trouble">{trouble}</p>}
      <div className="backups-panes">
        <BackupList backups={backups} chosen={chosen} onChoose={pick} comparisons={comparisons} />
        <BackupDetails backup={backup} comparison={comparison} />
      </div>
    </DialogFrame>
  )
}

interface ListProps {
  readonly backups: readonly ListedBackup[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
  readonly comparisons: Comparisons
}

function BackupList({ backups, chosen, onChoose, comparisons }: ListProps) {
  return (
    <div className="backups-list" role="radiogroup" aria-label="Backups, the latest first">
      {byDay(backups, now()).map((day) => (
        <section key={day.name} aria-label={day.name}>
          <h3 className="label">{day.name}</h3>
          {day.backups.map((backup) => (
            <label key={backup.id} className="backups-one">
              <input
                type="radio"
                name="backup"
                checked={backup.id === chosen}
                data-first={backup.id === chosen || undefined}
                onChange={() => onChoose(backup.id)}
              />
              <span>
                <span className="backups-time">{sayTime(backup.at)}</span>{' '}
                <span className="backups-why">{reasonWords[backup.why]}</span>
                <span className="backups-differs">{differs(comparisons, backup.id)}</span>
              </span>
            </label>
          ))}
        </section>
      ))}
    </div>
  )
}

function differs(comparisons: Comparisons, id: string): string {
  const comparison = comparisons.get(id)
  if (!comparison) return 'Comparing…'
  return comparison.ok ? sayDifferences(comparison.value) : 'Cannot be read'
}
