import { describe } from '../../../shared/anchor/describe'
import { resolve } from '../../../shared/anchor/resolve'
import type { OriginReport } from '../../../shared/corroboration/origins/finding'
import { overlap } from '../../../shared/corroboration/origins/overlap'
import type { Project } from '../../../shared/model/project'
import type { Id } from '../../../shared/model/records'
import type {
  Attribution,
  AttributionState,
  AttributionWay,
  OriginKind,
} from '../../../shared/model/sourcing'
import { articleText } from '../../claims/actions'
import { act, asMyself } from '../../project/act'
import { newId } from '../../project/clock'
import { useReplica, type ChangeRequest } from '../../project/replica'
import type { KnownOrigin } from './known'

/** What somebody said of where a passage, or its whole article, comes from. */
export function saidOf(project: Project, report: OriginReport): Attribution[] {
  const text = articleText(project, report.article)?.text ?? ''
  return project.attributions.where('article', report.article).filter(({ words }) => {
    if (!words) return true
    const found = resolve(text, words)
    return found.state === 'found' && overlap(found, report) > 0
  })
}

/** How somebody else's report is known to come from an origin of a kind, where a person says so. */
const wayOf: Readonly<Record<OriginKind, AttributionWay>> = {
  agency: 'credit',
  institution: 'said',
  person: 'said',
  outlet: 'reuse',
  unnamed: 'said',
}

/** Whether what is known of a passage is known of its whole article: it names an agency above or below it. */
function isOfWhole({ via }: OriginReport): boolean {
  return via === 'dateline' || via === 'credit'
}

/**
 * Says that a passage comes from an origin, or does not; null is its outlet's own reporting. An origin that the
 * project has no record of is noted in the same step.
 */
export function attribute(
  report: OriginReport,
  origin: KnownOrigin | null,
  state: AttributionState,
  via: AttributionWay = origin ? wayOf[origin.kind] : 'own',
): void {
  const project = useReplica.getState().replica!.project
  const words = isOfWhole(report) ? undefined : wordsOf(project, report)
  if (words === null) return
  const before = saidOf(project, report).find(
    (said) => said.state === 'confirmed' && (said.words === undefined) === (words === undefined),
  )
  const id = origin?.id ?? null
  const requests = [...(origin ? noting(origin) : [])]
  if (before && state === 'confirmed')
    requests.push({ type: 'attribution.edited', attribution: before.id, fields: { origin: id, via, state } })
  else
    requests.push({
      type: 'attribution.added',
      attribution: {
        id: newId(),
        article: report.article,
        ...(words ? { words } : {}),
        origin: id,
        via,
        state,
      },
    })
  asMyself(() => act(requests))
}

function wordsOf(project: Project, { article, start, end }: OriginReport) {
  const text = articleText(project, article)?.text
  if (text === undefined || end > text.length) return null
  const { quote, prefix, suffix, start: at } = describe(text, start, end)
  return { quote, prefix, suffix, start: at }
}

export function takeBack(attribution: Id): void {
  asMyself(() => act([{ type: 'attribution.removed', attribution }]))
}

/** Gives an origin another name; the texts go on knowing it by the one that it had. */
export function renameOrigin(origin: KnownOrigin, name: string, kind: OriginKind): void {
  const isAsBefore = name === origin.name && kind === origin.kind
  if (name === '' || isAsBefore) return
  const others = [...origin.also, ...(name === origin.name ? [] : [origin.name])]
  const also = [...new Set(others)].filter((other) => other !== name)
  asMyself(() =>
    act(
      origin.isRecord
        ? [{ type: 'origin.edited', origin: origin.id, fields: { name, kind, also } }]
        : [{ type: 'origin.added', origin: { id: origin.id, name, kind, also } }],
    ),
  )
}

/** Says that two origins are one, which keeps the name of the second. */
export function foldOrigin(origin: KnownOrigin, into: KnownOrigin): void {
  asMyself(() =>
    act([...noting(origin), ...noting(into), { type: 'origin.folded', origin: origin.id, into: into.id }]),
  )
}

function noting({ id, name, kind, also, isRecord }: KnownOrigin): ChangeRequest[] {
  return isRecord ? [] : [{ type: 'origin.added', origin: { id, name, kind, also: [...also] } }]
}
