import { describe } from '../../shared/anchor/describe'
import { articleFromText } from '../../shared/article/plain-text'
import { textOfDoc } from '../../shared/article/projection'
import { applyChanges } from '../../shared/changes/apply'
import type { Change } from '../../shared/changes/change'
import { emptyProject, type Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { hashText } from '../../shared/text/hash'
import { sentencesOf } from '../../shared/text/sentences'

const at = '2026-10-17T08:00:00.000Z'
const by = 'drawn0000000001'

interface Telling {
  readonly outlet: string
  readonly dead: string
  readonly day: string
  readonly said: string
  readonly inspected: string
  readonly homes: string
  readonly promise: string
}

const before = (telling: Partial<Telling>): Telling => ({
  ...{ outlet: '', dead: 'Seven', day: 'Thursday', said: 'the Interior Ministry said' },
  ...{ inspected: 'had been inspected in May', homes: 'About 2,400 homes' },
  ...{ promise: 'We will rebuild it before the winter' },
  ...telling,
})

const tellings: readonly Telling[] = [
  before({ outlet: 'Lesna Morning Herald' }),
  before({ outlet: 'Radio Dornach', said: 'Reuters reported', day: 'October 15' }),
  before({ outlet: 'The Coastal Observer', dead: 'Nine', said: 'the coast guard said' }),
  before({ outlet: 'Kanal 4', said: 'the Red Cross said', homes: 'More than 3,000 homes' }),
  before({ outlet: 'Vrana Gazette', day: 'Wednesday', inspected: 'had not been inspected in May' }),
  before({ outlet: 'Northern Wire', said: 'the mayor, Irena Dolsk, said', dead: 'At least seven' }),
  before({ outlet: 'Harbour & Trade Weekly', promise: 'We will rebuild it before next summer' }),
  before({ outlet: 'Dornach Abendblatt', said: 'hospital officials said', dead: 'Eight' }),
  before({ outlet: 'The Plain Dealer of Vrana', homes: 'About 1,900 homes', day: 'Friday' }),
  before({ outlet: 'Ostrava Line', said: 'Reuters reported', inspected: 'was last inspected in 2019' }),
  before({ outlet: 'Evening Star', dead: 'Seven', said: 'according to the Interior Ministry' }),
  before({ outlet: 'Lesna Student Press', said: 'two rescue workers told this newspaper' }),
]

function tell({ outlet, dead, day, said, inspected, homes, promise }: Telling): string {
  return [
    `Harbour gate gives way at Port Lesna: ${dead.toLowerCase()} dead`,
    `${dead} people were killed when a storm surge broke through the harbour gate at Port Lesna on ${day}, ${said}.`,
    `The gate, built in 1987, ${inspected}, the port authority said.`,
    `“${promise},” the mayor, Irena Dolsk, said on Friday.`,
    `${homes} were without power, the grid operator Lesna Net said.`,
    'The government declared a state of emergency in three districts.',
    `The army sent 200 soldiers to fill sandbags along the quay, a reporter of ${outlet} saw.`,
  ].join('\n\n')
}

/** An invented story told by so many outlets, at most twelve, with the first one’s sentences as claims. */
export function manyOutlets(count: number, claims = true): Project {
  let last = 0
  const newId = () => `drawn${String(++last).padStart(10, '0')}`
  const empty = emptyProject(newId(), 'Flood at Port Lesna', at)
  const bodies = tellings.slice(0, count).flatMap((telling, index) => {
    const read = articleFromText(tell(telling))
    if (!read.ok) throw new Error(read.error)
    const { doc, title } = read.value
    const text = textOfDoc(doc)
    const article = newId()
    const version = newId()
    const facts = { outlet: telling.outlet, title, byline: '', url: '', published: '2026-10-16' }
    const added = {
      type: 'article.added',
      article: { id: article, ...facts },
      version: { id: version, reason: 'imported', doc, textHash: hashText(text) },
    }
    return index === 0 && claims ? [added, ...claimsOn(text, article, version, newId)] : [added]
  })
  const me = { type: 'reviewer.added', reviewer: { id: by, name: 'Nadia Farouk', initials: 'NF' } }
  const changes = [me, ...bodies].map((body) => ({ ...body, step: 'drawn', at, by }) as Change)
  const made = applyChanges(empty, changes)
  if (!made.ok) throw new Error(made.error)
  return made.value.project
}

function claimsOn(text: string, article: Id, version: Id, newId: () => Id) {
  return sentencesOf(text)
    .slice(1)
    .map(({ start, end }) => ({
      type: 'claim.added',
      claim: { id: newId(), wording: '' },
      passage: {
        id: newId(),
        article,
        anchor: { version, ...describe(text, start, end), state: 'anchored' },
      },
    }))
}
