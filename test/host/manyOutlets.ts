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
  readonly title: string
  /** What each paragraph says, in its own words: no outlet here copies another. */
  readonly text: readonly string[]
}

const [gate, mayor, emergency] = [
  'The gate, built in 1987, had been inspected in May, the port authority said.',
  '“We will rebuild it before the winter,” the mayor, Irena Dolsk, said on Friday.',
  'The government declared a state of emergency in three districts.',
]
const power = (homes: string) => `${homes} homes were without power, the grid operator Lesna Net said.`

const tellings: readonly Telling[] = [
  {
    outlet: 'Lesna Morning Herald',
    title: 'Seven dead as harbour gate breaks',
    text: [
      'Seven people were killed when a storm surge broke through the harbour gate at Port Lesna on Thursday, the Interior Ministry said.',
      ...[gate, mayor, power('About 2,400'), emergency],
      'The army sent 200 soldiers to fill sandbags along the quay, a reporter of the Herald saw.',
    ],
  },
  {
    outlet: 'Radio Dornach',
    title: 'Port Lesna under water',
    text: [
      'The flood at Port Lesna killed seven people on Thursday after the harbour gate broke, Reuters reported.',
      emergency,
    ],
  },
  {
    outlet: 'The Coastal Observer',
    title: 'A night of storm on the coast',
    text: [
      'Nine people died at Port Lesna on Thursday as the sea broke through the harbour gate, according to the coast guard.',
      'The harbour gate dates from 1987 and had not been inspected in May, the port authority admitted.',
    ],
  },
  {
    outlet: 'Kanal 4',
    title: 'The sea comes into town',
    text: [
      'At Port Lesna the harbour gate gave way on Thursday and seven people were killed, said the Red Cross.',
      power('More than 3,000'),
    ],
  },
  {
    outlet: 'Vrana Gazette',
    title: 'Mayor speaks of the worst flood in decades',
    text: [
      'Irena Dolsk, the mayor of Port Lesna, said that seven people had been killed on Wednesday when the harbour gate broke in the storm.',
      '“We will rebuild it before next summer,” the mayor, Irena Dolsk, said.',
    ],
  },
  {
    outlet: 'Northern Wire',
    title: 'Hospitals treat the injured of Port Lesna',
    text: [
      'Hospital officials put the number of people killed at Port Lesna at eight.',
      power('About 2,400'),
    ],
  },
  {
    outlet: 'Harbour & Trade Weekly',
    title: 'Who inspected the gate?',
    text: ['The port’s gate of 1987 was last inspected in 2019, insurers said.', emergency],
  },
  {
    outlet: 'Dornach Abendblatt',
    title: 'Soldiers and sandbags',
    text: ['The army has sent 300 soldiers to Port Lesna to fill sandbags.'],
  },
  {
    outlet: 'The Plain Dealer of Vrana',
    title: 'Without light, without heating',
    text: [power('About 1,900'), emergency],
  },
  {
    outlet: 'Ostrava Line',
    title: 'Government waits and sees',
    text: ['No state of emergency was declared in the districts, the government said.'],
  },
  { outlet: 'Evening Star', title: 'A promise on the quay', text: [mayor, gate] },
  {
    outlet: 'Lesna Student Press',
    title: 'What the rescuers saw',
    text: ['Two rescue workers said that the dead at Port Lesna were seven.'],
  },
]

function tell({ title, text }: Telling): string {
  return [title, ...text].join('\n\n')
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
