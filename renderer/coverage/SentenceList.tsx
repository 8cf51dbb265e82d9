import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react'
import type { Coverage } from '../../shared/coverage/coverage'
import { firstEndingAfter, openSentences } from '../../shared/coverage/find'
import { reasonsOf, worthOf } from '../../shared/coverage/reasons'
import type { Id } from '../../shared/model/records'
import { articleText } from '../claims/actions'
import { stage, useDesk } from '../project/desk'
import { useProject } from '../project/useProject'
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
  const lines = useVirtualizer({
    count: open.length,
    getScrollElement: () => list.current,
    estimateSize: () => 78,
    getItemKey: (index) => open[index]!,
    overscan: 6,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range)
      return at < 0 || seen.includes(at) ? seen : [...seen, at].sort((a, b) => a - b)
    },
  })
  useEffect(() => {
    if (at >= 0) lines.scrollToIndex(at, { align: 'auto' })
  }, [lines, at])

  const go = (to: number) => {
    const index = open[Math.min(open.length - 1, Math.max(0, to))]
    if (index === undefined) return
    selectSentence(sentenceAt(coverage, index), { focus: false })
    // What the page still has of an earlier selection would look selected as well.
    getSelection()?.removeAllRanges()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.key === 'ArrowDown') go(at + 1)
    else if (event.key === 'ArrowUp') go(at - 1)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(open.length - 1)
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
