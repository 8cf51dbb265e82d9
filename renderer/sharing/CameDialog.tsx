import { useEffect, useState } from 'react'
import type { HistoryItem } from '../../shared/model/records'
import { nameOf } from '../claims/words'
import { Sentence } from '../history/Sentence'
import { sayItems } from '../history/sentences'
import { closeDialog } from '../project/act'
import { useDesk, type Came } from '../project/desk'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { When } from '../ui/When'
import { goTo, lookedThrough } from './came'
import './sharing.css'

/** What others saved while the project was open here, the latest first. */
export function CameDialog() {
  const came = useDesk((desk) => desk.came)
  // What nobody had looked through when the list was opened stays marked while it is.
  const [seen] = useState(() => useDesk.getState().cameSeen)
  useEffect(lookedThrough, [came])
  return (
    <DialogFrame
      title="What others changed"
      onClose={closeDialog}
      light
      actions={
        <Button data-first onClick={closeDialog}>
          Close
        </Button>
      }
    >
      {came.length === 0 ? (
        <p>Nothing yet. What somebody else saves while you have this project open is listed here.</p>
      ) : (
        <ol className="came-list" tabIndex={0} aria-label="Changes, the latest first">
          {came.map((one, i) => <Line key={one.id} came={one} isNew={i >= seen} />).reverse()}
        </ol>
      )}
    </DialogFrame>
  )
}

function Line({ came, isNew }: { came: Came; isNew: boolean }) {
  const reviewers = useProject((project) => project.reviewers)
  const about = useAbout(came.items)
  return (
    <li className={isNew ? 'came-new' : undefined}>
      <p>
        <strong>
          <bdi>{nameOf(reviewers, came.by)}</bdi>
        </strong>{' '}
        <Sentence words={sayItems(came.items)} />
      </p>
      {came.clash !== undefined && <p className="came-clash">{clashWords[came.clash]}</p>}
      <p className="came-about">
        {about !== null && (
          <Button look="quiet" onClick={() => goTo(came)}>
            <bdi>{about}</bdi>
          </Button>
        )}
        <When instant={came.at} />
      </p>
    </li>
  )
}

const clashWords = {
  theirs: 'You had set it otherwise: theirs was later and stands. Your value is in the history.',
  mine: 'You set it otherwise later: yours stands.',
  both: 'You had set it otherwise: of each part what was set later stands. Both are in the history.',
} as const

/** What it is about, as far as that is still there. */
function useAbout(items: readonly HistoryItem[]): string | null {
  const claim = items.find((item) => item.claim !== undefined)?.claim
  const article = items.find((item) => item.article !== undefined)?.article
  const number = useProject((project) => project.claims.get(claim ?? '')?.number)
  const title = useProject((project) => project.articles.get(article ?? '')?.title)
  if (number !== undefined) return `Claim #${number}`
  return title ?? null
}
