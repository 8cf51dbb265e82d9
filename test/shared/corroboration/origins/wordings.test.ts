import { expect, it } from 'vitest'
import { provenanceOf } from '../../../../shared/corroboration/origins/provenance'
import { storyText } from './stories'

const told = (text: string) =>
  provenanceOf(storyText('a', text)).sentences.map(({ source }) => source?.name ?? null)

it.each<[string, string | null]>([
  ['The bridge was closed, according to U.S. officials.', 'U.S. officials'],
  ['“We closed it,” said U.S. Attorney Ada Vinter.', 'Ada Vinter'],
  ['The bridge may be closed, say officials.', 'officials'],
  ['The bridge may be closed, reports Vinter.', 'Vinter'],
  ['The bridge may be closed, says the World Harbour Guild.', 'World Harbour Guild'],
  [
    'The north is wetter, but the quays are dry, said study co-author Ada Vinter, a port fellow.',
    'Ada Vinter',
  ],
  ['Gates will be shut, said the port’s newly named yard head Ada Vinter in a note.', 'Ada Vinter'],
  ['The toll may rise, says certified planner Ada Vinter.', 'Ada Vinter'],
  ['“The bridge is closed,” says Ada Vinter in the film, titled “Tolls.”', 'Ada Vinter'],
  ['Ada Vinter, who knows officials, said tolls depend on the port.', 'Ada Vinter'],
  ['“The bridge is closed,” a pilot wrote, per Coast News.', 'pilot'],
  ['The fire was first reported Saturday by Coast News, a site run by pilots.', 'Coast News'],
  ['Third Quay, a moderate group in Lund, called it a shame.', 'Third Quay'],
  ['The bridge was closed, the brokerage said.', 'brokerage'],
  ['The poll found that six in ten like the bridge.', 'poll'],
  ['Her office claims the bridge is closed.', 'Her office'],
  ['The Guild of Pilots, an old club of Lund, estimates that the bridge cost 3 million.', 'Guild of Pilots'],
  ['Green candidate Ada Vinter pledges to end tolls.', 'Ada Vinter'],
  ['Ada Vinter decried the tolls.', 'Ada Vinter'],
  ['Ada Vinter rejected that notion.', 'Ada Vinter'],
  ['Ada Vinter blasted the port for its tolls.', 'Ada Vinter'],
  ['The court rejected the appeal.', null],
  ['The bridge, criticised by pilots, was closed.', null],
  ['The yards and quays of the port, criticised by pilots, were closed.', null],
  ['“The bridge is closed,” Ada Vinter is shown saying.', 'Ada Vinter'],
  ['A film has Mayor Ada Vinter of Denmark warning of the flood.', null],
  ['Ada Vinter added 25 boats to the list.', null],
  ['The port gave no reason, adding to the fear of a flood.', null],
  ['But other clubs that are keen on tolls accused the port of waste.', 'other clubs'],
  ['China’s ambassador to Denmark accused the port of waste.', 'China’s ambassador to Denmark'],
  ['Boats sank after officials told Coast News that the bridge was closed.', null],
  ['Ada Vinter of Aln, Md., said the bridge was closed.', 'Ada Vinter'],
  ['The builder, Ada Vinter, an engineer born in Lund, has said the bridge is closed.', 'Ada Vinter'],
  ['Coast Radio insider Ada Vinter has said that the bridge is closed.', 'Ada Vinter'],
  ['Ivo Maren, according to the port, made a trip to the Lund hospital.', 'port'],
  ['However, one of her lawyers, Tom Orr, says the bridge is closed.', 'Tom Orr'],
  ['Harbour clubs have long said that the bridge is closed.', 'Harbour clubs'],
  ['The harbour lobby has already signaled that the bridge is closed.', 'harbour lobby'],
  ['The league called Tuesday for clerks to close the bridge.', 'league'],
  ['Several justices voiced concerns about how many clerks may sue.', 'Several justices'],
  ['Seasoned observers have questioned whether the bridge is closed.', 'Seasoned observers'],
  ['The owners are Lund and Orr, the Coast Post reports.', 'Coast Post'],
  ['“Who are you?” the seven-term congressman demands.', 'the seven-term congressman'],
  ['Another man, not seen on camera, then tells Vinter, “We are here.”', 'Another man'],
  ['Former candidate Ada Vinter, for example, put out a statement that boats may pass.', 'Ada Vinter'],
  ['Radio host Ada Vinter, armed with a map, blamed “the north” for it.', 'Ada Vinter'],
  ['The council proposed a toll of two crowns.', 'council'],
  ['Boats went by the proposed bridge, and were late for it.', null],
  ['Highly recommended as a cheap way over the Aln.', null],
  ['He read the port reports.', null],
])('“%s” comes from %s', (text, name) => expect(told(text)).toEqual([name]))

it.each<[string, string, (string | null)[]]>([
  [
    'What a call is part of, apart from the call',
    'Ada Vinter called for a ban, as part of a plan that has ten steps.',
    ['Ada Vinter', null],
  ],
  [
    'What somebody’s statement criticises, apart from what follows it',
    'The film follows Ms. Vinter’s statement on Friday criticising the port.',
    [null, 'Vinter'],
  ],
  [
    'What the letters of a body with a long name say',
    'The film follows the Conference of Harbour Pilots’ letters to Lund saying that the bridge is closed.',
    [null, 'Conference of Harbour Pilots'],
  ],
  [
    'What somebody asks, apart from what came before',
    'After the clerk confirmed that boats may pass, Ada Vinter questioned why the bridge is closed.',
    [null, 'Ada Vinter'],
  ],
  [
    'What others say behind somebody’s quoted words',
    'The port rejected these charges as “plainly false,” and two pilots told Coast News that gates were shut.',
    ['port', 'two pilots'],
  ],
])('%s has its own source', (_how, text, names) => expect(told(text)).toEqual(names))
