import { useDeferredValue, useMemo, useRef } from 'react'
import { withoutDismissed, type Contested } from '../../shared/corroboration/contested'
import { isDismissed } from '../../shared/corroboration/dismissed'
import { differenceKinds } from '../../shared/corroboration/types'
import { useReading } from '../corroboration/client'
import { useAnswer } from '../corroboration/useAnswer'
import { useProject } from '../project/useProject'
import { stage } from '../project/desk'
import { Button } from '../ui/Button'
import { Kbd } from '../ui/Kbd'
import { useStages } from '../ui/useStages'
import { claimIt, dismissContested, goToWords, pairWith, tellersOf, wordsOf } from './actions'
import { DiscrepancyDetail } from './DiscrepancyDetail'
import { DiscrepancyFilter } from './DiscrepancyFilter'
import { DiscrepancyLine } from './DiscrepancyLine'
import { Dismissed } from './Dismissed'
import { Head } from './Head'
import { indexIn, useStoryPlace } from './place'
import { StoryList } from './StoryList'
import { usePaneFocus } from './usePaneFocus'
import { kindWords } from './words'
import './discrepancies.css'

interface Listed extends Contested {
  readonly group: string
}

const none: readonly Listed[] = []

/** What the articles of the story disagree about, in place of the claims: by kind, the surest first. */
export function DiscrepanciesPane() {
  const { all, progress, why } = useDisagreements()
  const place = useStoryPlace((story) => story.discrepancy)
  const kinds = useStoryPlace((story) => story.kinds)
  const article = useStoryPlace((story) => story.article)
  const shown = useMemo(
    () =>
      (all ?? none).filter(
        ({ kind, sides }) =>
          (kinds.length === 0 || kinds.includes(kind)) &&
          (article === null || sides.some((side) => side.article === article)),
      ),
    [all, kinds, article],
  )
  const at = indexIn(shown, place)
  const one = shown[at]
  // First the frame, then the lines, then all of the first one: together they are more than fits into one task.
  const stage = useStages(one === undefined ? 0 : 2)
  const pane = useRef<HTMLElement>(null)
  usePaneFocus(pane, one !== undefined)
  const tellers = one ? tellersOf(one) : []
  const teller = Math.min(
    useStoryPlace((story) => story.teller),
    Math.max(0, tellers.length - 1),
  )
  const pick = (index: number) =>
    useStoryPlace.setState({
      discrepancy: { key: shown[index]?.key ?? null, index },
      ...(index === at ? {} : { teller: 0 }),
    })
  const show = (next: number) => {
    const side = tellers[next]
    if (!side) return
    useStoryPlace.setState({ teller: next })
    goToWords(wordsOf(side), false)
  }
  const onKey = (key: string, of: Listed) => {
    if (key === 'ArrowLeft') show(Math.max(0, teller - 1))
    else if (key === 'ArrowRight') show(Math.min(tellers.length - 1, teller + 1))
    else if (key === 'c') claimIt(tellers)
    else if (key === 'Shift+c') claimIt(pairWith(of, teller))
    else if (key === 'Delete' || key === 'Backspace') dismissContested(of)
    else if (key === 'Shift+Delete' || key === 'Shift+Backspace') dismissContested(of, teller)
    else return false
    pick(at)
    return true
  }

  return (
    <section ref={pane} className="story discrepancies" aria-labelledby="discrepancies-title" tabIndex={-1}>
      <Head
        id="discrepancies-title"
        title="Discrepancies"
        shown={shown.length}
        total={all?.length ?? 0}
        of="discrepancies between the articles"
      />
      {all !== null && all.length > 0 && <DiscrepancyFilter all={all} />}
      {progress && (
        <p className="story-wait" role="status">
          {progress}
        </p>
      )}
      {why !== null && (
        <p className="story-wait" role="alert">
          {why}
        </p>
      )}
      {one ? (
        <>
          <StoryList
            label="Discrepancies"
            items={shown}
            at={at}
            isReady={stage >= 1}
            onPick={pick}
            onKey={onKey}
            onOpen={(of) => {
              pick(at)
              goToWords(wordsOf(tellersOf(of)[of === one ? teller : 0]!), true)
            }}
          >
            {(of) => <DiscrepancyLine one={of} />}
          </StoryList>
          {stage >= 2 && <DiscrepancyDetail key={one.key} one={one} at={teller} />}
        </>
      ) : (
        all !== null && why === null && <Nothing total={all.length} />
      )}
      <Dismissed kind="discrepancy" />
    </section>
  )
}

function useDisagreements() {
  const { answer, progress, why } = useAnswer('discrepancies', 'all')
  const reading = useReading(({ reading: now }) => now)
  const dismissals = useProject((project) => project.dismissals)
  const settled = useDeferredValue(answer)
  const all = useMemo(() => {
    if (!settled || !dismissals) return null
    // Who says what against whom is much to work out, of thousands of facts.
    const isAny = [...dismissals.values()].some(({ kind }) => kind === 'discrepancy')
    const open = isAny
      ? settled.flatMap((fact) =>
          withoutDismissed(fact, (key) => isDismissed({ dismissals }, 'discrepancy', key)),
        )
      : settled
    return differenceKinds.flatMap((kind) =>
      open.flatMap((one): Listed[] => (one.kind === kind ? [{ ...one, group: kindWords[kind].many }] : [])),
    )
  }, [settled, dismissals])
  const waits = settled === null && why === null
  const at = reading ?? progress
  return {
    all,
    why,
    progress:
      at && at.of > 1
        ? `Comparing the articles: ${at.done} of ${at.of}…`
        : waits
          ? 'Comparing the articles…'
          : null,
  }
}

function Nothing({ total }: { total: number }) {
  const articles = useProject((project) => project.articles.size) ?? 0
  if (total > 0)
    return (
      <div className="empty">
        <p>No discrepancy is like that.</p>
        <Button onClick={() => useStoryPlace.setState({ kinds: [], article: null })}>Show all</Button>
      </div>
    )
  if (articles < 2)
    return (
      <div className="empty">
        <p>
          It takes two articles to disagree. Add another one that tells this story, and where they differ in a
          number, a date, a name or a quotation, or where one denies or hedges what another says, is listed
          here.
        </p>
        <p>
          <Kbd keys="Mod+I" /> takes files, <Kbd keys="Mod+Shift+A" /> pastes an article.
        </p>
      </div>
    )
  return (
    <div className="empty">
      <p>
        No discrepancies were found between the {articles} articles: no other number, date, name or quotation,
        no denial and no hedge, in sentences that say the same.
      </p>
      <Button onClick={() => stage.view?.focus()}>Back to the text</Button>
    </div>
  )
}
