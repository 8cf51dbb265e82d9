import type { Person } from '../../shared/person'
import type { Id } from '../../shared/model/records'
import { closeDialog } from '../project/act'
import { bridge } from '../project/bridge'
import { openFrom } from '../project/file'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { When } from '../ui/When'
import { sayPeople } from './came'
import './sharing.css'

interface Props {
  readonly opening: Id
  readonly name: string
  readonly people: readonly Person[]
}

const ways = [
  {
    how: 'alongside',
    label: 'Work alongside',
    what: 'You both work on the same file. What either saves shows at the other, and nothing is written over.',
  },
  {
    how: 'reading',
    label: 'Read only',
    what: 'You see what they save as they save it, and change nothing.',
  },
  {
    how: 'copy',
    label: 'Open a copy…',
    what: 'You work in a file of your own. It can be merged into this one later.',
  },
] as const

/** How to open a project that others have open. */
export function OccupiedDialog({ opening, name, people }: Props) {
  const enter = (how: (typeof ways)[number]['how'] | 'not') => {
    closeDialog()
    if (how === 'not') void bridge.request['project:enter']({ opening, how })
    else void openFrom(() => bridge.request['project:enter']({ opening, how }))
  }
  return (
    <DialogFrame
      title={`${sayPeople(people)} ${people.length === 1 ? 'has' : 'have'} “${name}” open`}
      onClose={() => enter('not')}
      actions={<Button onClick={() => enter('not')}>Cancel</Button>}
    >
      <ul className="occupied-people">
        {people.map(({ id, name: person, host, since }) => (
          <li key={id}>
            <bdi>{person}</bdi>, on <bdi>{host}</bdi>, since <When instant={since} />
          </li>
        ))}
      </ul>
      <ul className="occupied-ways">
        {ways.map(({ how, label, what }) => (
          <li key={how}>
            <Button
              look={how === 'alongside' ? 'primary' : 'plain'}
              data-first={how === 'alongside' ? true : undefined}
              aria-describedby={`way-${how}`}
              onClick={() => enter(how)}
            >
              {label}
            </Button>
            <p id={`way-${how}`}>{what}</p>
          </li>
        ))}
      </ul>
    </DialogFrame>
  )
}
