import type { Id } from '../../model/records'
import { recordsTerm } from '../records'
import type { Report } from '../report'
import { urnOf } from '../uri'

/** The context of the W3C, and the one term that is ours; `@json` is of JSON-LD 1.1, section 9.5. */
export const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    '@version': 1.1,
    claimdesk: { '@id': 'urn:claimdesk:ns#', '@prefix': true },
    [recordsTerm]: { '@id': 'urn:claimdesk:ns#records', '@type': '@json' },
  },
] as const

export type Purpose = 'classifying' | 'commenting' | 'describing' | 'tagging' | 'replying'

/** A text in the words of the model: section 3.2.4. */
export function textualBody(value: string, purpose: Purpose, by?: object): object {
  return { type: 'TextualBody', value, format: 'text/plain', purpose, ...by }
}

/** Who made something, and when. */
export function made(report: Report, { createdBy, createdAt }: { createdBy: Id; createdAt: string }) {
  return { creator: personOf(report, createdBy), created: createdAt }
}

function personOf({ reviewers }: Report, id: Id): object {
  const name = reviewers.get(id)?.name
  return { id: urnOf('reviewer', id), type: 'Person', ...(name === undefined ? {} : { name }) }
}
