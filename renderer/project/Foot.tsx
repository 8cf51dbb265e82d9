import { useEffect, useState } from 'react'
import { commands } from '../../shared/commands'
import { CommandButton } from '../commands/CommandButton'
import { useCoverage } from '../coverage/coverage'
import { sayChecked, sayCounts } from '../../shared/coverage/words'
import { Button } from '../ui/Button'
import { CloseIcon } from '../ui/icons'
import { CameLine } from '../sharing/CameLine'
import { LintCount } from '../story/LintCount'
import { stage, useDesk, type Notice } from './desk'
import { useReplica } from './replica'
import './foot.css'

/**
 * The line at the foot: where the file is and who sits here, and over that what was just done, went wrong or
 * is under way. It is always there, so that nothing above it moves when something is said.
 */
export function Foot() {
  const notice = useDesk((desk) => desk.notice)
  const spoken = useDesk((desk) => desk.progress?.spoken)
  return (
    <footer className="foot">
      <Standing />
      {/* These are always there too: screen readers listen only to what they knew before it spoke. */}
      <div className="foot-over">
        <ProgressLine />
      </div>
      <p role="status" className="visually-hidden">
        {spoken}
      </p>
      <div role="status" className="foot-over">
        {notice && <NoticeLine key={notice.id} notice={notice} />}
      </div>
    </footer>
  )
}

function Standing() {
  const place = useReplica(({ replica }) => replica?.place)
  const identity = useDesk((desk) => desk.settings.identity)
  const version = useDesk((desk) => desk.version)
  return (
    <div className="foot-line">
      <span className="foot-place">{place ?? (version && `Claimdesk ${version}`)}</span>
      <CameLine />
      <StoryChecked />
      <LintCount />
      <CommandButton id="identity.edit" look="quiet">
        {identity ? identity.name : 'Say who you are…'}
      </CommandButton>
    </div>
  )
}

/** How much of the whole story is checked, and the way to what is not. */
function StoryChecked() {
  const isOpen = useReplica(({ replica }) => replica !== null)
  const story = useCoverage((told) => told.story)
  if (!isOpen || !story || story.needed === 0) return null
  return (
    <CommandButton id="coverage.open" look="quiet" className="foot-checked" title={sayCounts(story)}>
      {`Story: ${sayChecked(story)}`}
    </CommandButton>
  )
}

/** How far long work is; it shows once it takes long enough to be read. */
function ProgressLine() {
  const progress = useDesk((desk) => desk.progress)
  if (!progress) return null
  const { text, done, of, cancel } = progress
  const stop = () => {
    cancel()
    stage.view?.focus()
  }
  return (
    <div className="foot-line progress">
      <span className="progress-text" dir="auto">
        {text}
      </span>
      <progress value={done} max={of} aria-label="Files read" />
      <Button look="quiet" title={stopTitle} onClick={stop}>
        Cancel
      </Button>
    </div>
  )
}

const stopTitle = commands['import.cancel'].label

/** Long enough to be read twice by a slow reader, in milliseconds. */
function patience({ text, action }: Notice): number {
  return 5_000 + text.length * 80 + (action ? 4_000 : 0)
}

function NoticeLine({ notice }: { notice: Notice }) {
  const [held, setHeld] = useState(false)
  const { tone, text, action } = notice

  useEffect(() => {
    // A warning stays until it is read and sent away.
    if (tone === 'warning' || held) return
    const timer = setTimeout(() => dismiss(notice), patience(notice))
    return () => clearTimeout(timer)
  }, [notice, tone, held])

  return (
    <div
      className={`foot-line notice notice-${tone}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p dir="auto">{text}</p>
      {action && (
        <CommandButton id={action.command} look="quiet" title={commands[action.command].label}>
          {action.label}
        </CommandButton>
      )}
      <Button
        look="quiet"
        aria-label="Dismiss"
        title="Dismiss"
        onClick={() => {
          dismiss(notice)
          stage.view?.focus()
        }}
      >
        <CloseIcon />
      </Button>
    </div>
  )
}

function dismiss(notice: Notice): void {
  useDesk.setState((desk) => (desk.notice === notice ? { notice: null } : {}))
}
