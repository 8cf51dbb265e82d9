import { expect, it } from 'vitest'
import { provenanceOf } from '../../../../shared/corroboration/origins/provenance'
import { storyText } from './stories'

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
])('“%s” comes from %s', (text, name) => {
  const told = provenanceOf(storyText('a', text)).sentences.map(({ source }) => source?.name ?? null)
  expect(told).toEqual([name])
})
