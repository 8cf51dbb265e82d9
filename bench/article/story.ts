import type { Node } from 'prosemirror-model'
import { projectText } from '../../shared/article/projection'
import { articleSchema } from '../../shared/article/schema'
import { statuses } from '../../shared/model/status'
import type { ShownPassage } from '../../renderer/article/types'

/** A made-up article and the claims in it, the same for the same seed and size. */
export interface Story {
  readonly doc: Node
  readonly text: string
  readonly passages: readonly ShownPassage[]
}

const syllables =
  'ba cor del en fir go hal in jor kel lo mar ne or pas qui ros sta tur um ver wes yo zen'.split(' ')
const wordsInParagraph = 80

/** Every fifth claim lies over the one before it, half of it or inside it. */
export function makeStory(words: number, claims: number, seed = 1): Story {
  const random = randomFrom(seed)
  const doc = makeDoc(words, random)
  const { text, blocks } = projectText(doc)
  const room = text.length / claims
  const passages = Array.from({ length: claims }, (_, i): ShownPassage => {
    const over = i % 5 === 4
    const at = over ? (i - 0.9) * room : i * room
    const block = blocks.findLast(({ start }) => start <= at) ?? blocks[0]!
    const start = wordStart(text, Math.min(Math.max(Math.floor(at), block.start), block.end - 60))
    const end = text.indexOf(' ', start + 40 + Math.floor(random() * 40))
    return {
      id: `p${i}`,
      claim: `c${i}`,
      number: i + 1,
      status: statuses[Math.floor(random() * statuses.length)]!,
      state: 'anchored',
      start,
      end: Math.min(end < 0 ? block.end : end, block.end),
    }
  })
  return { doc, text, passages }
}

function makeDoc(words: number, random: () => number): Node {
  const paragraphs: Node[] = []
  for (let left = words; left > 0; left -= wordsInParagraph) {
    const count = Math.min(left, wordsInParagraph)
    paragraphs.push(articleSchema.node('paragraph', null, articleSchema.text(makeText(count, random))))
  }
  return articleSchema.node('doc', null, paragraphs)
}

function makeText(words: number, random: () => number): string {
  let text = ''
  let sentence = 0
  for (let i = 0; i < words; i++) {
    let word = ''
    for (let length = 1 + Math.floor(random() * 3); length > 0; length--)
      word += syllables[Math.floor(random() * syllables.length)]
    if (sentence === 0) word = word[0]!.toUpperCase() + word.slice(1)
    sentence = sentence > 6 && random() < 0.14 ? 0 : sentence + 1
    text += `${i > 0 ? ' ' : ''}${word}${sentence === 0 || i === words - 1 ? '.' : ''}`
  }
  return text
}

function wordStart(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at)
  const line = text.lastIndexOf('\n', at)
  return Math.max(space, line) + 1
}

/** A small generator of its own, so that a seed gives the same story in every browser. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
