import type { Agreement } from '../../shared/agreement/agreement'
import { count, nameOf } from '../claims/words'
import { useProject } from '../project/useProject'

interface Props {
  readonly reviewers: Agreement['reviewers']
  readonly scope: 'article' | 'story'
}

/** What is missing before there is anything to say about agreement. */
export function NobodyToAgree({ reviewers, scope }: Props) {
  const known = useProject((project) => project.reviewers)
  const here = scope === 'article' ? 'in this article' : 'in this story'
  const [first, second] = reviewers
  return (
    <div className="agreement-part">
      {!first && <p>Nobody has given a verdict {here} yet.</p>}
      {first && !second && (
        <p>
          Only {nameOf(known, first.reviewer)} has given verdicts {here}, on {count(first.claims, 'claim')}.
        </p>
      )}
      {second && <p>Reviewers have given verdicts {here}, but no two of them on the same claim.</p>}
      <p className="agreement-meaning">
        Agreement is counted over claims that two reviewers have judged, each for themselves. Have somebody
        else open this project, or a copy that you merge, and tag the same claims.
      </p>
    </div>
  )
}
