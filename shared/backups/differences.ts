import type { Delta } from '../changes/change'
import type { Project } from '../model/project'
import { factNames, type Article, type Claim, type Evidence, type Id } from '../model/records'
import { statusOf, type Status } from '../model/status'

/** What a person counts in a project. */
export const comparedParts = ['articles', 'claims', 'verdicts', 'evidence'] as const
export type ComparedPart = (typeof comparedParts)[number]

/** What becomes of something by going back: it comes back, it goes, or it is as it was. */
export type Turn = 'back' | 'gone' | 'changed'

/** One thing that is not as it was. */
export interface Difference {
  readonly part: ComparedPart
  readonly turn: Turn
  /** What it is called; of a claim its wording, or else its words in the article. */
  readonly name: string
  /** The claim's number, of a claim and what hangs on one. */
  readonly number?: number
  /** Which of its fields are others; `text` is the text of an article, `passages` where a claim stands. */
  readonly fields?: readonly string[]
  /** The status of a claim now, and as it was. */
  readonly now?: Status
  readonly then?: Status
}

export interface Differences {
  readonly counts: { readonly [P in ComparedPart]: Readonly<Record<Turn, number>> }
  /** In the order of `comparedParts`, of each what comes back first. */
  readonly list: readonly Difference[]
  /** The title as it was, when it is another now. */
  readonly title: string | null
  /** How many other records are not as they were. */
  readonly others: number
  readonly same: boolean
}

/** What differs between a project `now` and as it was `then`, by the deltas that lead back (see restore.ts). */
export function differencesOf(now: Project, then: Project, deltas: readonly Delta[]): Differences {
  const list = [
    ...articleDifferences(now, then, deltas),
    ...claimDifferences(now, then, deltas),
    ...verdictDifferences(now, then, deltas),
    ...evidenceDifferences(now, then, deltas),
  ]
  const told = new Set(['meta', 'articles', 'versions', 'claims', 'passages', 'assessments', 'evidence'])
  return {
    counts: countsOf(list),
    list: sorted(list),
    title: now.meta.title === then.meta.title ? null : then.meta.title,
    others: deltas.filter(({ table }) => !told.has(table)).length,
    same: deltas.length === 0,
  }
}

function articleDifferences(now: Project, then: Project, deltas: readonly Delta[]): Difference[] {
  return deltas.flatMap(({ table, id }) => {
    if (table !== 'articles') return []
    const [a, b] = [now.articles.get(id), then.articles.get(id)]
    const fields = a && b ? changedFields(a, b, factNames) : []
    if (a && b && a.version !== b.version) fields.push('text')
    const name = ((b ?? a) as Article).title
    return [{ part: 'articles', turn: turnOf(a, b), name, ...(fields.length > 0 ? { fields } : {}) }]
  })
}

/** A claim is another one also when its passages are: those are what it claims. */
function claimDifferences(now: Project, then: Project, deltas: readonly Delta[]): Difference[] {
  const touched = new Map<Id, string[]>()
  for (const { table, id, before, after } of deltas) {
    const [a, b] = [now.claims.get(id), then.claims.get(id)]
    if (table === 'claims') touched.set(id, a && b ? changedFields(a, b, ['number', 'wording', 'tags']) : [])
    if (table === 'passages')
      for (const claim of new Set([before?.['claim'], after?.['claim']]))
        if (typeof claim === 'string' && now.claims.has(claim) && then.claims.has(claim))
          touched.set(claim, [...new Set([...(touched.get(claim) ?? []), 'passages'])])
  }
  return [...touched].flatMap(([id, fields]) => {
    const turn = turnOf(now.claims.get(id), then.claims.get(id))
    if (turn === 'changed' && fields.length === 0) return []
    return [{ part: 'claims', turn, ...namesOf(now, then, id), ...(turn === 'changed' ? { fields } : {}) }]
  })
}

/** Of claims that are there now and were there then; what anybody wrote beside an equal verdict counts as well. */
function verdictDifferences(now: Project, then: Project, deltas: readonly Delta[]): Difference[] {
  const assessed = new Set(
    deltas.flatMap(({ table, before, after }) =>
      table === 'assessments' ? [before?.['claim'], after?.['claim']] : [],
    ) as (Id | undefined)[],
  )
  return [...assessed].flatMap((id) => {
    if (id === undefined || !now.claims.has(id) || !then.claims.has(id)) return []
    const status = { now: statusOf(now, id), then: statusOf(then, id) }
    const turn =
      status.now === status.then
        ? 'changed'
        : status.now === 'unchecked'
          ? 'back'
          : status.then === 'unchecked'
            ? 'gone'
            : 'changed'
    return [{ part: 'verdicts', turn, ...namesOf(now, then, id), ...status }]
  })
}

function evidenceDifferences(now: Project, then: Project, deltas: readonly Delta[]): Difference[] {
  const fields = ['kind', 'reference', 'locator', 'checked', 'stance'] as const
  return deltas.flatMap(({ table, id }) => {
    if (table !== 'evidence') return []
    const [a, b] = [now.evidence.get(id), then.evidence.get(id)]
    const one = (b ?? a) as Evidence
    const number = (then.claims.get(one.claim) ?? now.claims.get(one.claim))?.number
    return [
      {
        part: 'evidence',
        turn: turnOf(a, b),
        name: one.reference,
        ...(number === undefined ? {} : { number }),
        ...(a && b ? { fields: changedFields(a, b, fields) } : {}),
      },
    ]
  })
}

function turnOf(now: object | undefined, then: object | undefined): Turn {
  return now && then ? 'changed' : then ? 'back' : 'gone'
}

function changedFields<R extends object>(a: R, b: R, fields: readonly (keyof R & string)[]): string[] {
  return fields.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]))
}

function namesOf(now: Project, then: Project, id: Id): { name: string; number: number } {
  const project = then.claims.has(id) ? then : now
  const claim = project.claims.get(id) as Claim
  const words = project.passages.where('claim', id)[0]?.anchor.quote ?? ''
  return { name: claim.wording || words, number: claim.number }
}

const turns: readonly Turn[] = ['back', 'gone', 'changed']

function sorted(list: readonly Difference[]): Difference[] {
  const place = ({ part, turn }: Difference) =>
    comparedParts.indexOf(part) * turns.length + turns.indexOf(turn)
  return list.toSorted((a, b) => place(a) - place(b) || (a.number ?? 0) - (b.number ?? 0))
}

function countsOf(list: readonly Difference[]): Differences['counts'] {
  const count = (part: ComparedPart, turn: Turn) =>
    list.filter((one) => one.part === part && one.turn === turn).length
  return Object.fromEntries(
    comparedParts.map((part) => [part, Object.fromEntries(turns.map((turn) => [turn, count(part, turn)]))]),
  ) as unknown as Differences['counts']
}
