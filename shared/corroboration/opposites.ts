import { opposites } from '../text/english-words'
import { senseOf } from './vocabulary'

/** For each sense that has opposites, those. */
export const contraries: ReadonlyMap<string, ReadonlySet<string>> = build()

function build(): Map<string, Set<string>> {
  const contraries = new Map<string, Set<string>>()
  for (const line of opposites) {
    const [one = [], two = []] = line.split(':').map((words) => words.split(' ').map(senseOf))
    for (const [from, to] of [
      [one, two],
      [two, one],
    ] as const)
      for (const word of from) contraries.set(word, new Set([...(contraries.get(word) ?? []), ...to]))
  }
  return contraries
}

/** For each sense that has opposites, the others of its own side: “quit” and “leave” both oppose “join”. */
export const allies: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...contraries].map(([word, against]) => [
    word,
    new Set([...against].flatMap((each) => [...(contraries.get(each) ?? [])])),
  ]),
)
