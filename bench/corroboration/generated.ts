import type { StoryText } from '../../shared/corroboration/types'
import { randomFrom } from '../anchor/random'

/** What is between the words that tell something, about as often as in English news. */
const joining =
  `the the the the the the of of of and and and to to to in in in a a a that is was for for on with as at
  by it from be has had were an are which he she they his its not said after who been have will also`.split(
    /\s+/,
  )
const onsets = 'b br c ch d dr f g gr h k l m n p pr r s sh st t tr v w'.split(' ')
const vowels = 'a e i o u ai ea ou'.split(' ')
const closings = ['', 'l', 'm', 'n', 'r', 's', 't', 'ck', 'nd', 'rt', 'st']
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const vocabularySize = 40_000
export const articlesPerEvent = 5
const [factsPerEvent, sentencesPerArticle] = [10, 30]

/**
 * Articles of 30 sentences, made up: their words are as frequent as words are (Zipf), five articles at a time
 * tell one event, and each says each of its ten facts in words of its own. The same seed makes the same ones.
 */
export function generate(count: number, seed = 1): StoryText[] {
  const random = randomFrom(seed)
  const words = vocabulary(random)
  const rank = zipf(vocabularySize, random)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  const name = () => capital(words[Math.floor(random() * vocabularySize)]!)

  const fact = () => {
    const told = Array.from({ length: 8 }, () => words[rank()]!)
    const extra = random() < 0.5 ? [String(2 + Math.floor(random() * 900))] : [pick(days)]
    return [name(), name(), ...told, ...extra]
  }
  const tell = (told: readonly string[]) => {
    const kept = told.filter(() => random() < 0.75)
    const spoken = kept.flatMap((word) => (random() < 0.7 ? [pick(joining), word] : [word]))
    return sentence([...spoken, pick(joining), words[rank()]!])
  }
  const filler = () =>
    sentence(
      Array.from({ length: 12 + Math.floor(random() * 14) }, () =>
        random() < 0.45 ? pick(joining) : words[rank()]!,
      ),
    )

  return Array.from({ length: Math.ceil(count / articlesPerEvent) }, (_, event) => {
    const facts = Array.from({ length: factsPerEvent }, fact)
    return Array.from({ length: articlesPerEvent }, (_, outlet): StoryText => {
      const sentences = Array.from({ length: sentencesPerArticle }, (_, at) =>
        at % 3 === 0 ? tell(facts[at / 3]!) : filler(),
      )
      const paragraphs = Array.from({ length: 10 }, (_, at) => sentences.slice(at * 3, at * 3 + 3).join(' '))
      return {
        id: `event${event}outlet${outlet}`,
        outlet: `Outlet ${outlet}`,
        byline: '',
        url: '',
        published: '2026-03-13',
        title: '',
        text: paragraphs.join('\n'),
      }
    })
  })
    .flat()
    .slice(0, count)
}

function vocabulary(random: () => number): string[] {
  const words = new Set<string>()
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!
  while (words.size < vocabularySize) {
    const syllables = 1 + Math.floor(random() * 3)
    words.add(Array.from({ length: syllables }, () => pick(onsets) + pick(vowels) + pick(closings)).join(''))
  }
  return [...words]
}

/** Draws ranks: the n-th word is as frequent as 1 in n. */
function zipf(size: number, random: () => number): () => number {
  const sums = new Float64Array(size)
  let sum = 0
  for (let rank = 0; rank < size; rank++) sums[rank] = sum += 1 / (rank + 2.7)
  return () => {
    const wanted = random() * sum
    let [low, high] = [0, size - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

function sentence(words: readonly string[]): string {
  return `${capital(words[0]!)} ${words.slice(1).join(' ')}.`
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1)
}
