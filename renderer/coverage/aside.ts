import { sentenceKey } from '../../shared/corroboration/dismissed'
import { stateAt, type Coverage } from '../../shared/coverage/coverage'
import { firstEndingAfter } from '../../shared/coverage/needs'
import type { Id } from '../../shared/model/records'
import { articleText } from '../claims/actions'
import { count } from '../claims/words'
import { act, asMyself, tell } from '../project/act'
import { newId } from '../project/clock'
import type { Due } from '../project/due'
import { stage, useDesk } from '../project/desk'
import { useReplica, type ChangeRequest } from '../project/replica'
import { coverageInSteps } from './coverage'

const undo = { label: 'Undo', command: 'edit.undo' } as const

/**
 * Says of the sentences that the selection touches, or the cursor stands in, that there is nothing to check in them.
 * Where that has been said of all of them, takes it back.
 */
export function* setAsideHere(): Due {
  const { article } = useDesk.getState()
  const coverage = article === null ? null : yield* coverageInSteps(article, true)
  const { article: still, selection } = useDesk.getState()
  if (article === null || !coverage || still !== article) return
  const cursor = stage.view?.cursor() ?? 0
  const touched = sentencesIn(coverage, selection ?? { start: cursor, end: cursor + 1 })
  const open = touched.filter((index) => stateAt(coverage, index) === 'open')
  if (open.length > 0) return setAside(article, coverage, open)
  const aside = touched.filter((index) => stateAt(coverage, index) === 'aside')
  if (aside.length > 0) return bringBack(keysOf(article, coverage, aside))
  if (touched.length > 0) return tell('There is a claim in this sentence already: that says more than this.')
  tell('Nothing in this sentence needs checking as it is: no number, date, quotation or attribution.')
}

/** Has sentences of an article that were set aside checked again, by their keys. */
export function bringBack(keys: readonly string[]): void {
  const { dismissals } = useReplica.getState().replica!.project
  const requests = keys.flatMap((key) =>
    dismissals
      .where('key', key)
      .filter(({ kind }) => kind === 'sentence')
      .map(({ id }): ChangeRequest => ({ type: 'dismissal.removed', dismissal: id })),
  )
  if (requests.length === 0) return
  asMyself(() => {
    if (act(requests)?.ok) tell(`To be checked again: ${count(keys.length, 'sentence')}.`, 'plain', undo)
  })
}

function setAside(article: Id, coverage: Coverage, indexes: readonly number[]): void {
  // The same words twice are one thing to say.
  const byKey = new Map(
    indexes.map((index) => {
      const quote = wordsOf(article, coverage, index)
      return [sentenceKey({ article, quote }), quote]
    }),
  )
  const requests = Array.from(byKey, ([key, what]): ChangeRequest => {
    return { type: 'dismissal.added', dismissal: { id: newId(), kind: 'sentence', key, what, article } }
  })
  asMyself(() => {
    if (act(requests)?.ok)
      tell(`Nothing to check: ${count(indexes.length, 'sentence')} set aside.`, 'plain', undo)
  })
}

function keysOf(article: Id, coverage: Coverage, indexes: readonly number[]): string[] {
  const keys = indexes.map((index) => sentenceKey({ article, quote: wordsOf(article, coverage, index) }))
  return [...new Set(keys)]
}

function wordsOf(article: Id, { needs }: Coverage, index: number): string {
  const text = articleText(useReplica.getState().replica!.project, article)?.text ?? ''
  return text.slice(needs.starts[index], needs.ends[index])
}

function sentencesIn({ needs }: Coverage, { start, end }: { start: number; end: number }): number[] {
  const found: number[] = []
  for (let i = firstEndingAfter(needs, start); i < needs.count && needs.starts[i]! < end; i++) found.push(i)
  return found
}
