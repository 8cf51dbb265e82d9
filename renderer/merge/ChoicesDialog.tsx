import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { choiceChanges } from '../../shared/merge/changes'
import { openChoices, type OpenChoice, type Writing } from '../../shared/merge/choices'
import type { Project } from '../../shared/model/project'
import { count } from '../claims/words'
import { closeDialog, tell } from '../project/act'
import { newId, now } from '../project/clock'
import { useDesk } from '../project/desk'
import { dispatchChanges, useReplica } from '../project/replica'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { Sides, type Side } from './Sides'
import { sayPlace, sayValue } from './words'
import './merge.css'

const keyOf = ({ table, id, field }: OpenChoice) => `${table} ${id} ${field}`

/** Nobody settles more at once. */
const mostShown = 50

/** What several people wrote into one field without knowing of each other: a person says what stands. */
export function ChoicesDialog() {
  const project = useProject((now) => now)
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const choices = useMemo(() => (project ? openChoices(project) : []), [project])
  if (!project) return null
  const made = choices.filter((choice) => chosen.has(keyOf(choice))).length
  const settle = () => {
    if (made === 0) return
    flushSync(closeDialog)
    settleChoices(choices, chosen)
  }
  return (
    <DialogFrame
      title="Choices to make"
      width="wide"
      className="merge"
      onClose={closeDialog}
      onSubmit={choices.length === 0 ? closeDialog : settle}
      actions={
        choices.length === 0 ? (
          <Button type="submit" look="primary" data-first>
            Close
          </Button>
        ) : (
          <>
            <Button onClick={closeDialog}>Cancel</Button>
            <Button type="submit" look="primary" disabled={made === 0}>
              {made === 0 ? 'Settle' : `Settle ${made} of ${choices.length}`}
            </Button>
          </>
        )
      }
    >
      {choices.length === 0 ? (
        <p>
          Nothing is open. When several people write into one field without knowing of each other, and their
          copies are merged, it is listed here.
        </p>
      ) : (
        <p>What was written last stands for now. Choose what shall stand; one undo takes it back.</p>
      )}
      {choices.slice(0, mostShown).map((choice) => (
        <Sides
          key={keyOf(choice)}
          legend={sayPlace(project, choice.table, choice.id, choice.field)}
          project={project}
          sides={sidesOf(project, choice)}
          chosen={chosen.get(keyOf(choice)) ?? null}
          onChoose={(side) => setChosen(new Map(chosen).set(keyOf(choice), side))}
        />
      ))}
      {choices.length > mostShown && <p>and {choices.length - mostShown} more, once these are settled.</p>}
    </DialogFrame>
  )
}

function sidesOf(project: Project, { field, stands, others }: OpenChoice): Side[] {
  const side = (key: string, label: string, writing: Omit<Writing, 'id'>): Side => ({
    key,
    label,
    value: sayValue(project, field, writing.value),
    version: field === 'version' ? writing.value : null,
    by: writing.by,
    at: writing.at,
    stands: key === 'stands',
  })
  return [
    side('stands', 'Written last', stands),
    ...others.map((other) => side(other.id, 'Written before', other)),
  ]
}

function settleChoices(choices: readonly OpenChoice[], chosen: ReadonlyMap<string, string>): void {
  const { settings, article, claim } = useDesk.getState()
  const { replica } = useReplica.getState()
  if (!replica || !settings.identity) return
  const envelope = { step: newId(), at: now(), by: settings.identity.id }
  const changes = choices.flatMap((choice) => {
    const side = chosen.get(keyOf(choice))
    if (side === undefined) return []
    const take = choice.others.find(({ id }) => id === side) ?? null
    return choiceChanges(replica.project, choice, take, envelope, newId)
  })
  if (changes.length === 0) return
  const made = dispatchChanges(changes, envelope, settings.identity, { article, claim })
  if (made.ok) tell(`${count(chosen.size, 'choice')} made.`, 'plain', { label: 'Undo', command: 'edit.undo' })
  else tell(made.error, 'warning')
}
