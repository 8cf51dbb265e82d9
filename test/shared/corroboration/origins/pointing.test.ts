import { describe, expect, it } from 'vitest'
import { provenanceOf } from '../../../../shared/corroboration/origins/provenance'
import { storyText } from './stories'

/** Whom each sentence of a text comes from, null for the outlet itself. */
const told = (text: string) =>
  provenanceOf(storyText('a', text)).sentences.map(({ source }) => source?.name ?? null)

describe('Words that point at somebody, and quotations of which nobody says whose they are, come from', () => {
  it.each<[string, string, string | null]>([
    [
      'whom the text calls by that office alone, not who has it in a bank',
      'President Ada Vinter shut the bridge. Ivo Maren, the president of Lund Bank, said that boats are few.\nThe president said that it is open.',
      'Ada Vinter',
    ],
    [
      'who was told of by the same word and a name',
      'Port analyst Ivo Maren said that boats are few.\nThis is good, according to the analyst.',
      'Ivo Maren',
    ],
    [
      'nobody by name, where nobody has that word',
      'Ivo Maren said that boats are few.\nThis is good, according to the analyst.',
      'analyst',
    ],
    [
      'whose office a name has behind it',
      'But Ada Vinter of the Coast Guild said that the bridge is shut.\nVinter added that boats may pass.',
      'Ada Vinter',
    ],
    [
      'more than one, where it calls them they',
      'Ada Vinter said that some of her friends were late.\nThey argued that boats may pass.',
      'they',
    ],
    [
      'whom a sentence with a long opening tells of',
      'Ivo Maren said no.\nAsked whether the port would find itself short of boats if the council waited a month or two for the toll to be passed, Piet Orr, a former clerk, laughed.\n“It would not,” he said.',
      'Piet Orr',
    ],
    [
      'whose long office stands before the name',
      'The bridge was shut by Director of National Ports James Vinter.\nVinter said that boats may pass.',
      'James Vinter',
    ],
    [
      'whom a spokesman spoke for before',
      'A spokesman for the Coast Guild said that boats may pass. Officials said no.\nThe spokesman said that it is open.',
      'Coast Guild',
    ],
    [
      'whom the text calls she, not the man named last',
      'Ms. Ada Vinter met Mr. Ivo Maren at the quay.\nShe said that boats may pass.',
      'Ada Vinter',
    ],
    [
      'whom the sentence tells of, not whom it names in passing',
      'Ada Vinter spoke at length about Ivo Maren and his boat.\n“He is a friend,” she said.',
      'Ada Vinter',
    ],
    [
      'the woman whom a description stands for',
      'Mrs. Ada Vinter came at noon.\nThe Danish minister said that boats may pass.',
      'Ada Vinter',
    ],
    [
      'whose name tells that it is a woman’s',
      'Robert Maren was late for a talk with Margaret Orr.\nShe said that boats may pass.',
      'Margaret Orr',
    ],
    [
      'whom a paragraph goes on about, not whom it names in passing',
      'Ivo Maren said that boats may pass.\nThe mayor spoke of a friend, and of an aide to Piet Orr. “He is a pilot,” he said.',
      'Ivo Maren',
    ],
    [
      'of whom the sentence itself tells',
      'Ivo Maren said that the bridge was shut. Ada Vinter, who runs it, came late – she said it was “open.”',
      'Ada Vinter',
    ],
    [
      'of whom it told since somebody spoke',
      'Ivo Maren said that the bridge was shut. Piet Orr walked over it. He said that it was open.',
      'Piet Orr',
    ],
    [
      'not whom the boat is of',
      'Piet Orr came. Ivo Maren’s boat sank.\nHe said that boats may pass.',
      'Piet Orr',
    ],
    [
      'nobody who is only named within somebody’s words',
      'Piet Orr came.\n“Ivo Maren is slow. Ivo Maren is late,” he said.',
      'Piet Orr',
    ],
    [
      'the man, though his wife bears the name',
      'His wife, Ada Maren, came with Ivo Maren. Ivo Maren fell ill.\nHe said that boats may pass.',
      'Ivo Maren',
    ],
    [
      'nobody by being many',
      'Ivo Maren came. Some of the pilots said that it was late.\nIn a note, he asked them to “wait for the tide.”',
      'Ivo Maren',
    ],
    [
      'nobody who is only named in a headline',
      'MAYOR IVO MAREN SAID BOATS SANK\nThe bridge was closed.\n“It sank.”',
      null,
    ],
    [
      'nobody but a person, whatever else has capitals',
      'Harbour master Ada Vinter spoke to Coast News at White House Road.\n“We are glad,” she said.',
      'Ada Vinter',
    ],
    [
      'the person of a sentence, and not the first word of the next',
      'The harbour is run by Ada Vinter. But the ferries are not.\nBoats may pass, she said.',
      'Ada Vinter',
    ],
  ])('%s', (_how, text, name) => expect(told(text).at(-1)).toBe(name))

  it.each<[string, string, (string | null)[]]>([
    [
      'whoever asks behind it, though another spoke before',
      '“We wait,” Ivo Maren said.\n“Who pays for it?”\nPiet Orr slept.\n“Is it safe, and who says so?” Ada Vinter asked.',
      ['Ivo Maren', 'Ivo Maren', null, 'Ada Vinter', 'Ada Vinter'],
    ],
    [
      'whoever speaks in a clause before it goes on',
      'Ada Vinter smiled. A man walked up to an official and said: “Hello. Who are you?”',
      [null, null, 'man', 'man'],
    ],
    [
      'nobody named before, where a line announces it without a name',
      'Ivo Maren slept.\nOver at the quay this was heard:\n“The bridge is closed. It is shut.”',
      [null, null, null, null],
    ],
    [
      'whom a line announces',
      'Piet Orr slept.\nAda Vinter addressed the pilots at noon:\n“The bridge is closed. It is shut.”',
      [null, null, 'Ada Vinter', 'Ada Vinter'],
    ],
    [
      'one speaker over paragraphs that have no mark in front',
      'Ada Vinter said: “The bridge held.\nNobody fell.\nWe were lucky.”\nThe bell rang.',
      ['Ada Vinter', 'Ada Vinter', 'Ada Vinter', null],
    ],
  ])('%s', (_how, text, names) => expect(told(text)).toEqual(names))
})
