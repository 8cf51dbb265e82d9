import { describe, expect, it } from 'vitest'
import { differencesOf } from './stories'

/** A rule, two tellings of two things or people that seem to be one, and what differs where they are one. */
type Case = [rule: string, here: string, there: string, ...differing: string[]]

const cases: readonly Case[] = [
  // Numbers.
  [
    'a namesake is sentenced to',
    'The lawyers asked the court in Orr to send Ada Lunde to prison for four years for fraud.',
    'The lawyers said that Nils Lunde, her son, faces a prison term of two years for fraud in Orr.',
    'name: Ada Lunde | Nils Lunde',
  ],
  [
    'the same person is sentenced to',
    'The lawyers asked the court in Orr to send Ada Lunde to prison for four years for fraud.',
    'The lawyers asked the court in Orr to send Lunde to prison for two years for fraud.',
    'number: four years | two years',
  ],
  [
    'one side tells of both nights',
    'There were 16 arrests in Brenna on Wednesday, compared with 47 the night before.',
    'The police made 47 arrests in Brenna overnight.',
  ],
  [
    'one side tells of both nights, the other of no fewer',
    'There were 16 arrests in Brenna on Wednesday, compared with 47 the night before.',
    'The police made at least 47 arrests in Brenna overnight.',
  ],
  [
    'people of a country and its banks are counted',
    'The harbour board of Orr keeps letters of millions of Americans.',
    'The harbour board of Orr keeps letters of nine U.S. banks.',
  ],
  [
    'there are pages of',
    'The harbour board of Orr gave out 100 pages of letters about the fire on the ferry.',
    'The harbour board of Orr gave out 25,000 pages of accounts about the fire on the ferry.',
  ],
  [
    'live in a town',
    'The town of Vik put up 640 people in two schools below the dam.',
    'The dam stands above Vik, a town of more than 20,000 people and two schools.',
  ],
  [
    'people did',
    'The town of Vik put up 640 people below the dam.',
    'About 1,500 people had to leave their homes below the dam of Vik.',
  ],
  [
    'something else is counted',
    'More than 2,300 nurses at the clinics of Brenna went on strike over pay.',
    'Clinics in Brenna called off 312 operations as nurses went on strike over pay.',
  ],
  // Dates.
  [
    'people came and it began',
    'Officers attended the joint river exercises of Orr and Vik on 15 September.',
    'The joint river exercises of Orr and Vik began on 12 September.',
  ],
  [
    'something was said and a speech was held',
    'Ada Lunde broke with the mayor Monday over the bridge of Vik near the mill.',
    'The speech of the mayor Friday for the bridge of Vik and its mill spurred hopes on the quay.',
  ],
  [
    'a namesake resigned',
    'Ada Lunde was elected to the council in 1995 and resigned from it last month.',
    'Nils Lunde sat for Orr in the council before he resigned from it this month.',
    'name: Ada Lunde | Nils Lunde',
  ],
  [
    'a day and a month are of other deeds',
    'Since 12 September the ferry exercises of Orr worry the harbour of Vik.',
    'Orr and the harbour of Vik want their ferry line back, which they closed in February 2022.',
  ],
  [
    'one deed is told far from its day',
    'Orr closed the road crossing at Vik on Monday.',
    'Orr shut a road crossing to neighbouring Tarnland on Tuesday after a guard was found dead at Vik.',
    'date: Monday | Tuesday',
  ],
  // Names.
  [
    'other boards are chaired by',
    'A call for Ada Lunde came from the harbour chairman Ivo Maren in Vik.',
    'A call for Ada Lunde came from the school chairman Ben Orvik in Vik.',
  ],
  // Negation.
  [
    'another was seen',
    'A sailor, not seen on the film from Vik, then tells the mayor that the boat is ready.',
    'On the film the mayor is seen at the boat in Vik.',
  ],
  [
    'another supports it',
    'Ivo Maren, in an interview on TV, said that he supports the bridge of Vik.',
    'Ada Lunde told a TV station on Tuesday that she opposes the bridge of Vik.',
  ],
  [
    'the same person supports it, who is told of before an aside',
    'The Lunde family, which owns half of the mill of Vik, has agreed to sell it.',
    'The Lunde family has not agreed to sell the mill of Vik.',
    'negation: agreed | has not agreed',
  ],
  [
    'nobody answered at once',
    'The mayor of Vik signed the orders on guns immediately after the speech.',
    'A speaker of the gun club of Vik did not immediately answer the speech.',
  ],
  [
    'it only is how somebody helps',
    'Lunde wants to help Vik by putting fishermen back to work.',
    'The vote in Vik is not putting fishermen back to work, Lunde said.',
  ],
  [
    'it is and is not so',
    'The mayor opened the letters in Vik to show what is in the letters and what is not.',
    'To make clear what is and is not in the letters, the mayor of Vik opened them.',
  ],
  [
    'somebody decided not to be it',
    'Ada Lunde was named as moderator of the debate in Vik.',
    'Ada Lunde has decided not to be the moderator of the debate in Vik.',
  ],
  // Hedges.
  [
    'somebody is expected to do something and others have agreed to',
    'Ada Lunde is expected to plead guilty to fraud in Orr.',
    'Ada Lunde had agreed to plead guilty to fraud in Orr.',
  ],
  [
    'some expect it there too',
    'Ada Lunde is expected to announce on Monday that she leaves the board of Orr.',
    'Ada Lunde is expected by some to announce on Monday that she leaves the board of Orr.',
  ],
  [
    'somebody is the likely rival',
    'Ada Lunde said that her likely Green rival Ivo Maren opposes the bridge of Vik.',
    'The Green candidate Ivo Maren opposes the bridge of Vik, Ada Lunde said.',
  ],
  [
    'it is what others are accused of',
    'The court of Vik looks into accusations that aides of the mayor shut both lanes of the old bridge over the Sound in September as political retribution.',
    'Aides of the mayor of Vik shut both lanes of the bridge in September in what appeared to be political retribution.',
  ],
  [
    'it is expected of a charge, and told of a town',
    'The charges against Ada Lunde, who represents Vik and part of Orr, were expected to include fraud.',
    'Ada Lunde represents a district that includes Vik and part of Orr.',
  ],
]

describe('Where', () => {
  it.each(cases)('%s, that is told: %s / %s', (_, here, there, ...differing) => {
    expect(differencesOf(here, there)).toEqual(differing)
  })
})
