import { suggestionsFor, type Suggestion } from '../../../shared/corroboration/suggest'
import type { Id } from '../../../shared/model/records'
import { statusOf } from '../../../shared/model/status'
import { useDesk } from '../../project/desk'
import { useProject } from '../../project/useProject'
import { WarningIcon } from '../../ui/icons'
import './advice.css'

const heads: Readonly<Record<Suggestion['kind'], string>> = {
  'single-source': 'Suggestion: single-source',
  verified: 'Fewer sources than this desk asks for',
  'second-origin': 'More than one source',
}

/** What the sources of a claim say about its verdict, with the reason. It sets none. */
export function Advice({ claim }: { claim: Id }) {
  const found = useDesk(({ whoElse }) => (whoElse?.question.claim === claim ? whoElse.found : null))
  const status = useProject((project) => statusOf(project, claim)) ?? 'unchecked'
  const evidence = useProject((project) => project.evidence.where('claim', claim)) ?? []
  const rule = useProject((project) => project.meta.sourcing)
  const advice = found ? suggestionsFor(found, status, evidence, rule) : []
  return (
    <div className="advice" role="status">
      {advice.map(({ kind, why }) => (
        <p key={kind} className={`advice-line advice-${kind}`}>
          <WarningIcon />
          <span>
            <strong>{heads[kind]}.</strong> {why}
          </span>
        </p>
      ))}
    </div>
  )
}
