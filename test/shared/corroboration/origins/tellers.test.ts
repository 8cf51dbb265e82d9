import { expect, it } from 'vitest'
import { originsOf } from '../../../../shared/corroboration/origins/independence'
import { provenanceOf } from '../../../../shared/corroboration/origins/provenance'
import { storyText } from './stories'

const parts = (text: string, facts = {}) =>
  provenanceOf(storyText('a', text, facts)).sentences.map(({ start, end, source }) => [
    text.slice(start, end).trim(),
    source && `${source.kind}: ${source.name}`,
  ])

it.each<[string, string | null]>([
  [
    'As of April, 35 boats paid tolls, according to its latest monthly snapshot.',
    'institution: its latest monthly snapshot',
  ],
  ['This, according to pilots and clerks, is both a problem and a chance.', 'unnamed: pilots and clerks'],
  ['A harbour CEO said that the bridge was closed.', 'unnamed: harbour CEO'],
  ['A Lund police captain said that the bridge was closed.', 'unnamed: Lund police captain'],
  [
    'The council will reportedly make it a rule that boats carry “a light that is seen from the quay.”',
    'unnamed: unnamed sources',
  ],
  ['Ada Vinter met clerks who are to show plans that reportedly call for a toll.', null],
  ['The bridge will be closed for a year, Coast Radio has learned.', 'outlet: Coast Radio'],
  ['Coast Radio has learned that the bridge will be closed.', 'outlet: Coast Radio'],
  ['Ada Vinter has learned that her boat sank.', null],
  ['On Monday, Ada Vinter recommended closing the bridge; and ending tolls.', 'person: Ada Vinter'],
  ['Ada Vinter has asked the council that she be let go.', 'person: Ada Vinter'],
  [
    'An October 11 presentation to bankers indicated jobs would be cut.',
    'institution: October 11 presentation to bankers',
  ],
  [
    'On Monday, port officials used 100 letters to show that many clerks had asked for tolls.',
    'unnamed: port officials',
  ],
  [
    'A blogger on the Web site Coast Watch said, “It is closed.”',
    'unnamed: blogger on the Web site Coast Watch',
  ],
  ['Ada Vinter added her voice after five pilots had called for a ban.', null],
  ['Ada Vinter posted pictures of the bridge on the wall of the yard.', null],
  ['Ada Vinter wrote hundreds of songs that summer.', null],
  ['Ada Vinter released a letter from her doctor.', null],
  ['That’s less than what Ada Vinter said, but her number is near enough.', null],
  ['Ada Vinter would then have claimed that the bridge was closed.', null],
])('Of “%s” the origin is %s.', (text, origin) => expect(parts(text)).toEqual([[text, origin]]))

it.each<[string, [string, string | null][]]>([
  [
    'Ivo Maren confessed to the fraud, admitting that after the fire he had hidden the books.',
    [
      ['Ivo Maren confessed to the fraud', null],
      [', admitting that after the fire he had hidden the books.', 'person: Ivo Maren'],
    ],
  ],
  [
    'The council pointed to comments from Ada Vinter, head of Lund Bank, projecting that tolls would rise.',
    [
      ['The council pointed to comments from', null],
      ['Ada Vinter, head of Lund Bank, projecting that tolls would rise.', 'person: Ada Vinter'],
    ],
  ],
  [
    'At lunch with a friend, Ivo Maren shut the books, arguing that the port was poor.',
    [
      ['At lunch with a friend, Ivo Maren shut the books', null],
      [', arguing that the port was poor.', 'person: Ivo Maren'],
    ],
  ],
  [
    'This comes less than a week after Coast Radio reported the port is poor.',
    [
      ['This comes less than a week after', null],
      ['Coast Radio reported the port is poor.', 'outlet: Coast Radio'],
    ],
  ],
  [
    'It came as Ada Vinter, the mayor, said the port was unsafe.',
    [
      ['It came as', null],
      ['Ada Vinter, the mayor, said the port was unsafe.', 'person: Ada Vinter'],
    ],
  ],
  [
    'The lawsuit, which was brought by Lund’s mayor, Ada Vinter, and Aln’s mayor, Tom Orr, accused clerks of theft.',
    [
      ['The lawsuit, which was brought by Lund’s mayor, Ada Vinter, and Aln’s mayor, Tom Orr,', null],
      ['accused clerks of theft.', 'institution: lawsuit'],
    ],
  ],
  [
    'Fun as it is — the late mayor wrote about tolls in a book of his — the clerks were not amused.',
    [
      ['Fun as it is —', null],
      ['the late mayor wrote about tolls in a book of his —', 'person: the late mayor'],
      ['the clerks were not amused.', null],
    ],
  ],
])('Of “%s” each clause has its own origin.', (text, origins) => expect(parts(text)).toEqual(origins))

it.each(['Associated Press November', 'Ada Vinter, AP Sports Writer'])(
  '“%s” credits an agency.',
  (byline) => {
    const { credit } = provenanceOf(storyText('a', 'The bridge was closed.', { byline }))
    expect(credit?.agency).toBe('Associated Press')
  },
)

it('A sentence that says more around what somebody put in than that is the outlet’s own.', () => {
  const told = (quote: string) => {
    const article = storyText('a', quote)
    return originsOf([{ article: 'a', start: 0, end: quote.length, supports: true }], () => article)
      .findings[0]?.via
  }
  expect(
    told(
      'Since then Ms. Vinter, who has said that she knew of no offer, has had no quiet day in her office.',
    ),
  ).toBe('own')
  expect(
    told('Ms. Vinter, who has said that she knew of no offer by the port and of none by the guild, left.'),
  ).toBe('said')
})
