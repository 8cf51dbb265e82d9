import type { ChangeType } from '../../../shared/changes/change'
import type { Anchor, Id } from '../../../shared/model/records'
import type { Project } from '../../../shared/model/project'
import {
  attributionStates,
  attributionWays,
  dismissalKinds,
  originKinds,
} from '../../../shared/model/sourcing'
import type { Move } from './move'
import { pick } from './pick'
import type { ChangeBody } from './story'

export const sourcingTypes = [
  'origin.added',
  'origin.edited',
  'origin.folded',
  'origin.removed',
  'attribution.added',
  'attribution.edited',
  'attribution.removed',
  'dismissal.added',
  'dismissal.removed',
  'sourcing.edited',
  'page.edited',
] as const satisfies readonly ChangeType[]

type SourcingMove = Move & { readonly type: (typeof sourcingTypes)[number] }

export function isSourcing(type: Move['type']): type is SourcingMove['type'] {
  return sourcingTypes.some((other) => other === type)
}

/** As changeOf in moves.ts, for origins and what is said of them; `anchor` makes one in the article numbered `a`. */
export function sourcingChangeOf(
  project: Project,
  { type, a, b, text }: SourcingMove,
  fresh: () => Id,
  anchor: () => Anchor,
): ChangeBody | null {
  const article = pick(project.articles.sorted(), a)
  const claim = pick(project.claims.sorted(), a)
  const origin = pick(project.origins.sorted(), a)
  const attribution = pick(project.attributions.sorted(), a)
  const dismissal = pick(project.dismissals.sorted(), a)
  switch (type) {
    case 'origin.added': {
      const also = b % 3 ? [] : [text || 'O']
      return {
        type,
        origin: { id: fresh(), name: text || 'N', kind: pick(originKinds, b)!, also },
      }
    }
    case 'origin.edited': {
      const fields = b % 2 ? { name: text || 'M' } : { kind: pick(originKinds, b)!, also: [text || 'P'] }
      return origin ? { type, origin: origin.id, fields } : null
    }
    case 'origin.folded': {
      const into = pick(project.origins.sorted(), a + 1)
      return origin && into && into !== origin ? { type, origin: origin.id, into: into.id } : null
    }
    case 'origin.removed':
      return origin ? { type, origin: origin.id } : null
    case 'attribution.added': {
      if (!article) return null
      const { quote, prefix, suffix, start } = anchor()
      return {
        type,
        attribution: {
          id: fresh(),
          article: article.id,
          ...(b % 3 && quote !== '' ? { words: { quote, prefix, suffix, start } } : {}),
          origin: pick(project.origins.sorted(), b)?.id ?? null,
          via: pick(attributionWays, b)!,
          state: pick(attributionStates, b)!,
        },
      }
    }
    case 'attribution.edited': {
      const to = b % 2 ? null : (pick(project.origins.sorted(), b)?.id ?? null)
      return attribution
        ? {
            type,
            attribution: attribution.id,
            fields: { origin: to, state: pick(attributionStates, b >> 1)! },
          }
        : null
    }
    case 'attribution.removed':
      return attribution ? { type, attribution: attribution.id } : null
    case 'dismissal.added':
      return {
        type,
        dismissal: {
          id: fresh(),
          kind: pick(dismissalKinds, b)!,
          key: `${claim?.id ?? ''} ${b}`,
          what: text,
          ...(claim ? { claim: claim.id } : {}),
          ...(article && b % 2 ? { article: article.id } : {}),
        },
      }
    case 'dismissal.removed':
      return dismissal ? { type, dismissal: dismissal.id } : null
    case 'sourcing.edited':
      return {
        type,
        sourcing: b % 3 ? { independent: 1 + (b % 9), secondary: 1 + (a % 9) } : null,
      }
    case 'page.edited':
      return { type, page: b % 3 ? `https://desk.example/${a % 9}` : null }
  }
}
