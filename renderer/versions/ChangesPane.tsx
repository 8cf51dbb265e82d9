import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import type { TextChange, TextChanges } from '../../shared/versions/changes'
import { count, shorten } from '../claims/words'
import { CommandButton } from '../commands/CommandButton'
import { useDesk } from '../project/desk'
import { useFocusRequest } from '../project/useFocusRequest'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { CloseIcon, DownIcon, UpIcon } from '../ui/icons'
import { changesBetween } from './changes'
import { DifferenceList } from './Differences'
import { summarize } from './summary'
import { closeVersions, goToChange, stepChange } from './views'
import './comparison.css'

/** Every change between the two versions on the desk, in order, to jump to. */
export function ChangesPane() {
  const view = useDesk((desk) => (desk.versions?.kind === 'comparing' ? desk.versions : null))
  const found = useProject((project) => view && changesBetween(project, view.before, view.after))
  if (!view || !found) return null
  return <Changes key={`${view.before} ${view.after}`} found={found} at={view.change} />
}

function Changes({ found, at }: { found: TextChanges; at: number }) {
  const { changes, trifles } = found
  const id = useId()
  const pane = useRef<HTMLElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useFocusRequest('claims', () => (list.current ?? pane.current)?.focus())
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === 1 || step === -1) stepChange(step)
    else if (event.key === 'Home') goToChange(0)
    else if (event.key === 'End') goToChange(changes.length - 1)
    else return
    event.preventDefault()
  }
  return (
    <section ref={pane} className="changes" aria-labelledby="changes-title" tabIndex={-1}>
      <header className="review-head">
        <h2 id="changes-title">Changes</h2>
        <p className="review-count" role="status">
          {at >= 0 && `${at + 1} of `}
          {changes.length}
        </p>
        <CommandButton id="decision.previous" look="quiet" icon={<UpIcon />} keepFocus />
        <CommandButton id="decision.next" look="quiet" icon={<DownIcon />} keepFocus />
        <Button look="quiet" aria-label="Back to the text" title="Back to the text" onClick={closeVersions}>
          <CloseIcon />
        </Button>
      </header>
      <p className="changes-summary">{summarize(changes)}</p>
      {changes.length > 0 && (
        <div
          ref={list}
          className="changes-list line-list"
          role="listbox"
          aria-label="Changes"
          tabIndex={0}
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          onKeyDown={onKeyDown}
        >
          {changes.map((change, i) => (
            <div
              key={i}
              id={`${id}-${i}`}
              className="change-line list-line"
              role="option"
              aria-selected={i === at}
              onClick={() => goToChange(i)}
            >
              <ChangeLine change={change} />
            </div>
          ))}
        </div>
      )}
      {trifles > 0 && (
        <p className="changes-trifles">
          {count(trifles, 'place')} where only spaces, quotation marks or dashes differ{' '}
          {trifles === 1 ? 'is' : 'are'} not listed.
        </p>
      )}
    </section>
  )
}

const kindWords: Readonly<Record<TextChange['kind'], string>> = {
  added: 'Added',
  removed: 'Removed',
  replaced: 'Reworded',
  moved: 'Moved',
}

function ChangeLine({ change: { kind, was, now, differences } }: { change: TextChange }) {
  const [only, second] = differences
  const saysItAll = !second && only?.here === was.trim() && only.there === now.trim()
  return (
    <>
      <span className="change-kind">
        {kind === 'moved' ? (was.trim() === '' ? 'Moved here' : 'Moved away') : kindWords[kind]}
      </span>
      <DifferenceList differences={differences} />
      {!saysItAll && (
        <span className="change-words">
          {was.trim() !== '' && <del dir="auto">{shorten(was.trim(), 160)}</del>}{' '}
          {now.trim() !== '' && <ins dir="auto">{shorten(now.trim(), 160)}</ins>}
        </span>
      )}
    </>
  )
}
