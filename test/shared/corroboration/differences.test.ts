import { describe, expect, it } from 'vitest'
import type { DifferenceKind } from '../../../shared/corroboration/types'
import { differencesOf } from './stories'

type Case = [kind: DifferenceKind | null, here: string, there: string, ...differing: string[]]

const cases: readonly Case[] = [
  // Numbers.
  ['number', 'Two officers were wounded in Brenna.', 'Three officers were wounded in Brenna.', 'Two | Three'],
  [
    'number',
    'Eleven passengers died when the ferry sank off Brenna.',
    'The ferry sank off Brenna and 12 people died.',
    'Eleven | 12',
  ],
  [null, 'Eleven passengers died when the ferry sank.', 'The ferry sank and 11 people died.'],
  [null, 'The repair of the quay cost £3m.', 'The repair of the quay cost three million pounds.'],
  [
    'number',
    'Unemployment in Tarnland fell to 4.5 percent.',
    'Unemployment in Tarnland fell to 4.7%.',
    '4.5 percent | 4.7%',
  ],
  [null, 'At least 300 people marched in Lund.', 'Some 312 people marched through Lund.'],
  ['number', 'More than 300 people marched in Lund.', 'Nearly 200 people marched in Lund.', '300 | 200'],
  [null, 'Dozens of prisoners were freed in Orr.', 'The 52 prisoners were freed in Orr.'],
  [
    'number',
    'Hundreds of prisoners were freed in Orr.',
    'The 52 prisoners were freed in Orr.',
    'Hundreds | 52',
  ],
  [
    null,
    'The slick is 10 miles long, the coast guard said.',
    'The coast guard said the slick is 16 km long.',
  ],
  [null, 'Between 10 and 14 houses burned in Vik.', 'Twelve houses burned in Vik.'],
  [null, 'The guard bought a $43,000 watch in Lund.', 'The guard bought a watch in Lund for $43,350.'],
  [
    'number',
    'The guard bought a $43,000 watch in Lund.',
    'The guard bought a watch in Lund for $44,350.',
    '$43,000 | $44,350',
  ],
  [
    null,
    'Ada Maren is the first woman to lead Orr since 1966.',
    'Ada Maren is the second woman to lead Orr.',
  ],
  [
    null,
    'Two sailors, Ivo Lund, 31, and Ada Vik, 25, drowned off Brenna.',
    'The sailors Lund and Vik drowned off Brenna.',
  ],
  ['number', 'Ivo Maren, 31, drowned off Brenna.', 'Off Brenna Ivo Maren, 33, drowned.', '31 | 33'],
  [
    'number',
    'Two-thirds of the voters in Brenna backed the bridge.',
    'Three-quarters of the voters in Brenna backed the bridge.',
    'Two-thirds | Three-quarters',
  ],
  [
    null,
    'A third of the voters in Brenna backed the bridge.',
    'The bridge was backed by 33 percent of the voters in Brenna.',
  ],
  [
    'number',
    'The poll showed Maren leading Lunde by 5 points in Brenna.',
    'Maren was leading Lunde by seven percentage points in Brenna, the poll showed.',
    '5 points | seven percentage points',
  ],
  [
    'number',
    'Repairs to the quay of Brenna will take two to three weeks.',
    'Repairs to the quay of Brenna will take nine days.',
    'two to three weeks | nine days',
  ],
  [
    'number',
    'The bridge over the Sound will cost 10 to 12 million crowns.',
    'The bridge over the Sound will cost 8 million crowns.',
    '10 to 12 million | 8 million',
  ],
  // Dates.
  ['date', 'The ferry sank on 14 September.', 'The ferry sank on Sept. 15.', '14 September | Sept. 15'],
  [null, 'The ferry sank on 15 September.', 'The ferry sank on Sept. 15.'],
  [null, 'The ferry Alma sank on Thursday.', 'The ferry Alma sank yesterday.'],
  ['date', 'The ferry Alma sank on Wednesday.', 'The ferry Alma sank yesterday.', 'Wednesday | yesterday'],
  [null, 'The ferry Alma sank on Thursday.', 'The ferry Alma sank on 12 March.'],
  [
    'date',
    'The drill began on 12 May and ends on 16 May.',
    'The drill began on 12 May and ends on 17 May.',
    '16 May | 17 May',
  ],
  [
    'date',
    'The siren sounded at 10 p.m. in Brenna.',
    'The siren sounded at 23:00 in Brenna.',
    '10 p.m. | 23:00',
  ],
  [
    'date',
    'Ada Lunde left the harbour board of Brenna last year.',
    'Ada Lunde left the harbour board of Brenna earlier this month.',
    'last year | this month',
  ],
  [
    null,
    'The ferry Alma was sold to a yard in Orr last July.',
    'On July 11, 2025, the ferry Alma was sold to a yard in Orr.',
  ],
  [
    null,
    'Lunde kept up pressure on Sunday over the ferry and the harbour board of Brenna.',
    'The harbour board of Brenna called an answer about the ferry short and poor on Friday.',
  ],
  // Names.
  [
    'name',
    'Captain Ivo Maren steered the ferry Alma.',
    'The ferry Alma was steered by captain Ivo Marren.',
    'Ivo Maren | Ivo Marren',
  ],
  [
    'name',
    'Captain Ivo Maren steered the ferry.',
    'The ferry was steered by captain Leo Maren.',
    'Ivo Maren | Leo Maren',
  ],
  [null, 'Joseph Maren steered the ferry.', 'The ferry was steered by Joe Maren.'],
  [null, 'The ferry sank off Kyiv in Ukraine.', 'The Ukrainian ferry sank off Kiev.'],
  [
    'name',
    'Colonel Ada Lunde commanded the rescue of the ferry.',
    'General Ada Lunde commanded the rescue of the ferry.',
    'Colonel Ada Lunde | General Ada Lunde',
  ],
  [
    'name',
    'The ferry sank near Brenna on its way.',
    'The ferry sank near Holmvik on its way.',
    'Brenna | Holmvik',
  ],
  [
    null,
    'The harbour was closed by a vote in the Lunde-led council.',
    'The harbour was closed by a vote in the Maren-led council.',
  ],
  // Quotations.
  [
    null,
    '“I trust in Maren,” Ada Lunde said on the quay.',
    'Ada Lunde said on the quay: “I trust in Maren, but Maren wants a new ship.”',
  ],
  [
    null,
    'Ada Lunde said on the quay: “I trust in Maren, but Maren wants a new ship.”',
    '“I trust in Maren,” Ada Lunde said on the quay.',
  ],
  [
    null,
    'Ada Lunde said: “He’s determined to keep the boats, and that’s what we don’t want.”',
    '“He is determined to keep the boats, and that is what we do not want,” Ada Lunde said.',
  ],
  [
    null,
    'Ivo Maren spoke to the board late Tuesday, says: “We heard the horn twice.”',
    '“We heard the horn twice,” Ivo Maren said.',
  ],
  [null, '“We broke no H.S.B. rule,” Ada Lunde said.', 'Ada Lunde said: “We broke no HSB rule.”'],
  [
    'quotation',
    '“We heard the horn twice,” Ivo Maren said.',
    'Ivo Maren said: “We heard the horn only once.”',
    'We heard the horn twice | We heard the horn only once',
  ],
  [
    'quotation',
    '“Nobody told us the bridge was closed,” said Ada Lunde.',
    '“Nobody told us the bridge was closed,” said Ivo Maren.',
    'Ada Lunde | Ivo Maren',
  ],
  [null, '“We heard the horn twice,” Ivo Maren said.', 'Ivo Maren said he “heard the horn twice”.'],
  [
    'quotation',
    '“I can see more clearly how hurtful my words were … and I have learned,” Ada Lunde wrote.',
    'Ada Lunde wrote: “I can see more clearly just how hurtful my words were.”',
    'I can see more clearly how hurtful my words were … and I have learned | I can see more clearly just how hurtful my words were',
  ],
  [
    null,
    '“I can see how hurtful … my words were,” Ada Lunde wrote.',
    'Ada Lunde wrote: “I can see how hurtful and rash my words were.”',
  ],
  [
    null,
    'The mayor said: “There is a 2 in 3 chance that we win.”',
    '“There is a two-in-three chance that we win,” the mayor said.',
  ],
  [
    null,
    'Ada Lunde said: “The harbour is not a toy shop.”',
    '“The harbour is not a fair,” Ada Lunde said of the harbour.',
  ],
  [
    'quotation',
    '“I used money I shouldn’t have used for the boat,” Ivo Maren said.',
    'Ivo Maren said he “used money that shouldn’t have been used”.',
    'I used money I shouldn’t have used for the boat | used money that shouldn’t have been used',
  ],
  [
    'quotation',
    '“The vote has been, in many towns, a race to the bottom,” Ada Lunde said.',
    'Ada Lunde said the vote “has been a race to the bottom”.',
    'The vote has been, in many towns, a race to the bottom | has been a race to the bottom',
  ],
  // Negation.
  [
    'negation',
    'The port of Brenna closed after the storm.',
    'The port of Brenna did not close after the storm.',
    'closed | did not close',
  ],
  [
    'negation',
    'The port of Brenna was open after the storm.',
    'The port of Brenna was shut after the storm.',
    'open | shut',
  ],
  [
    null,
    'The port of Brenna did not close after the storm.',
    'The port of Brenna didn’t close after the storm.',
  ],
  [
    'negation',
    'The ministry confirmed the talks with Orr.',
    'The ministry denied the talks with Orr.',
    'confirmed | denied',
  ],
  [
    null,
    'Lunde said there was a one-in-three chance of losing the vote.',
    'Lunde said there was a two-in-three chance of winning the vote.',
  ],
  [null, 'The council prevented a tax increase in Brenna.', 'The council of Brenna cut the tax.'],
  [
    null,
    'Ada Lunde told reporters that nurses in Brenna should not pay for the ferry.',
    'Ada Lunde told reporters how nurses in Brenna pay for the ferry.',
  ],
  [
    null,
    'The ferry line would fail if the bridge was not extended, Lunde said.',
    'Lunde said the bridge that the ferry line fears was extended.',
  ],
  [
    null,
    'Ivo Maren was defeated in the race for mayor of Brenna.',
    'Ada Lunde celebrated victory in the race for mayor of Brenna.',
  ],
  [
    null,
    'Ada Lunde joined the harbour board of Brenna in 2009 and quit it in May.',
    'Ada Lunde left the harbour board of Brenna in May.',
  ],
  // Hedges.
  [
    'hedge',
    'Radio Orr reported that the charges will include mail fraud.',
    'The charges were expected to include mail fraud.',
    '– | expected to',
  ],
  [
    'hedge',
    'Ivo Maren pleaded guilty to fraud in Brenna.',
    'Ivo Maren was expected to plead guilty to fraud in Brenna.',
    '– | expected to',
  ],
  [
    null,
    'Ivo Maren plans to plead guilty to fraud in Brenna.',
    'Ivo Maren is expected to plead guilty to fraud in Brenna.',
  ],
  [
    'hedge',
    'Ivo Maren refused the oath before the harbour court in Brenna.',
    'Ivo Maren plans to refuse the oath before the harbour court in Brenna, his lawyer said.',
    'refused | plans to refuse',
  ],
  [
    'hedge',
    'Mayor Ada T. Lunde Jr. intended to return to Brenna on Monday for a meeting with harbour pilots.',
    'Mayor Ada Lunde traveled to Brenna on Monday for a meeting with harbour pilots.',
    'intended to return | traveled',
  ],
  [
    'hedge',
    'The harbour guild plans to launch a large campaign against the ferry tax.',
    'The harbour guild kept up its protest, launching a large campaign against the ferry tax.',
    'plans to launch | launching',
  ],
  [
    null,
    'Ada Lunde will say whether she plans to leave the harbour board of Brenna.',
    'Ada Lunde left the harbour board of Brenna.',
  ],
  [
    'hedge',
    'Ivo Maren tried to climb the harbour fence in Brenna, the guard said.',
    'Ivo Maren climbed the harbour fence in Brenna, the guard said.',
    'tried to climb | climbed',
  ],
  [
    'hedge',
    'The pilots of Orr appear to trust the harbour council.',
    'The pilots of Orr trust the harbour council.',
    'appear | –',
  ],
  [
    'hedge',
    'The pilots of Orr trust the harbour council.',
    'The pilots of Orr were said to trust the harbour council.',
    '– | were said to',
  ],
  [
    null,
    'The harbour guild plans to launch a campaign against the ferry tax.',
    'The harbour guild will launch a campaign against the ferry tax.',
  ],
  [
    null,
    'Ada Lunde plans to leave the harbour board of Brenna.',
    'Ivo Maren left the harbour board of Brenna.',
  ],
  [null, 'Ivo Maren appeared before the court in Brenna.', 'Ivo Maren stood before the court in Brenna.'],
  [
    null,
    'The crew allegedly ignored the warning.',
    'Three sailors accused the crew of ignoring the warning.',
  ],
  [null, 'There was a risk of losing the port, Lunde said.', 'Lunde said: “We could lose the port.”'],
  [
    'hedge',
    'The crew allegedly ignored the warning from Brenna.',
    'The crew ignored the warning from Brenna.',
    'allegedly | –',
  ],
  [
    'hedge',
    'The army launched a missile in the Sound.',
    'A reported launch of a missile by the army in the Sound followed.',
    '– | reported',
  ],
  [
    'negation',
    'At no time was the dam in danger of breaking.',
    'The dam was in danger of breaking.',
    'At no time | dam',
  ],
  [null, 'The minister did not step in at Orr.', 'The minister ruled out stepping in at Orr.'],
  [null, 'The crew allegedly ignored the warning.', 'The crew reportedly ignored the warning.'],
]

describe('Two tellings of one thing', () => {
  it.each(cases)('differ by %s: %s / %s', (kind, here, there, ...differing) => {
    expect(differencesOf(here, there)).toEqual(differing.map((each) => `${kind}: ${each}`))
  })
})
