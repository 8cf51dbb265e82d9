import type { Id } from '../../shared/model/records'
import { MyVerdict } from '../claims/MyVerdict'
import { OtherVerdicts } from '../claims/OtherVerdicts'
import { claimRow } from '../project/selectors'
import { useProject } from '../project/useProject'

/** Who judged the claim of a decision, and my own verdict to think again about. */
export function ClaimVerdicts({ claim: id }: { claim: Id }) {
  const row = useProject((project) => {
    const claim = project.claims.get(id)
    return claim && claimRow(project, claim)
  })
  if (!row) return null
  return (
    <div className="review-verdicts">
      <MyVerdict row={row} />
      <OtherVerdicts row={row} />
    </div>
  )
}
