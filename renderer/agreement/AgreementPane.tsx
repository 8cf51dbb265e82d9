import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { agreementOf, type PairAgreement } from '../../shared/agreement/agreement'
import { count, nameOf } from '../claims/words'
import { closeBeside } from '../project/beside'
import { useDesk } from '../project/desk'
import { useFocusRequest } from '../project/useFocusRequest'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { CloseIcon } from '../ui/icons'
import { ConfusionTable } from './ConfusionTable'
import { DifferingClaims } from './DifferingClaims'
import { FigureLine } from './FigureLine'
import { NobodyToAgree } from './NobodyToAgree'
import { PairList } from './PairList'
import './agreement.css'

/** How far the reviewers agree, of an article or of the whole story, and on which claims they do not. */
export function AgreementPane() {
  const article = useDesk((desk) => desk.article)
  const [scope, setScope] = useState<'article' | 'story'>('story')
  const [picked, setPicked] = useState<string | null>(null)
  const agreement = useAgreement(scope === 'article' ? article : null)
  const pane = useRef<HTMLElement>(null)
  useFocusRequest('claims', () => pane.current?.focus())
  if (!agreement) return null
  const pair = agreement.pairs.find((candidate) => keyOf(candidate) === picked) ?? agreement.pairs[0]

  return (
    <section ref={pane} className="agreement" aria-labelledby="agreement-title" tabIndex={-1}>
      <header className="review-head">
        <h2 id="agreement-title">Agreement</h2>
        <p className="review-count" role="status">
          {count(agreement.shared, 'claim')}
          <span className="visually-hidden"> judged by two or more reviewers</span>
        </p>
        <Button look="quiet" aria-label="Back to the claims" title="Back to the claims" onClick={closeBeside}>
          <CloseIcon />
        </Button>
      </header>
      <div className="claims-scope agreement-scope" role="group" aria-label="Agreement on">
        <Button
          look="quiet"
          aria-pressed={scope === 'article'}
          disabled={article === null}
          onClick={() => setScope('article')}
        >
          This article
        </Button>
        <Button look="quiet" aria-pressed={scope === 'story'} onClick={() => setScope('story')}>
          Whole story
        </Button>
      </div>
      <div className="agreement-body">
        {pair === undefined ? (
          <NobodyToAgree reviewers={agreement.reviewers} scope={scope} />
        ) : (
          <>
            {agreement.pairs.length > 1 && (
              <>
                <section className="agreement-part" aria-label="All reviewers">
                  <h3 className="label">All {agreement.reviewers.length} reviewers</h3>
                  <FigureLine name="Same verdict" figure={agreement.percent} as="percent">
                    Of all times that two reviewers judged the same claim, how often they said the same.
                  </FigureLine>
                  <FigureLine name="Krippendorff’s α" figure={agreement.alpha} as="coefficient">
                    The same beyond what chance would give, for any number of reviewers: 1 is always, 0 is as
                    by chance. From 0.8 on it is usually relied on, below 0.67 it is not.
                  </FigureLine>
                </section>
                <PairList pairs={agreement.pairs} picked={pair} onPick={(next) => setPicked(keyOf(next))} />
              </>
            )}
            <Pair pair={pair} />
            <DifferingClaims claims={pair.differing} total={pair.claims} />
          </>
        )}
      </div>
    </section>
  )
}

function Pair({ pair }: { pair: PairAgreement }) {
  const reviewers = useProject((project) => project.reviewers)
  const names = `${nameOf(reviewers, pair.one)} and ${nameOf(reviewers, pair.other)}`
  return (
    <section className="agreement-part" aria-label={names}>
      <h3 className="agreement-names">{names}</h3>
      <FigureLine name="Same verdict" figure={pair.percent} as="percent">
        Of the {pair.claims === 1 ? 'one claim' : count(pair.claims, 'claim')} that both have judged, the
        share with the same verdict from both.
      </FigureLine>
      <FigureLine name="Cohen’s κ" figure={pair.kappa} as="coefficient">
        The same beyond what chance would give, had each handed out as many of every verdict blindly: 1 is
        always, 0 is as by chance.
      </FigureLine>
      <ConfusionTable pair={pair} />
    </section>
  )
}

function keyOf({ one, other }: PairAgreement): string {
  return `${one} ${other}`
}

/** Deferred: a verdict that is given meanwhile does not wait for the figures. */
function useAgreement(article: string | null) {
  const claims = useProject((project) => project.claims)
  const passages = useProject((project) => project.passages)
  const assessments = useProject((project) => project.assessments)
  const tables = useMemo(
    () => claims && passages && assessments && { claims, passages, assessments },
    [claims, passages, assessments],
  )
  const settled = useDeferredValue(tables)
  return useMemo(() => settled && agreementOf(settled, article), [settled, article])
}
