import type { AnchorState, Passage } from '../../shared/model/records'
import { ChangedWords } from '../claims/ChangedWords'
import { CommandButton } from '../commands/CommandButton'
import { claimRow } from '../project/selectors'
import { useMayChange, useProject } from '../project/useProject'
import { StatusBadge } from '../ui/StatusBadge'
import { WarningIcon } from '../ui/icons'
import { Kbd } from '../ui/Kbd'
import { Differences } from './Differences'
import { InContext } from './InContext'

/** One passage that needs a decision: what was claimed, what stands there now, and what can be done. */
export function Decision({ passage }: { passage: Passage }) {
  const row = useProject((project) => {
    const claim = project.claims.get(passage.claim)
    return claim && claimRow(project, claim)
  })
  if (!row) return null
  const { claim, status, passages } = row
  const { state, was, quote } = passage.anchor
  return (
    <article className="decision" aria-labelledby="decision-title">
      <header className="decision-head">
        <h3 id="decision-title">
          <span className="visually-hidden">Claim </span>#{claim.number}
        </h3>
        <StatusBadge status={status} />
        <span className="decision-state">
          <WarningIcon />
          {stateWords[state]}
        </span>
      </header>
      {claim.wording && (
        <p className="decision-wording" dir="auto">
          {claim.wording}
        </p>
      )}
      {was === undefined ? (
        <InContext passage={passage} />
      ) : (
        <>
          <Differences was={was} now={quote} />
          <ChangedWords was={was} now={quote} />
        </>
      )}
      <p className="decision-question">{questions[state]}</p>
      <Actions state={state} only={passages.length === 1} />
    </article>
  )
}

/** What a decision is about, in a word or two. */
export const stateWords: Readonly<Record<AnchorState, string>> = {
  anchored: '',
  moved: 'moved',
  changed: 'text changed',
  lost: 'lost',
}

const questions: Readonly<Record<AnchorState, string>> = {
  anchored: '',
  moved: 'It was found in another place. Is it still this claim?',
  changed: 'Does the claim still hold, and its verdict?',
  lost: 'These words are no longer in the article. Does it say so in others?',
}

function Actions({ state, only }: { state: AnchorState; only: boolean }) {
  if (!useMayChange()) return null
  return (
    <>
      <div className="decision-actions" role="group" aria-label="What to do with it">
        {state !== 'lost' && (
          <CommandButton id="claim.confirm" look="primary" title="Accept it as it stands" showKey keepFocus>
            Accept
          </CommandButton>
        )}
        <CommandButton
          id="claim.reattach"
          title="Put it on the words selected in the article"
          showKey
          keepFocus
        >
          Take the selection
        </CommandButton>
        {only ? (
          <CommandButton id="claim.remove" keepFocus>
            Delete claim
          </CommandButton>
        ) : (
          <CommandButton id="claim.detach" title="Detach it from its claim" showKey keepFocus>
            Detach
          </CommandButton>
        )}
        <CommandButton id="decision.next" look="quiet" title="Leave it for later" showKey keepFocus>
          {state === 'lost' ? 'Keep as lost, for later' : 'Later'}
        </CommandButton>
      </div>
      <p className="decision-hint">
        For other words: <Kbd keys="Esc" /> to the text, select them with <Kbd keys="Shift" /> and the arrows,
        then <Kbd keys="R" />.
      </p>
    </>
  )
}
