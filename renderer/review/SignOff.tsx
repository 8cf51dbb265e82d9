import type { Id } from '../../shared/model/records'
import type { StandingSignoff } from '../../shared/review/signoffs'
import { nameOf, verdictWord } from '../claims/words'
import { CommandButton } from '../commands/CommandButton'
import { useDesk } from '../project/desk'
import { useMayChange, useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { CheckIcon, WarningIcon } from '../ui/icons'
import { When } from '../ui/When'
import { withdrawSignOff } from './actions'
import { signOffView } from './view'
import { sayMoved } from './words'
import './signoff.css'

/** Who has signed the claim off, whether that still holds, and the button to do so. */
export function SignOff({ claim }: { claim: Id }) {
  const me = useDesk((desk) => desk.settings.identity?.id)
  const view = useProject((project) => signOffView(project, claim, me))
  const mayChange = useMayChange()
  if (!view) return null
  const { signoffs, whyNot } = view
  return (
    <section className="signoff" aria-label="Sign-off">
      <div className="signoff-head">
        <h4 className="label">Sign-off</h4>
        {whyNot === undefined && mayChange && (
          <CommandButton id="claim.sign-off" showKey>
            Sign off
          </CommandButton>
        )}
      </div>
      {signoffs.map((standing) => (
        <Line
          key={standing.signoff.id}
          standing={standing}
          mine={standing.signoff.createdBy === me && mayChange}
        />
      ))}
      {signoffs.length === 0 && (
        <p className="signoff-none">{whyNot ?? 'Nobody has signed this claim off yet.'}</p>
      )}
    </section>
  )
}

function Line({ standing: { signoff, moved }, mine }: { standing: StandingSignoff; mine: boolean }) {
  const reviewers = useProject((project) => project.reviewers)
  const valid = moved.length === 0
  return (
    <div className={valid ? 'signoff-line' : 'signoff-line signoff-lapsed'}>
      {valid ? <CheckIcon /> : <WarningIcon />}
      <p>
        {!valid && <strong>Lapsed: </strong>}
        {valid ? 'Signed off' : 'signed off'} as {verdictWord(signoff.verdict)} by{' '}
        {nameOf(reviewers, signoff.createdBy)}, <When instant={signoff.createdAt} />
        {!valid && `; ${sayMoved(moved)}`}.
      </p>
      {mine && (
        <Button look="quiet" onClick={() => withdrawSignOff(signoff.id)}>
          Withdraw
        </Button>
      )}
    </div>
  )
}
