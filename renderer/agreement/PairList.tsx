import type { PairAgreement } from '../../shared/agreement/agreement'
import { nameOf } from '../claims/words'
import { useProject } from '../project/useProject'
import { printFigure } from './FigureLine'

interface Props {
  readonly pairs: readonly PairAgreement[]
  readonly picked: PairAgreement
  readonly onPick: (pair: PairAgreement) => void
}

/** Every two reviewers who have judged the same claims, to look at one by one. */
export function PairList({ pairs, picked, onPick }: Props) {
  const reviewers = useProject((project) => project.reviewers)
  return (
    <section className="agreement-part" aria-label="Pairs of reviewers">
      <h3 className="label">Two by two</h3>
      <ul className="agreement-pairs">
        {pairs.map((pair) => (
          <li key={`${pair.one} ${pair.other}`}>
            <button type="button" aria-pressed={pair === picked} onClick={() => onPick(pair)}>
              <span>
                {nameOf(reviewers, pair.one)} – {nameOf(reviewers, pair.other)}
              </span>
              <span className="agreement-pair-figures">
                {pair.claims} · {pair.percent.known ? printFigure(pair.percent.value, 'percent') : '–'} · κ{' '}
                {pair.kappa.known ? printFigure(pair.kappa.value, 'coefficient') : '–'}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
