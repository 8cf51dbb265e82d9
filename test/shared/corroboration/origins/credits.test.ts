import { describe, expect, it } from 'vitest'
import { provenanceOf } from '../../../../shared/corroboration/origins/provenance'
import { storyText } from './stories'

describe('A whole article comes from an agency', () => {
  const credit = (text: string, facts = {}) => provenanceOf(storyText('a', text, facts)).credit

  it.each([
    ['by its dateline', 'TOLSUND, Norway (AP) — The bridge was closed.', {}, 'Associated Press'],
    [
      'by its dateline behind a headline',
      'Bridge closed\nTolsund (AP) – The bridge was closed.',
      {},
      'Associated Press',
    ],
    ['by its dateline with a date', 'TOLSUND, Sept 3 (Reuters) - The bridge was closed.', {}, 'Reuters'],
    ['by its byline', 'The bridge was closed.', { byline: 'By The Associated Press' }, 'Associated Press'],
    [
      'by its byline beside a name',
      'The bridge was closed.',
      { byline: 'Ada Vinter, AFP' },
      'Agence France-Presse',
    ],
    ['by a credit line', 'The bridge was closed.\nSource: dpa', {}, 'Deutsche Presse-Agentur'],
    [
      'by who reported it',
      'The bridge was closed.\n(Reporting by Reuters; editing by Ada Vinter)',
      {},
      'Reuters',
    ],
  ])('%s', (_how, text, facts, agency) => expect(credit(text, facts)?.agency).toBe(agency))

  it.each([
    ['names one for a paragraph', 'The bridge was closed.\nReuters reported that a boat had sunk.'],
    ['had help from one', 'The bridge was closed.\nAdditional reporting by Reuters'],
    ['thanks one for a part', 'The bridge was closed.\nThe Associated Press contributed to this report.'],
  ])('but not one that %s', (_what, text) => expect(credit(text)).toBeNull())
})
