import type { Id } from '../../shared/model/records'
import { useProject } from '../project/useProject'
import { questionOfClaim } from './view'
import { WhoElsePanel } from './WhoElsePanel'

/** Who else has what the passages of a claim say. */
export function WhoElseOfClaim({ claim }: { claim: Id }) {
  const question = useProject((project) => questionOfClaim(project, claim))
  return question && question.statements.length > 0 ? <WhoElsePanel question={question} /> : null
}
