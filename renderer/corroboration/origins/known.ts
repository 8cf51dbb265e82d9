import { recordOf } from '../../../shared/corroboration/origins/groups'
import type { OriginFinding } from '../../../shared/corroboration/origins/finding'
import type { Project } from '../../../shared/model/project'
import type { Id } from '../../../shared/model/records'
import type { OriginKind } from '../../../shared/model/sourcing'

/** An origin that can be chosen: one of the project's records, or one that was found and has none yet. */
export interface KnownOrigin {
  readonly id: Id
  readonly name: string
  readonly kind: OriginKind
  readonly also: readonly string[]
  readonly isRecord: boolean
}

/** The outlet that tells it found it out itself. */
export function isOwn({ kind, via }: Pick<OriginFinding, 'kind' | 'via'>): boolean {
  return kind === 'outlet' && via === 'own'
}

/** The origins that the project remembers, and those that were found for a claim, by name. */
export function knownOrigins(project: Project, findings: readonly OriginFinding[]): KnownOrigin[] {
  const records = project.origins.sorted()
  const found = findings
    .filter(
      (finding) => !isOwn(finding) && !project.origins.has(finding.origin) && !recordOf(finding, records),
    )
    .map(({ origin: id, name, kind }): KnownOrigin => ({ id, name, kind, also: [], isRecord: false }))
  const known = records.map(({ id, name, kind, also }): KnownOrigin => ({
    id,
    name,
    kind,
    also,
    isRecord: true,
  }))
  return [...known, ...found].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
