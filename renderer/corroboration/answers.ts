import { allOfThem, disagreements } from '../story/answers'
import { aligned } from './aligned'
import type { Answer, Kind, Progress, Question } from './protocol'
import type { Story } from './story'
import { whoElse } from './whoElse'

/**
 * Works out an answer in steps: whatever it yields at, another question may come first, and a story that
 * changes makes it begin again. Takes no longer than some ten milliseconds between two steps.
 */
export type Answering<K extends Kind> = (
  story: Story,
  question: Question<K>,
) => Generator<Progress, Answer<K>, void>

export const answers: { readonly [K in Kind]: Answering<K> } = {
  'who-else': whoElse,
  claims: allOfThem,
  discrepancies: disagreements,
  aligned,
}
