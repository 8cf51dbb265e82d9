import { useId, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Id } from '../../shared/model/records'
import { count } from '../claims/words'
import { closeDialog, tell } from '../project/act'
import { useDesk } from '../project/desk'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { addArriving } from './addArriving'
import { suggest, type Arrival, type Arriving, type Choice } from './arriving'
import { sayTwin } from './sayTwin'
import './report.css'

/** What to do with articles that look like some that are there, before anything of them is added. */
export function DecideDialog() {
  const arriving = useDesk((desk) => desk.arriving)
  return arriving && <Decide arriving={arriving} />
}

function Decide({ arriving }: { arriving: Arriving }) {
  const { arrivals } = arriving
  const doubtful = arrivals.filter(({ twin }) => twin !== null)
  const [choices, setChoices] = useState<ReadonlyMap<Id, Choice>>(
    () => new Map(doubtful.map((arrival) => [idOf(arrival), suggest(arrival)])),
  )
  const coming = arrivals.length - [...choices.values()].filter((choice) => choice === 'leave').length

  const later = () => {
    closeDialog()
    tell(`${count(arrivals.length, 'article')} read and not added yet.`, 'warning', {
      label: 'Decide…',
      command: 'import.report',
    })
  }
  const addNone = () => {
    useDesk.setState({ arriving: null })
    closeDialog()
    tell('Nothing was added.')
  }
  const add = () => {
    flushSync(closeDialog)
    addArriving(arriving, choices)
  }
  return (
    <DialogFrame
      title="Some look like articles that are there"
      width="wide"
      onClose={later}
      onSubmit={add}
      actions={
        <>
          <Button onClick={addNone}>Add none</Button>
          <Button type="submit" look="primary">
            {coming === 0 ? 'Leave them out' : `Add ${count(coming, 'article')}`}
          </Button>
        </>
      }
    >
      <p>
        {count(arrivals.length, 'article')} read, nothing is added yet.{' '}
        {doubtful.length === 1 ? 'One of them looks' : `${doubtful.length} of them look`} like an article of
        the project or of these files. Two outlets with one wire story are worth keeping both: they are one
        source.
      </p>
      {doubtful.length > 2 && (
        <div className="decide-all">
          <span>All {doubtful.length}:</span>
          {(['keep', 'leave'] as const).map((choice) => (
            <Button
              key={choice}
              look="quiet"
              onClick={() => setChoices(new Map(doubtful.map((arrival) => [idOf(arrival), choice])))}
            >
              {choiceWords[choice]}
            </Button>
          ))}
        </div>
      )}
      <ul className="decide">
        {doubtful.map((arrival, i) => (
          <li key={idOf(arrival)}>
            <Question
              arrival={arrival}
              first={i === 0}
              choice={choices.get(idOf(arrival))!}
              onChoose={(choice) => setChoices(new Map(choices).set(idOf(arrival), choice))}
            />
          </li>
        ))}
      </ul>
    </DialogFrame>
  )
}

const choiceWords = {
  keep: 'Keep both',
  leave: 'Leave it out',
  version: 'Add as its new version',
} as const satisfies Record<Choice, string>

interface QuestionProps {
  readonly arrival: Arrival
  readonly first: boolean
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}

function Question({ arrival: { file, article, twin }, first, choice, onChoose }: QuestionProps) {
  const id = useId()
  if (!twin) return null
  // Of a text that comes in with it there is no version yet, and of the same letters none to make.
  const possible = (['keep', 'leave', 'version'] as const).filter(
    (one) => one !== 'version' || (twin.inProject && twin.how !== 'same'),
  )
  return (
    <fieldset className="decide-one" aria-describedby={`${id}-why`}>
      <legend>
        <span className="report-title" dir="auto">
          {article.title}
        </span>{' '}
        <span className="report-file">{[article.outlet, file].filter(Boolean).join(' · ')}</span>
      </legend>
      <p id={`${id}-why`} dir="auto">
        {sayTwin(twin)}
      </p>
      <div className="decide-choices">
        {possible.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={id}
              checked={one === choice}
              data-first={first && one === choice ? true : undefined}
              onChange={() => onChoose(one)}
            />{' '}
            {choiceWords[one]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function idOf({ request }: Arrival): Id {
  return request.article.id
}
