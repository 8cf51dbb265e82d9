import type { Id } from '../../shared/model/records'
import { neighbourOf, versionsOf } from '../../shared/versions/list'
import { leaveVersions } from '../article/navigate'
import { tell } from '../project/act'
import { stage, useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { changesBetween } from './changes'

/** The version of the article on the desk that is shown: an old one that is read, or the current one. */
function shownVersion(): Id | null {
  const { versions, article } = useDesk.getState()
  if (versions?.kind === 'reading') return versions.version
  return (article !== null && useReplica.getState().replica?.project.articles.get(article)?.version) || null
}

/** Shows a version of the article on the desk: an old one for reading only, the current one as ever. */
export function readVersion(version: Id): void {
  const { article } = useDesk.getState()
  const { replica } = useReplica.getState()
  if (!replica || article === null || replica.project.versions.get(version)?.article !== article) return
  leaveVersions()
  if (version !== replica.project.articles.get(article)?.version)
    useDesk.setState({
      versions: { kind: 'reading', version },
      selection: null,
      finding: false,
      found: null,
    })
  stage.view?.focus()
}

/** Reads the version before or after the one that is shown. */
export function readNeighbour(step: 1 | -1): void {
  const { replica } = useReplica.getState()
  const shown = shownVersion()
  if (!replica || shown === null) return
  const neighbour = neighbourOf(replica.project, shown, step)
  if (neighbour) readVersion(neighbour.id)
  else tell(step < 0 ? 'This is the first version of the article.' : 'This is the current version.')
}

/** Puts two versions of the article on the desk beside each other, at their first change. */
export function compareVersions(before: Id, after: Id): void {
  useDesk.setState({
    versions: { kind: 'comparing', before, after, change: -1 },
    selection: null,
    finding: false,
    found: null,
    focusRequest: 'claims',
  })
}

/** Compares an old version that is read with the current one, the current one with the one before it. */
export function compareWithBefore(): void {
  const { replica } = useReplica.getState()
  const { article } = useDesk.getState()
  const shown = shownVersion()
  if (!replica || article === null || shown === null) return
  const current = replica.project.articles.get(article)!.version
  const versions = versionsOf(replica.project, article)
  if (versions.length < 2) return tell('This article has one version only: there is nothing to compare.')
  const before = shown === current ? neighbourOf(replica.project, current, -1) : undefined
  compareVersions(before?.id ?? (shown === current ? versions[0]!.id : shown), current)
}

/** Goes to the next or previous change of the comparison on the desk, round the end. */
export function stepChange(direction: 1 | -1): void {
  const { versions } = useDesk.getState()
  const { replica } = useReplica.getState()
  if (!replica || versions?.kind !== 'comparing') return
  const { length } = changesBetween(replica.project, versions.before, versions.after).changes
  if (length === 0) return
  const from = versions.change < 0 && direction < 0 ? 0 : versions.change
  goToChange((from + direction + length) % length)
}

export function goToChange(change: number): void {
  const { versions } = useDesk.getState()
  if (versions?.kind === 'comparing') useDesk.setState({ versions: { ...versions, change } })
}

/** Back to the claims and the current text of the article. */
export function closeVersions(): void {
  leaveVersions()
  useDesk.setState({ versions: null })
  stage.view?.focus()
}
