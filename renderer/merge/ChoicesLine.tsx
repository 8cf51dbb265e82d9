import { CommandButton } from '../commands/CommandButton'
import { count } from '../claims/words'
import { useChoices } from './useChoices'
import './merge.css'

/** A quiet line while there are fields that several people wrote without knowing of each other. */
export function ChoicesLine() {
  const choices = useChoices()
  return (
    <div role="status">
      {choices.length > 0 && (
        <div className="choices-line">
          <p>
            {count(choices.length, 'field was', 'fields were')} written by several people who did not know of
            each other. What was written last stands for now.
          </p>
          <CommandButton id="merge.choices">Choose…</CommandButton>
        </div>
      )}
    </div>
  )
}
