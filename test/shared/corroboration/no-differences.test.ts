import { describe, expect, it } from 'vitest'
import { differencesOf } from './stories'

/** A rule, two tellings that seem to differ by it and do not, and what differs in two that do. */
type Case = [rule: string, here: string, there: string, ...differing: string[]]

const cases: readonly Case[] = [
  // Denials.
  [
    'nothing behind its verb',
    'The owner of the barge Mirtha says that its crew heard nothing on the river.',
    'The owner of the barge Mirtha says that nothing was heard on the river.',
  ],
  [
    'nothing behind its verb, and something',
    'The owner of the barge Mirtha says that its crew heard nothing on the river.',
    'The owner of the barge Mirtha says that its crew heard all of it on the river.',
    'negation: heard nothing | heard',
  ],
  // Numbers.
  [
    'what another amount counts',
    'More than 400 nurses at the four clinics of Brenna walked out on Thursday.',
    'Clinics in Brenna called off 31 operations as 400 nurses walked out on Thursday.',
  ],
  [
    'what happened to others',
    'Three people were killed when the ferry Alma burned off Brenna.',
    'When the ferry Alma burned off Brenna, four people were rescued.',
  ],
  [
    'the dead',
    'Three people were killed when the ferry Alma burned off Brenna.',
    'The ferry Alma burned off Brenna and four people died.',
    'number: Three | four',
  ],
  [
    'two and a half',
    'Engineers lowered the lake above Brenna by 2.4 metres.',
    'Engineers lowered the lake above Brenna by almost two and a half metres.',
  ],
  [
    'two and a half million',
    'The bridge over the Sound cost 3.5 million crowns.',
    'The bridge over the Sound cost two and a half million crowns.',
    'number: 3.5 million | two and a half million',
  ],
  [
    'what is measured in billions',
    'The claim of the sailors of Orr against the ferry line could amount to billions of dollars.',
    'The claim of the sailors of Orr against the ferry line could run to 1.6 million.',
  ],
  [
    'a chance and the rest of it',
    'Lunde sees a 1 in 3 chance that her party loses the vote in Brenna.',
    'Lunde sees a two-in-three chance that her party wins the vote in Brenna.',
  ],
  [
    'a part of all, in words',
    'One in three voters in Brenna backed the bridge.',
    'Two in five voters in Brenna backed the bridge.',
    'number: One in three | Two in five',
  ],
  [
    'how much it may be at most',
    'The ferry line owes up to 1.6 million crowns to its crews.',
    'The ferry line owes as many as 1.5 million crowns to its crews.',
    'number: 1.6 million | 1.5 million',
  ],
  ['how much it is at least', 'At least 16 houses burned in Vik.', 'At least 15 houses burned in Vik.'],
  [
    'how a vote ended, beside what is counted',
    'The port said that it brought up 15 bills on tolls in Vik.',
    'On Monday, the council of Vik voted 39-9 on a bill on tolls that the port brought up.',
  ],
  [
    'how a vote ended, beside another end',
    'On Monday, the council of Vik voted 39-9 on the bill on tolls.',
    'The council of Vik voted 39-6 on Monday on the bill on tolls.',
    'number: 9 | 6',
  ],
  // Dates.
  [
    'a day of another deed',
    'A young aide of the mayor resigned Monday after her post about the nurses of Brenna.',
    'The aide had to apologize Saturday for her post on nurses, which the papers of Brenna carried.',
  ],
  [
    'a day of the same deed',
    'A young aide of the mayor apologized Monday for her post about the nurses of Brenna.',
    'On Saturday a young aide apologized for her post about the nurses of Brenna.',
    'date: Monday | Saturday',
  ],
  [
    'another season',
    '“The bridge of Vik will open before the winter,” Ada Lunde said.',
    'Ada Lunde said that the bridge of Vik will open before next summer.',
    'date: the winter | next summer',
  ],
  [
    'the same season',
    'The bridge of Vik closed in the autumn of 2025.',
    'The bridge of Vik closed last fall.',
  ],
  ['a season and a month', 'The bridge of Vik closed last spring.', 'The bridge of Vik closed in May.'],
  [
    'a verb that is no season',
    'The price of herring in Vik is to spring up in May.',
    'The price of herring in Vik is to fall in May.',
  ],
  // Names.
  [
    'words made of one name',
    'The group in Orr gathers all news that it finds about Democrats.',
    'The group in Orr gathers all news that it finds about Democratic clubs.',
  ],
  [
    'two of one first name',
    'The order came from Ida Orvik, Lund’s deputy, and Bill Maren, of the harbour board of Brenna.',
    'The order came from Ida Orvik and the aide Bill Stenvik, of the harbour board of Brenna.',
  ],
  // Quotations.
  [
    'a number in letters',
    'Ada Lunde said: “There is one boat left for us.”',
    '“There is 1 boat left for us,” Ada Lunde said.',
  ],
  // Negation.
  [
    'the same denied in other words',
    'Lunde claimed the letters didn’t represent all the fishermen of Brenna.',
    'Lunde claimed the letters did not speak for all the fishermen, but the guild of Brenna said they represent them.',
  ],
  [
    'the same denied of a whole list',
    'The law does not extend to small river ferries, licensed fishing boats or barges, the ministry of Orr said.',
    'The law of Orr applies to tankers, and not those fishing boats, the ministry said.',
  ],
  [
    'the same denied as at no time',
    'At no time was the dam of Vik in danger of breaking.',
    'The dam of Vik was never in danger of breaking.',
  ],
  [
    'a question',
    'The council of Brenna, if it cuts no ferry tax, meets again on Friday.',
    'Until the council of Brenna cuts the ferry tax it meets again on Friday.',
  ],
  [
    'what others should see to',
    'Lunde blamed the guild of Brenna for its tolerance of smugglers.',
    'Lunde told the guild of Brenna to make sure that they don’t tolerate smugglers.',
  ],
  [
    'a name of a place',
    'Ada Lunde represents South Tarnland in the parliament of Orr.',
    'Ada Lunde represents in the parliament of Orr a district north of Tarnland.',
  ],
  [
    'who says it after a quotation',
    '“I don’t know if the crew of the Alma tried or not,” he said.',
    'The crew of the Alma always tried, says he.',
  ],
  [
    'a thing that is only named',
    'Ivo Maren doesn’t have a harbour licence for the ferry, Lunde said.',
    'Lunde asked Ivo Maren about the harbour licence for the ferry.',
  ],
  [
    'who has what another has not',
    'Ivo Maren doesn’t have a harbour licence for the ferry, Lunde said.',
    'Ivo Maren has a harbour licence for the ferry, Lunde said.',
    'negation: doesn’t have a harbour | harbour',
  ],
  [
    'a thing called like what is not done',
    'Ada Lunde did not visit the harbour of Brenna on Friday.',
    'Ada Lunde spoke of her visit to the harbour of Brenna on Friday.',
  ],
  [
    'what somebody is kept from',
    'The guild did not receive the letters from the harbour court.',
    'The guild is prohibited from opening the letters received from the harbour court.',
  ],
  [
    'a first stop',
    'The mayor of Orr was starting a talk at the harbour school.',
    'The mayor of Orr made her first stop at the harbour school for a talk.',
  ],
  // Numbers and dates.
  [
    'what is paid for one and for all',
    'The ferry line of Brenna pays 41 euros a share.',
    'The ferry line of Brenna pays 2.5 billion euros.',
  ],
  [
    'a year that the other tells too, beside one of something else',
    'A ferry was bought for the 2010 harbour pilots elections.',
    'In 2010 there was a ferry. It costs more from 2013 to 2022, harbour pilots elections papers say.',
  ],
  // Hedges.
  [
    'what should be is open too',
    'The ferry line should be held accountable for the spill, Lunde wrote.',
    'The ferry line could be held accountable for the spill, Lunde wrote.',
  ],
  [
    'a doubt about the same deed in another word',
    'Maren joined the harbour board of Orr in 2009 and reportedly quit it in May.',
    'Maren left the harbour board of Orr in May.',
    'hedge: reportedly | –',
  ],
  [
    'a preliminary inquiry',
    'Prosecutors in Orr opened a preliminary inquiry into the ferry line.',
    'Prosecutors in Orr opened an inquiry into the ferry line.',
  ],
  [
    'a preliminary count',
    'The ferry line lost 14 boats, a preliminary count in Orr showed.',
    'The ferry line lost 14 boats, a count in Orr showed.',
    'hedge: preliminary | –',
  ],
  [
    'a doubt of what somebody can say',
    'All that I could say to you is that the council believes in the treaty.',
    'The bill denies the council a vote, saying that the council can do so where it believes in the treaty.',
  ],
  [
    'a doubt about what else somebody did',
    'Ivo Maren seemed to trust the council of Orr when it spoke of the ferry tax.',
    'Ivo Maren met the council of Orr when it spoke of the ferry tax.',
  ],
  [
    'a doubt about who somebody once was',
    'Ada Lunde, once thought to be a trustee of the ferry line, runs for mayor of Orr.',
    'Ada Lunde, who owns half of the ferry line, runs for mayor of Orr.',
  ],
  [
    'a name that others give it',
    'The couple in Orr pays the so-called harbour penalty.',
    'The couple in Orr pays the “harbour penalty”.',
  ],
]

describe('What seems to differ', () => {
  it.each(cases)('is told by %s: %s / %s', (_, here, there, ...differing) => {
    expect(differencesOf(here, there)).toEqual(differing)
  })
})
