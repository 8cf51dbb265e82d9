import type { Choice } from '../../shared/merge/changes'
import { staysOpen } from '../../shared/merge/choices'
import type { Conflict } from '../../shared/merge/conflicts'
import { count } from '../claims/words'
import { Sides, type Side } from './Sides'
import { sayPlace, sayValue } from './words'
import type { Outlook } from './workOut'

interface Props {
  readonly outlook: Outlook
  readonly choices: ReadonlyMap<string, Choice>
  readonly keyOf: (conflict: Conflict) => string
  readonly done: boolean
  readonly onChoose: (choice: Choice) => void
}

/** The fields that both rewrote, each with what is mine and what is theirs side by side. */
export function ConflictList({ outlook, choices, keyOf, done, onChoose }: Props) {
  const { project, report } = outlook
  const { conflicts } = report
  if (conflicts.length === 0) return null
  const left = conflicts.filter((conflict) => !choices.has(keyOf(conflict)) && staysOpen(conflict)).length
  const mayWait = conflicts.every(staysOpen)
  return (
    <section className="conflicts" aria-labelledby="conflicts-title">
      <h3 className="label" id="conflicts-title">
        Written by both: {conflicts.length}
      </h3>
      <p>
        {done
          ? left > 0
            ? `${count(left, 'of them is', 'of them are')} left to choose, under “Choices to make”.`
            : conflicts.every((conflict) => choices.has(keyOf(conflict)))
              ? 'You have chosen them all.'
              : 'Of what you did not choose, the later stands.'
          : `What was written later stands, unless you choose. What you do not choose now stays listed under “Choices to make”${mayWait ? '' : ', but for where a passage stands, where words come from and whether a thread is dealt with'}.`}
      </p>
      {!done &&
        conflicts.map((conflict) => {
          const key = keyOf(conflict)
          const { table, id, field, mine, theirs, kept } = conflict
          const sides: Side[] = [
            {
              key: 'mine',
              label: 'Mine',
              value: sayValue(project, field, mine),
              version: field === 'version' ? String(mine) : null,
              by: conflict.mineBy,
              at: conflict.mineAt,
              stands: kept === 'mine',
            },
            {
              key: 'theirs',
              label: 'Theirs',
              value: sayValue(project, field, theirs),
              version: field === 'version' ? String(theirs) : null,
              by: conflict.theirsBy,
              at: conflict.theirsAt,
              stands: kept === 'theirs',
            },
          ]
          return (
            <Sides
              key={key}
              legend={sayPlace(project, table, id, field)}
              project={project}
              sides={sides}
              chosen={choices.get(key)?.take ?? null}
              onChoose={(take) => onChoose({ conflict, take: take === 'mine' ? 'mine' : 'theirs' })}
            />
          )
        })}
    </section>
  )
}
