import { useId, useMemo, useRef, type KeyboardEvent } from 'react'
import type { Coverage } from '../../shared/coverage/coverage'
import { openSentences } from '../../shared/coverage/find'
import { firstEndingAfter } from '../../shared/coverage/needs'
import { reasonsOf, worthOf } from '../../shared/coverage/reasons'
import type { Id } from '../../shared/model/records'
import { articleText } from '../claims/actions'
import { stage, useDesk } from '../project/desk'
import { useProject } from '../project/useProject'
import { lineFor } from '../ui/lineFor'
import { useLines } from '../ui/useLines'
import { selectSentence, sentenceAt } from './walk'
import { reasonWords } from '../../shared/coverage/words'

/** The open sentences in the order that J and K go, with why each needs checking; the arrows go to them in the text. */
export function SentenceList({ article, coverage }: { article: Id; coverage: Coverage }) {
  const order = useDesk((desk) => desk.settings.sentences ?? 'reading')
  const text = useProject((project) => articleText(project, article)?.text ?? '') ?? ''
  const open = useMemo(() => openSentences(coverage, order), [coverage, order])
  const here = useDesk((desk) =>
    desk.selection ? firstEndingAfter(coverage.needs, desk.selection.start) : -1,
  )
  const at = open.indexOf(here)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const { lines, showChosen, page } = useLines({
    list,
    count: open.length,
    at,
    height: () => 78,
    keyOf: (index) => open[index]!,
  })

  const go = (to: number) => {
    selectSentence(sentenceAt(coverage, open[to]!), { focus: false })
    // What the page still has of an earlier selection would look selected as well.
    getSelection()?.removeAllRanges()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const wanted = lineFor(event.key, at, open.length, page())
    if (wanted !== undefined) go(wanted)
    else if (event.key === 'Enter') stage.view?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={list}
      className="coverage-list line-list"
      role="listbox"
      aria-label="Sentences to check"
      tabIndex={0}
      aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
      onFocus={showChosen}
    >
      <div role="presentation" className="coverage-lines" style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, key, start }) => {
          const { bits, starts, ends } = coverage.needs
          const sentence = open[index]!
          return (
            <div
              key={key}
              ref={lines.measureElement}
              id={`${id}-${index}`}
              className="coverage-line list-line"
              role="option"
              aria-selected={index === at}
              aria-setsize={open.length}
              aria-posinset={index + 1}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => go(index)}
              onDoubleClick={() => stage.view?.focus()}
            >
              <span className="coverage-words" dir="auto">
                {text.slice(starts[sentence], Math.min(ends[sentence]!, starts[sentence]! + longest))}
              </span>
              <span className="coverage-why">
                <span>
                  {reasonsOf(bits[sentence]!)
                    .map((reason) => reasonWords[reason])
                    .join(', ')}
                </span>
                <Worth worth={worthOf(bits[sentence]!)} />
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** No line of the list shows more of a sentence, in UTF-16 units. */
const longest = 400

function Worth({ worth }: { worth: number }) {
  return (
    <span className="coverage-worth" title="How worth checking, the sum of its reasons">
      <span className="visually-hidden">worth </span>
      {worth}
    </span>
  )
}
