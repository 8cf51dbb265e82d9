import { defaultSourcing, type OriginKind, type Sourcing } from '../model/sourcing'
import type { Evidence } from '../model/records'
import type { Status } from '../model/status'
import type { Independence } from './origins/independence'

/** What a desk is told of a claim’s verdict. The program sets none; `why` is a sentence with the reason. */
export interface Suggestion {
  /**
   * `single-source`: all reports lead to one origin; `verified`: it has the verdict with fewer sources than the rule
   * asks for; `second-origin`: it is called single-source, but another independent origin is there.
   */
  readonly kind: 'single-source' | 'verified' | 'second-origin'
  readonly why: string
}

/** Origins who were told of it themselves. */
const secondHand: ReadonlySet<OriginKind> = new Set(['agency', 'outlet'])

/** How many independent sources the rule asks of a claim with these origins. */
export function sourcesNeeded({ findings }: Independence, rule: Sourcing = defaultSourcing): number {
  const supporting = findings.filter(({ supports }) => supports)
  const isSecondary = supporting.length > 0 && supporting.every(({ kind }) => secondHand.has(kind))
  return isSecondary ? rule.secondary : rule.independent
}

/** Evidence that somebody can look at or ask, rather than another report. */
function isPrimary({ kind, stance }: Pick<Evidence, 'kind' | 'stance'>): boolean {
  return kind !== 'another outlet' && stance === 'supports'
}

/** What to say of a claim of this status with this evidence, by the rule of the desk. */
export function suggestionsFor(
  independence: Independence,
  status: Status,
  evidence: readonly Pick<Evidence, 'kind' | 'stance'>[],
  rule: Sourcing = defaultSourcing,
): Suggestion[] {
  const { independentSources: sources, why } = independence
  const needed = sourcesNeeded(independence, rule)
  const isProved = evidence.some(isPrimary)
  if (status === 'verified' && sources < needed && !isProved)
    return [
      {
        kind: 'verified',
        why: `It is called verified with ${count(sources)} and no evidence of its own; this desk asks for ${count(needed)}. ${why}`,
      },
    ]
  if (status === 'single-source' && sources > 1)
    return [
      { kind: 'second-origin', why: `It is called single-source, but there are ${count(sources)}. ${why}` },
    ]
  if (status === 'unchecked' && sources === 1) return [{ kind: 'single-source', why }]
  return []
}

function count(sources: number): string {
  return sources === 1 ? '1 independent source' : `${sources} independent sources`
}
