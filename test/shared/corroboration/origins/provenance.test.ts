import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { provenanceOf } from '../../../../shared/corroboration/origins/provenance'
import { storyText } from './stories'

/** Whom each sentence of a text comes from, null for the outlet itself. */
const told = (text: string, facts = {}) =>
  provenanceOf(storyText('a', text, facts)).sentences.map(({ source }) => source?.name ?? null)

describe('A sentence comes from', () => {
  it.each<[string, string | null]>([
    ['The bridge was closed, the harbour office said.', 'harbour office'],
    ['The harbour office said that the bridge was closed.', 'harbour office'],
    ['The bridge was closed, said Harbour Master Ada Vinter.', 'Ada Vinter'],
    ['“We closed it,” said the harbour master, Ada Vinter.', 'Ada Vinter'],
    ['According to Ada Vinter, the harbour master, the bridge was closed.', 'Ada Vinter'],
    ['The bridge was closed, according to the police.', 'police'],
    ['Ada Vinter, the harbour master, told reporters that the bridge was closed.', 'Ada Vinter'],
    ['In a statement on Friday, the harbour office said that the bridge was closed.', 'harbour office'],
    ['Ada Vinter was quoted as saying that the bridge was closed.', 'Ada Vinter'],
    ['The harbour office has denied that the bridge was closed.', 'harbour office'],
    ['The bridge was closed, a spokeswoman for Tolsund Port said.', 'Tolsund Port'],
    [
      'The bridge was closed, two people familiar with the matter said.',
      'two people familiar with the matter',
    ],
    ['The bridge was closed, witnesses said.', 'witnesses'],
    ['The bridge was closed, the harbour office said, Reuters reported.', 'harbour office'],
    ['Reuters reported that the bridge was closed.', 'Reuters'],
    ['The bridge was reportedly closed.', 'unnamed sources'],
    ['The bridge was closed.', null],
    ['The driver was told to wait and was accused of speeding.', null],
    ['Needless to say, the bridge was closed.', null],
    ['“We closed it,” Ada Vinter continued.', 'Ada Vinter'],
    ['Ada Vinter responded: “We closed it.”', 'Ada Vinter'],
    ['“The bridge is unsafe,” the letter states.', 'letter'],
    ['The old “Aln” runs on as the mayor continues.', null],
    ['The bridge was closed, the Coast Post reported, citing two port officials.', 'two port officials'],
    ['The board closed the bridge, citing privacy concerns.', null],
    [
      'The bridge was closed, the Coast Post wrote, citing the Lund agency, which cited the harbour office.',
      'harbour office',
    ],
    ['Outgoing port adviser Ada Vinter warned Friday that the bridge was closed.', 'Ada Vinter'],
    ['“We closed it,” explained newly-minted Harbour Master Ada Vinter to the Post.', 'Ada Vinter'],
    ['Ada Vinter was quoted on Coast Radio as saying that the bridge was closed.', 'Ada Vinter'],
    ['Ada Vinter shot back: “You let the old ferry rot for a year.”', 'Ada Vinter'],
    ['Coast Radio further notes, “The bridge was never painted.”', 'Coast Radio'],
    ['National Guild for Dockers President Ada Vinter said that the bridge was closed.', 'Ada Vinter'],
    ['On tolls, Ada Vinter charged that the port had lied.', 'Ada Vinter'],
    ['Dockers add that they have sent 15 letters.', 'Dockers'],
    ['Ada Vinter railed against tolls.', 'Ada Vinter'],
    ['On Monday, in the rain, Ada Vinter laid out her belief that tolls are wrong.', 'Ada Vinter'],
    ['Like many pilots, Ada Vinter is opposed to tolls.', 'Ada Vinter'],
    ['The quay opposed to the port was closed.', null],
    ['Ada Vinter reaffirmed her opposition to tolls.', 'Ada Vinter'],
    ['The port laid out its quays anew.', null],
    ['From Lund on Monday, Mayor Ada Vinter told Coast Radio that the bridge was closed.', 'Ada Vinter'],
    [
      'In separate but identical letters sent on Oct. 19, 2011, Harbour Master Ada Vinter told the league that the bridge was closed.',
      'Ada Vinter',
    ],
    [
      'Senator Ada Vinter, Democrat of Aln, the minority leader, said the port has bigger problems.',
      'Ada Vinter',
    ],
    ['Ada Vinter clearly says: “We closed it.”', 'Ada Vinter'],
    ['‘We closed it,’ said Ada Vinter.', 'Ada Vinter'],
    ["'It wasn't the ferrymen's fault,' Ada Vinter said.", 'Ada Vinter'],
    ["The ferrymen's boats and the dockers' crane stood still in the '90s.", null],
    ['At the fair, which ends on Sunday, Vinter, waving a flag, clearly says: “We closed it.”', 'Vinter'],
    [
      'The harbour master, in an interview with Coast Radio, gave the bridge “a year or two.”',
      'The harbour master',
    ],
    ['In a speech at Lund, Ada Vinter gave the bridge “a year or two.”', 'Ada Vinter'],
    ['The bridge may close, two of the clerks said.', 'two of the clerks'],
    [
      'The bridge “may close in May,” the Coast Post wrote, citing somebody close to the port, an official.',
      'somebody close to the port',
    ],
    ['Aln First, a club that has vowed to close the bridge, posted the film on Monday.', null],
    ['The league wrote a letter.', null],
    ['Mr. Maren went on to say that the bridge was safe.', 'Maren'],
    ['Ada Vinter responded that the bridge was safe.', 'Ada Vinter'],
    ['In a note, Mr. Maren said Ms. Vinter had closed the “old bridge.”', 'Maren'],
    ['The bridge is unloved, according to a Coast poll released Friday.', 'Coast poll'],
    [
      'According to papers from a drawer obtained by the league, the bridge was sold.',
      'papers from a drawer',
    ],
    ['“The bridge is safe,” reads a statement from the harbour office.', 'harbour office'],
    ['Added Vinter: “The bridge is safe.”', 'Vinter'],
    ['“The bridge is safe,” said the sculptor, Ada Vinter.', 'Ada Vinter'],
    [
      'The gate, a gift of the league, serves the boats, said Councillor Ada Vinter, Green of Lund.',
      'Ada Vinter',
    ],
    ["The bridge is safe,” O'Maren said.", "O'Maren"],
    ['LUND — ALN, the league that was seen as a foe of the port, said on Friday that boats may pass.', 'ALN'],
    ['The bridge, port officials said, was closed.', 'port officials'],
    ['Vinter, while praising the port, also said the bridge was closed.', 'Vinter'],
    ['Even Vinter himself said the bridge was closed.', 'Vinter'],
    ['League of Boats President Ada Vinter said it was closed.', 'Ada Vinter'],
    ['The harbour master recommended that the bridge be closed.', 'The harbour master'],
    ['The port’s owners disputed that the bridge was closed.', 'port’s owners'],
    ['Two pilots tell the Coast Post that the bridge is closed.', 'Two pilots'],
    ['Tolsund Port also reports that the bridge is closed.', 'Tolsund Port'],
    ['The letter notes that the bridge is closed.', 'letter'],
    ['The insurers paid the old claims that the port had made.', null],
    ['The pilots have filed several reports that the port lost.', null],
    ['Ada Vinter has not yet said whether the bridge is closed.', null],
    ['The harbour office did not deny that the bridge was closed.', 'harbour office'],
    ['The port can argue that the bridge was closed.', null],
    ['The scholars say that the bridge is closed.', 'scholars'],
    [
      'At least one official who had met Vinter told the Coast Post that the bridge was closed.',
      'one official who had met Vinter',
    ],
    ['The rules issued on Thursday said that the bridge would close.', 'rules'],
    ['The Coast Society on July 20, 2006, described the bridge as “a ruin of the Aln.”', 'Coast Society'],
    ['Then, the harbour office, after a pause, said the bridge was closed.', 'harbour office'],
    ['Ms. Vinter’s apology noted that the bridge was closed.', 'Vinter'],
    ['“The bridge is closed,” said Maren on the quay.', 'Maren'],
    ['The bridge is closed, according to those who crossed the port.', 'those who crossed the port'],
    ['After a fall in May, the mayor resigned, citing her health and an inquiry into the campaign.', null],
    ['The mayor asked the clerk “whether boats may pass.”', 'The mayor'],
    ['A boat passed when the mayor had asked Ivo Maren for “a long rope” at the quay.', null],
    [
      'The letter quotes the U.S. Harbour Guild, which wrote that the bridge was closed.',
      'U.S. Harbour Guild',
    ],
    ['The Harbour Guild has issued several letters in which boats are counted.', 'Harbour Guild'],
    ['The Harbour Guild sent two letters to the mayor of Lund last week.', null],
    ['Ada Vinter pointed to pilots who “had long been tired of the old bridge.”', 'Ada Vinter'],
    ['Ada Vinter was handed a note in which “the bridge was never safe to cross.”', null],
    ['Ada Vinter played in “The Bridge Over The Aln” for years.', null],
    ['Coastwatch also reports that his boats may pass.', 'Coastwatch'],
    ['In the note, Ada Vinter asked the pilots to join her “for a quiet hour” on the quay.', 'Ada Vinter'],
  ])('%s', (sentence, source) => expect(told(sentence)).toEqual([source]))

  it('whose view it tells of, from there on', () => {
    expect(told('The port agrees with Ms. Vinter’s view that tolls are wrong.').at(-1)).toBe('Vinter')
    expect(told('The port agrees with the view that tolls are wrong.').at(-1)).not.toBe('Vinter')
  })

  it.each<[string, string, (string | null)[]]>([
    [
      'what somebody says in other words while doing something',
      'The towns of Lund and Orr sued the port, saying that the bridge was closed.',
      [null, 'towns of Lund and Orr'],
    ],
    [
      'nobody, where it may be those whom the sentence tells of by the way',
      'Ada Vinter went to the port to meet dockers who refuse the deal, saying it gives away too much.',
      [null],
    ],
    [
      'nobody, where something was done to the subject',
      'The port was taken to court by both unions, claiming that it had broken old promises.',
      [null],
    ],
    [
      'whoever speaks after something, with party and rank behind the name',
      'After the vote, Rep. Ada Vinter, D-Aln., one of the nine clerks to vote no, said the port has bigger problems.',
      [null, 'Ada Vinter'],
    ],
    [
      'whose words begin with an opening mark and end with another',
      '“Who can promise you a ferry?“ Ada Vinter asked.',
      ['Ada Vinter', 'Ada Vinter'],
    ],
    ['as somebody puts it', 'As Ada Vinter put it, “the bridge has had its day.”', [null, 'Ada Vinter']],
    [
      'who speaks in passing of the second half alone',
      'Ada Vinter said the port should open 16 berths; most would cost money, pilots say, but bring no ferry.',
      ['Ada Vinter', 'pilots'],
    ],
    [
      'what somebody says while doing it, apart from what is done',
      'Ada Vinter, who had 14,000 readers, later apologised, saying she had “closed it too late.”',
      [null, 'Ada Vinter'],
    ],
    [
      'who somebody is, apart from what they say',
      'Ada Vinter, who runs the harbour, said that the bridge was closed.',
      [null, 'Ada Vinter'],
    ],
    [
      'who is named behind whoever only hands it on',
      'As reported by Reuters, Harbour Master Ada Vinter told the crews that the bridge was closed.',
      [null, 'Ada Vinter'],
    ],
    [
      'what a film shows somebody saying',
      'The mayor, Ada Vinter, stepped down after a film emerged of her saying that “bridges are for boats.”',
      [null, 'Ada Vinter'],
    ],
    [
      'a clause of its own',
      'Mayor Ada Vinter closed the bridge, and she proposed that boats take the ford.',
      [null, 'Ada Vinter'],
    ],
    [
      'two who say one clause each',
      'The police said that three boats sank, but the harbour office said that two did.',
      ['police', 'harbour office'],
    ],
    [
      'what somebody accuses, apart from what they do',
      'The league accused the port of neglect and approved a budget.',
      ['league', null],
    ],
    [
      'what is held against it',
      'The league complained about “too many boats,” but the letter gave no number.',
      ['league', null],
    ],
    [
      'what the subject of the sentence goes on to say',
      'The mayor would not close the bridge but said it was unsafe.',
      [null, 'The mayor'],
    ],
    [
      'whom the sentence has named before its pronoun',
      'As the mayor, Ada Vinter, crossed the bridge, she told the crews that it was safe.',
      [null, 'Ada Vinter'],
    ],
    [
      'what a message says, apart from its being sent',
      'Forty pilots at Lund sent a letter to the mayor on Friday asking her to close the bridge.',
      [null, 'Forty pilots at Lund'],
    ],
    [
      'what a point is that others deny',
      'Ivo Maren dismissed the report, wrongly claiming that it was “not of this year,” a point the harbour office denied.',
      [null, 'Ivo Maren'],
    ],
    [
      'words in passing, apart from the rest',
      'Ada Vinter, who had crossed it twice a day for many years in all weathers, thanked the old bridge “for holding up so well” and then walked home along the northern quay with the pilots.',
      [null, 'Ada Vinter', null],
    ],
    [
      'who goes on behind a clause of time',
      'After Piet Orr fell, Ivo Maren stormed back and said, “Let us go.”',
      [null, 'Ivo Maren'],
    ],
    ['what somebody grants', 'Though Vinter said the bridge was closed, boats passed.', [null, 'Vinter']],
    [
      'what was going on, apart from what is said of it',
      'After crossing the Aln, the mayor remarked that the bridge was safe.',
      [null, 'the mayor'],
    ],
  ])('%s', (_how, text, names) => expect(told(text)).toEqual(names))

  it('whoever a pronoun stands for', () => {
    expect(told('The bridge is safe, the harbour office said. It added that boats may pass.')).toEqual([
      'harbour office',
      'harbour office',
    ])
    expect(told('Ada Vinter said that the bridge was safe. She added that boats may pass.')[1]).toBe(
      'Ada Vinter',
    )
  })

  it('whoever was named in full before', () => {
    const text = 'Harbour master Ada Vinter came at noon.\nThe bridge is safe, Vinter said.'
    expect(told(text)[1]).toBe('Ada Vinter')
    expect(told('The Danish Ministry of Ports met.\nBoats may pass, the ministry said.')[1]).toBe(
      'Danish Ministry of Ports',
    )
  })

  it('somebody by surname, though a campaign or a house has the name too', () => {
    const text =
      'President Ada Vinter spoke.\nThe Vinter administration slept.\nVinter said that boats may pass.'
    expect(provenanceOf(storyText('a', text)).sentences.at(-1)!.source).toMatchObject({
      name: 'Ada Vinter',
      kind: 'person',
    })
  })

  it.each<[string, string, string]>([
    [
      'an office by its initials',
      'Attorney General Ada Vinter came.\nThe A.G. said that boats may pass.',
      'Ada Vinter',
    ],
    [
      'an office with its house',
      'House Speaker Ada Vinter came.\nThe House speaker said that boats may pass.',
      'Ada Vinter',
    ],
    [
      'somebody by party and place',
      'Sen. Ada Vinter came.\nThe Lund Republican said that boats may pass.',
      'Ada Vinter',
    ],
    [
      'whose office it is',
      'Mayor Ivo Maren slept.\nHis office said that boats may pass.',
      'Ivo Maren’s office',
    ],
    [
      'somebody by what they were, in words of which the article had none',
      'Ada Vinter, a pilot by trade, spoke at noon.\nThe former Lund mayor said that boats may pass.',
      'Ada Vinter',
    ],
    [
      'somebody by an office told behind the name',
      'Ada Vinter, a third-term governor, met Ivo Maren. Maren left.\nThe governor said that boats may pass.',
      'Ada Vinter',
    ],
    [
      'nobody told of before, where an office is a house’s own',
      'Ada Vinter spoke at noon.\nThe Senate historian said that boats may pass.',
      'The Senate historian',
    ],
    [
      'the mayor, not the deputy named last',
      'Mayor Ada Vinter slept. Deputy Mayor Ivo Maren came.\nThe mayor said that boats may pass.',
      'Ada Vinter',
    ],
    [
      'nobody by what a headline says',
      'Mayor Opens Bridge\nGov. Ada Vinter slept.\nThe mayor of Lund said that boats may pass.',
      'The mayor of Lund',
    ],
    [
      'whose spokesman it is, by a name before that',
      'Ada Vinter slept.\nA Vinter spokesman said that boats may pass.',
      'Vinter spokesman',
    ],
    [
      'whose spokesman it is, not the one spoken for',
      'A spokesman for Mayor Ada Vinter said that boats may pass.',
      'spokesman for Mayor Ada Vinter',
    ],
    [
      'the one spoken for, when they speak themselves',
      'A spokesman for Ada Vinter said that boats may pass.\nVinter said that they may not.',
      'Ada Vinter',
    ],
    [
      'the mayor, not her spokesman',
      'Mayor Ada Vinter slept. A spokesman for Mayor Ada Vinter said that boats may pass.\nThe mayor said that they may not.',
      'Ada Vinter',
    ],
    [
      'nobody who directs something else',
      'Toll director Ada Vinter spoke at noon.\nThe port’s yard director said that boats may pass.',
      'The port’s yard director',
    ],
    [
      'somebody with an initial, by what they are',
      'Commissioner Ada D. Vinter slept.\nThe commissioner said that boats may pass.',
      'Ada D. Vinter',
    ],
    [
      'nobody who is host of something else',
      'Radio host Piet Orr slept. Ada Vinter slept.\nThe Coast News host said that boats may pass.',
      'Ada Vinter',
    ],
    [
      'somebody whom a place was put behind',
      'Gov. Ada Vinter of Lund slept.\nMs. Vinter said that boats may pass.',
      'Ada Vinter',
    ],
    [
      'somebody with a rank put before the surname',
      'Ada Vinter beat Ivo Maren.\n“It was fast,” the 14th-ranked Vinter said.',
      'Ada Vinter',
    ],
    [
      'what was said to be somebody’s',
      'The Orr campaign slept.\nVinter’s campaign was calm, according to her campaign.',
      'Vinter’s campaign',
    ],
  ])('%s', (_how, text, name) => expect(told(text).at(-1)).toBe(name))

  it('the one before, when it leans on it', () => {
    const text =
      'The captain had been shot, the harbour office said. He had lost his way. The bell rang at nine.'
    expect(told(text)).toEqual(['harbour office', 'harbour office', null])
  })

  it('whoever speaks in a quotation that runs over paragraphs', () => {
    const text =
      '“The bridge held,” said Ada Vinter. “We were lucky.\n“It will not hold twice.”\nThe bell rang.'
    expect(told(text)).toEqual(['Ada Vinter', 'Ada Vinter', 'Ada Vinter', null])
  })

  it('nobody, where only hearsay stood before', () =>
    expect(told('The pilot reportedly left. He had come in May.')).toEqual(['unnamed sources', null]))

  it('nobody but the outlet, where that speaks of itself', () => {
    expect(
      told('The Tolsund Post reported last year that the bridge was old.', { outlet: 'Tolsund Post' }),
    ).toEqual([null])
    expect(told('The queue was long, a reporter of the Post saw.', { outlet: 'Tolsund Post' })).toEqual([
      null,
    ])
  })
})

describe('Any text', () => {
  const marks = fc.constantFrom(
    '“',
    '”',
    '"',
    '\n',
    '. ',
    ', ',
    ' said ',
    'Ada',
    ' the ministry',
    ' who',
    '(AP) — ',
    'ж',
    '，',
    '\ud83d',
    ' told ',
  )
  it('is read without a crash, and its sentences stand in it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(marks, fc.string()), { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        for (const { start, end } of provenanceOf(storyText('a', text)).sentences)
          expect(start >= 0 && start < end && end <= text.length).toBe(true)
      }),
    )
  })

  it('of one long sentence, of capitals and of names alone is read in good time', () => {
    for (const text of [
      'word, said '.repeat(90_000),
      'ADA VINTER SAID '.repeat(20_000),
      'Ada Vinter, '.repeat(20_000),
      '“'.repeat(50_000),
    ])
      expect(() => provenanceOf(storyText('a', text))).not.toThrow()
  })
})
