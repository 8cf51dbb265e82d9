import type { Passage } from '../../shared/model/records'
import { stage, useDesk } from '../project/desk'
import { useProject, useMayChange } from '../project/useProject'
import { Button } from '../ui/Button'
import { WarningIcon } from '../ui/icons'
import { confirmPassage, detach, goToClaim, reattach, splitOff } from './actions'
import { ChangedWords } from './ChangedWords'
import { Excerpt } from './Excerpt'
import { useShortcut } from './useShortcut'
import { stateSentence } from './words'

/** One passage: where it stands, what it says, and what to do when that is no longer sure. */
export function PassageItem({ passage, alone }: { passage: Passage; alone: boolean }) {
  const article = useProject((project) => project.articles.get(passage.article))
  const picked = useDesk((desk) => desk.passage === passage.id)
  const readOnly = !useMayChange()
  const detachShortcut = useShortcut('claim.detach')
  const splitShortcut = useShortcut('claim.split')
  const { anchor } = passage
  return (
    <li className="passage-item" aria-current={picked || undefined}>
      <p className="passage-place">
        <button
          type="button"
          className="passage-go"
          title="Go to this passage in the text"
          onClick={() => {
            goToClaim(passage.claim, passage.id)
            stage.view?.focus()
          }}
        >
          <strong dir="auto">{article?.outlet || 'No outlet'}</strong>
          <span dir="auto">{article?.title}</span>
        </button>
      </p>
      {anchor.was === undefined ? (
        <blockquote className="passage-quote" dir="auto">
          <Excerpt text={anchor.quote} longest={280} />
        </blockquote>
      ) : (
        <ChangedWords was={anchor.was} now={anchor.quote} />
      )}
      {anchor.state !== 'anchored' && <PassageDoubt passage={passage} readOnly={readOnly} />}
      {!alone && !readOnly && (
        <p className="passage-actions">
          <Button look="quiet" {...splitShortcut} onClick={() => splitOff(passage)}>
            Split off
          </Button>
          <Button look="quiet" {...detachShortcut} onClick={() => detach(passage)}>
            Detach
          </Button>
        </p>
      )}
    </li>
  )
}

function PassageDoubt({ passage, readOnly }: { passage: Passage; readOnly: boolean }) {
  const confirmShortcut = useShortcut('claim.confirm')
  const reattachShortcut = useShortcut('claim.reattach')
  const { state } = passage.anchor
  return (
    <div className="passage-doubt">
      <p>
        <WarningIcon /> {stateSentence[state]}
      </p>
      {!readOnly && (
        <p className="passage-actions">
          {state !== 'lost' && (
            <Button {...confirmShortcut} onClick={() => confirmPassage(passage)}>
              Confirm
            </Button>
          )}
          <Button {...reattachShortcut} onClick={() => reattach(passage)}>
            Put on the selection
          </Button>
        </p>
      )}
    </div>
  )
}
