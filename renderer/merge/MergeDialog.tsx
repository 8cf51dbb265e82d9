import { useEffect, useEffectEvent, useState } from 'react'
import type { Choice } from '../../shared/merge/changes'
import type { Conflict } from '../../shared/merge/conflicts'
import { closeDialog } from '../project/act'
import { useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { settleCopy } from './copies'
import { ConflictList } from './ConflictList'
import { makeMerge, type NotMerged } from './merging'
import { Outcome } from './Outcome'
import type { Theirs } from './protocol'
import { workOut, type Outlook, type Phase } from './workOut'
import './merge.css'

type State =
  | { readonly at: 'working'; readonly phase: Phase }
  | { readonly at: 'failed'; readonly why: string }
  | { readonly at: 'asking'; readonly outlook: Outlook; readonly trouble: NotMerged | null }
  | { readonly at: 'merging'; readonly outlook: Outlook }
  | { readonly at: 'done'; readonly outlook: Outlook }

const keyOf = ({ table, id, field }: Conflict) => `${table} ${id} ${field}`

/** What merging another project file does, before it is done; then the choices, and what has become of it. */
export function MergeDialog({ theirs }: { theirs: Theirs }) {
  const [state, setState] = useState<State>({ at: 'working', phase: 'reading' })
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map())
  const [round, setRound] = useState(0)

  const begin = useEffectEvent(() => {
    const { replica } = useReplica.getState()
    const { identity } = useDesk.getState().settings
    if (!replica || !identity) return undefined
    const tell = (phase: Phase) => setState({ at: 'working', phase })
    const { outlook, stop } = workOut(replica.project, theirs, identity, tell)
    void outlook.then((found) =>
      setState(
        found.ok
          ? { at: 'asking', outlook: found.value, trouble: round > 0 ? 'old' : null }
          : { at: 'failed', why: found.error },
      ),
    )
    return stop
  })
  useEffect(() => begin(), [round])

  const merge = async (outlook: Outlook, unsafe: boolean) => {
    setState({ at: 'merging', outlook })
    const made = await makeMerge(theirs, outlook, [...choices.values()], unsafe)
    if (made.ok) setState({ at: 'done', outlook })
    else if (made.error === 'old') {
      setState({ at: 'working', phase: 'merging' })
      setRound(round + 1)
    } else setState({ at: 'asking', outlook, trouble: made.error })
  }
  const choose = (choice: Choice) => setChoices(new Map(choices).set(keyOf(choice.conflict), choice))
  const unchanged = state.at === 'asking' && state.outlook.report.unchanged
  const over = unchanged || state.at === 'done' || state.at === 'failed'
  const lacksBackup =
    state.at === 'asking' && typeof state.trouble === 'object' && state.trouble?.backup === true
  const close = () => {
    if (state.at === 'merging') return
    if (over && theirs.copy !== null) void settleCopy(theirs.copy, theirs.name, false)
    closeDialog()
  }
  const bin = () => {
    void settleCopy(theirs.copy!, theirs.name, true)
    closeDialog()
  }
  const submit = () => {
    if (over) close()
    else if (state.at === 'asking') void merge(state.outlook, lacksBackup)
  }
  return (
    <DialogFrame
      title={`Merge “${theirs.name}”`}
      width="wide"
      className="merge"
      onClose={close}
      onSubmit={submit}
      actions={
        over ? (
          <>
            {theirs.copy !== null && state.at !== 'failed' && (
              <Button onClick={bin}>Put “{theirs.name}” in the bin</Button>
            )}
            <Button type="submit" look="primary" key="close" autoFocus>
              Close
            </Button>
          </>
        ) : (
          <>
            <Button onClick={close} disabled={state.at === 'merging'} data-first>
              Cancel
            </Button>
            {state.at !== 'working' && (
              <Button type="submit" look="primary" disabled={state.at === 'merging'} autoFocus>
                {lacksBackup ? 'Merge without a backup' : 'Merge'}
              </Button>
            )}
          </>
        )
      }
    >
      <div role="status">
        {state.at === 'working' && <Working phase={state.phase} />}
        {state.at === 'failed' && <p className="merge-trouble">{state.why}</p>}
        {state.at === 'asking' && state.trouble && <Trouble trouble={state.trouble} />}
        {state.at === 'merging' && <p>Making a backup, then merging…</p>}
        {state.at === 'done' && (
          <p>Merged. Undo takes it all back as one step, and a backup from before is kept.</p>
        )}
        {unchanged && (
          <p>Nothing new: this project has everything that is in “{theirs.name}”. Nothing was changed.</p>
        )}
      </div>
      {'outlook' in state && !unchanged && (
        <>
          <Outcome outlook={state.outlook} done={state.at === 'done'} />
          <ConflictList
            outlook={state.outlook}
            choices={choices}
            keyOf={keyOf}
            done={state.at === 'done'}
            onChoose={choose}
          />
        </>
      )}
    </DialogFrame>
  )
}

function Working({ phase }: { phase: Phase }) {
  return (
    <div className="merge-working">
      <p>{phase === 'reading' ? 'Reading the file…' : 'Comparing the two projects…'}</p>
      <progress value={phase === 'reading' ? 1 : 2} max={3} aria-label="Merge" />
    </div>
  )
}

function Trouble({ trouble }: { trouble: NotMerged }) {
  return (
    <p className="merge-trouble">
      {trouble === 'old'
        ? 'The project changed meanwhile, so this was worked out anew. Look at it once more; what you chose is kept.'
        : trouble.backup
          ? `Not merged: ${trouble.why}. Put that right and try again, or merge without a backup.`
          : trouble.why}
    </p>
  )
}
