import type { HistoryItem, Id } from '../model/records'
import type { Attribution } from '../model/sourcing'
import { missingArticle } from './articles'
import type { Draft } from './draft'
import type { Handlers } from './handlers'
import { withEdits } from './edits'
import { fieldWords } from './field-words'

const missingOrigin = 'This origin is no longer in the project.'
const missingAttribution = 'This attribution is no longer in the project.'

export const originHandlers: Handlers<
  | 'origin.added'
  | 'origin.edited'
  | 'origin.folded'
  | 'origin.removed'
  | 'attribution.added'
  | 'attribution.edited'
  | 'attribution.removed'
  | 'sourcing.edited'
> = {
  'origin.added'(draft, { origin }) {
    if (draft.now.origins.has(origin.id)) return 'This origin is already in the project.'
    draft.put('origins', { ...origin, ...draft.made })
    draft.log({ type: 'origin.added', subject: origin.id, to: origin.name })
    return undefined
  },

  'origin.edited'(draft, { origin: id, fields }) {
    const origin = draft.now.origins.get(id)
    if (!origin) return missingOrigin
    const edited = { ...origin }
    for (const field of ['name', 'kind', 'also'] as const) {
      const to = fields[field]
      if (to === undefined) continue
      const change = { from: fieldWords(field, origin[field]), to: fieldWords(field, to) }
      draft.log({ type: 'origin.edited', subject: id, field, ...change })
      Object.assign(edited, { [field]: to })
    }
    draft.put('origins', edited)
    return undefined
  },

  'origin.folded'(draft, { origin: id, into }) {
    const origin = draft.now.origins.get(id)
    const kept = draft.now.origins.get(into)
    if (!origin || !kept) return missingOrigin
    if (id === into) return 'This is one origin already.'
    const also = [...new Set([...kept.also, origin.name, ...origin.also])].filter(
      (name) => name !== kept.name,
    )
    draft.put('origins', { ...kept, also })
    for (const attribution of draft.now.attributions.where('origin', id))
      draft.put('attributions', { ...attribution, origin: into })
    draft.bury('origins', id)
    draft.log({ type: 'origin.folded', subject: into, from: origin.name, to: kept.name })
    const names = { from: fieldWords('also', kept.also), to: fieldWords('also', also) }
    draft.log({ type: 'origin.edited', subject: into, field: 'also', ...names })
    return undefined
  },

  'origin.removed'(draft, { origin: id }) {
    const origin = draft.now.origins.get(id)
    if (!origin) return missingOrigin
    for (const attribution of draft.now.attributions.where('origin', id))
      draft.bury('attributions', attribution.id)
    draft.bury('origins', id)
    draft.log({ type: 'origin.removed', from: origin.name })
    return undefined
  },

  'attribution.added'(draft, { attribution }) {
    if (draft.now.attributions.has(attribution.id)) return 'This attribution is already in the project.'
    if (!draft.now.articles.has(attribution.article)) return missingArticle
    if (!isThere(draft, attribution.origin)) return missingOrigin
    draft.put('attributions', { ...attribution, ...draft.made })
    log(draft, attribution, 'attribution.added')
    return undefined
  },

  'attribution.edited'(draft, { attribution: id, fields }) {
    const attribution = draft.now.attributions.get(id)
    if (!attribution) return missingAttribution
    const edited = { ...attribution }
    for (const field of ['origin', 'via', 'state'] as const)
      if (fields[field] !== undefined) Object.assign(edited, { [field]: fields[field] })
    if (!isThere(draft, edited.origin)) return missingOrigin
    if (edited.origin !== attribution.origin) draft.keepStanding()
    draft.put('attributions', edited)
    log(draft, edited, 'attribution.edited')
    return undefined
  },

  'attribution.removed'(draft, { attribution: id }) {
    const attribution = draft.now.attributions.get(id)
    if (!attribution) return missingAttribution
    draft.bury('attributions', id)
    log(draft, attribution, 'attribution.removed')
    return undefined
  },

  'sourcing.edited'(draft, { sourcing }) {
    const { sourcing: before, ...rest } = draft.now.meta
    const after = sourcing === null ? rest : { ...rest, sourcing }
    const change = { from: fieldWords('sourcing', before), to: fieldWords('sourcing', sourcing) }
    draft.log({ type: 'sourcing.edited', field: 'sourcing', ...change })
    draft.setMeta(withEdits<typeof draft.now.meta>(draft.now.meta, after, draft.edit))
    return undefined
  },
}

function isThere(draft: Draft, origin: Id | null): boolean {
  return origin === null || draft.now.origins.has(origin)
}

/**
 * Notes an attribution with every claim that has a passage in its words, else with its article: `from` is the
 * words, absent for the whole article, `to` the origin, absent for the outlet’s own reporting.
 */
function log(
  draft: Draft,
  { id, article, words, origin, state }: Omit<Attribution, 'createdAt' | 'createdBy'>,
  type: string,
): void {
  const name = origin === null ? undefined : draft.now.origins.get(origin)?.name
  const item: HistoryItem = {
    type,
    article,
    subject: id,
    field: state,
    ...(words ? { from: words.quote } : {}),
    ...(name === undefined ? {} : { to: name }),
  }
  const shown = words ? draft.now.passages.where('article', article) : []
  const end = words ? words.start + words.quote.length : 0
  const claims = new Set(
    shown.filter(({ anchor }) => anchor.start < end && words!.start < anchor.end).map(({ claim }) => claim),
  )
  if (claims.size === 0) draft.log(item)
  for (const claim of claims) draft.log({ ...item, claim })
}
