import type { TextChange } from '../../shared/versions/changes'
import { count } from '../claims/words'

/** `34 words added, 12 removed; 2 numbers and 1 hedge differ`, as far as there is any of it. */
export function summarize(changes: readonly TextChange[]): string {
  if (changes.length === 0) return 'These two versions say the same, word for word.'
  let [added, removed, moved] = [0, 0, 0]
  const named = { number: 0, name: 0, negation: 0, hedge: 0, wording: 0 }
  for (const { kind, was, now, differences } of changes) {
    if (kind === 'moved') moved += now.trim() === '' ? 0 : 1
    else {
      added += countWords(now)
      removed += countWords(was)
    }
    for (const difference of differences) named[difference.kind]++
  }
  const words = [
    added > 0 && `${count(added, 'word')} added`,
    removed > 0 && `${count(removed, 'word')} removed`,
    moved > 0 && `${count(moved, 'part')} moved`,
  ].filter((part) => part !== false)
  const facts = [
    named.number > 0 && count(named.number, 'number'),
    named.name > 0 && count(named.name, 'name'),
    named.negation > 0 && count(named.negation, 'negation'),
    named.hedge > 0 && count(named.hedge, 'hedge'),
  ].filter((part) => part !== false)
  const total = named.number + named.name + named.negation + named.hedge
  const differ = facts.length > 0 ? `${list.format(facts)} ${total === 1 ? 'differs' : 'differ'}` : ''
  return `${[words.join(', '), differ].filter(Boolean).join('; ')}.`
}

const list = new Intl.ListFormat('en')

function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:[.,:’'-][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0
}
