import { CommandButton } from '../commands/CommandButton'

/** What can be done with the chosen match, wherever it is shown. */
export function MatchVerbs() {
  return (
    <>
      <CommandButton id="match.attach" showKey keepFocus>
        Attach
      </CommandButton>
      <CommandButton id="match.dismiss" showKey keepFocus>
        Dismiss
      </CommandButton>
    </>
  )
}
