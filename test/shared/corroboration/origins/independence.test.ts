import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KnownOrigins } from '../../../../shared/corroboration/origins/finding'
import { originsOf } from '../../../../shared/corroboration/origins/independence'
import type { Report } from '../../../../shared/corroboration/origins/reports'
import type { StoryText } from '../../../../shared/corroboration/types'
import type { Attribution, Origin } from '../../../../shared/model/sourcing'
import { storyText } from './stories'

/** Asks where the first sentence of each article comes from. */
function ask(articles: readonly StoryText[], known?: KnownOrigins) {
  const reports = articles.map(({ id, text }): Report => {
    const end = text.search(/[.”]\s|[.”]$/u) + 1
    return { article: id, start: 0, end: end || text.length, supports: true }
  })
  return originsOf(reports, (id) => articles.find((article) => article.id === id), known)
}

/** How many sources stand behind the articles as a whole. */
function askWhole(articles: readonly StoryText[]): number {
  const reports = articles.map(({ id, text }) => ({
    article: id,
    start: 0,
    end: text.length,
    supports: true,
  }))
  return originsOf(reports, (id) => articles.find((article) => article.id === id)).independentSources
}

const flat =
  'The bridge over the Aln was closed at dawn on Monday after a crack was seen in its northern pier.'

describe('Reports count as', () => {
  it('one source of the fact, when two outlets quote one minister', () => {
    const found = ask([
      storyText('a', 'The bridge is closed, Ports Minister Ada Vinter said.'),
      storyText('b', '“The bridge is closed,” Minister Ada Vinter told reporters.'),
    ])
    expect(found.independentSources).toBe(1)
    expect(found.findings).toMatchObject([
      { name: 'Ada Vinter', kind: 'person', articles: ['a', 'b'], via: 'said' },
    ])
    expect(found.findings[0]!.path).toBe('Outlet a → Ada Vinter ← Outlet b: two outlets, one source')
  })

  it('one, when one speaks for the institution that the other names', () => {
    const found = ask([
      storyText('a', 'The bridge is closed, the director of the harbour office, Ada Vinter, said.'),
      storyText('b', 'The harbour office said that the bridge is closed.'),
    ])
    expect(found.findings).toHaveLength(2)
    expect(found.independentSources).toBe(1)
  })

  it('one, when an article tells flatly what it elsewhere has from somebody', () => {
    const text = 'The bridge over the Aln is closed.\nThe bridge is closed, Mayor Ada Vinter said.'
    const article = storyText('a', text)
    const lead = { article: 'a', start: 0, end: text.indexOf('\n'), supports: true }
    const said = { ...lead, start: lead.end + 1, end: text.length }
    const names = (reports: Report[]) => originsOf(reports, () => article).findings.map(({ name }) => name)
    expect(names([lead, said])).toEqual(['Ada Vinter'])
    expect(names([lead, { ...said, supports: false }])).toEqual(['Outlet a', 'Ada Vinter'])
  })

  it('one, when what follows somebody’s words goes on with them, as another article says', () => {
    const text = 'Both are to blame, Ada Vinter said. The port spends, the town borrows.'
    const article = storyText('a', text)
    const other = storyText('b', '“The port spends and the town borrows,” Ada Vinter said.')
    const goingOn = { article: 'a', start: text.indexOf('The port'), end: text.length, supports: true }
    const quoted = { article: 'b', start: 0, end: other.text.length, supports: true }
    const names = (...reports: Report[]) =>
      originsOf(reports, (id) => (id === 'a' ? article : other)).findings.map(({ name }) => name)
    expect(names(goingOn, quoted)).toEqual(['Ada Vinter'])
    expect(names(goingOn)).toEqual(['Outlet a'])
  })

  it('one, when one is the office of the other', () => {
    const found = ask([
      storyText('a', 'The bridge is closed, Mayor Ada Vinter said.'),
      storyText('b', 'Ada Vinter’s office said that the bridge is closed.'),
    ])
    expect(found.independentSources).toBe(1)
  })

  it.each([
    [
      'a spokesman of somebody who says it too',
      'Piet Orr, a spokesman for Ada Vinter, said that it is closed.',
    ],
    ['a lawyer of somebody who says it too', 'Ada Vinter’s lawyer said that it is closed.'],
    ['somebody with whom another says it', 'Ada Vinter said that it is closed. It is, too.'],
  ])('one, when one is %s', (_how, text) => {
    expect(
      ask([storyText('a', 'It is closed, Ada Vinter said.'), storyText('b', text)]).independentSources,
    ).toBe(1)
  })

  it.each([
    ['one of two that say it together', 'The harbour office said that it is closed.'],
    ['initials of one of them', 'The HBA said that it is closed.'],
    ['initials with stops', 'The H.B.A. said that it is closed.'],
  ])('one, when one is %s', (_how, text) => {
    const both = 'The Harbour Boat Agency and the harbour office said that it is closed.'
    expect(ask([storyText('a', both), storyText('b', text)]).independentSources).toBe(1)
  })

  it('one, when somebody’s office stands behind the whole name of what they head', () => {
    const found = ask([
      storyText('a', 'National Guild for Dockers President Ada Vinter said that the bridge is closed.'),
      storyText('b', 'The National Guild for Dockers said that the bridge is closed.'),
    ])
    expect(found.findings.map(({ name }) => name)).toContain('Ada Vinter')
    expect(found.independentSources).toBe(1)
  })

  it('two, when somebody only holds an office of the place that the other is', () => {
    const a = storyText('a', 'Gov. Ada Vinter of Lund said that it is closed.')
    const b = storyText('b', 'The Lund council said that it is closed.')
    expect(ask([a, b]).independentSources).toBe(2)
  })

  it('one, when nobody can tell the unnamed apart', () => {
    expect(
      ask([
        storyText('a', 'The bridge is closed, two people familiar with the matter said.'),
        storyText('b', 'The bridge is closed, a witness said.'),
      ]).independentSources,
    ).toBe(1)
  })

  it('two, when two outlets tell it themselves in their own words', () => {
    const found = ask([storyText('a', flat), storyText('b', 'The Aln bridge has been shut since Monday.')])
    expect(found.independentSources).toBe(2)
    expect(found.why).toBe('Two independent sources: Outlet a; Outlet b.')
  })

  it('two, when two outlets tell what somebody does, though each goes on with what they say meanwhile', () => {
    const found = ask([
      storyText(
        'a',
        'Two dockers’ unions took the port to court over its old bridge on Monday, saying it has been bad for years.',
      ),
      storyText(
        'b',
        'On Monday the port was taken to the court of Lund by both unions, claiming a breach of old promises.',
      ),
    ])
    expect(found.findings.map(({ name }) => name)).toEqual(['Outlet a', 'Outlet b'])
  })

  it('two, when one of them goes on at equal length with what is said by whoever did it', () => {
    const { independentSources } = ask([
      storyText(
        'a',
        'The towns of Lund and Aln filed a suit over the bridge, claiming that its high tolls are a fraud.',
      ),
      storyText('b', 'A suit over the bridge was brought by the two towns last week.'),
    ])
    expect(independentSources).toBe(2)
  })

  it('two, when one of them puts what somebody says behind what they do', () => {
    const { independentSources } = ask([
      storyText('a', 'The plan was dropped by Ada Vinter, who said that she was very tired of it.'),
      storyText('b', 'Ada Vinter said that her plan is dropped.'),
    ])
    expect(independentSources).toBe(2)
  })

  it('one, when both have the agency’s copy', () => {
    const found = ask([
      storyText('a', `TOLSUND (Reuters) - ${flat}`),
      storyText('b', `${flat} Boats wait.\nSource: Reuters`),
    ])
    expect(found.findings).toMatchObject([{ name: 'Reuters', kind: 'agency', articles: ['a', 'b'] }])
    expect(found.independentSources).toBe(1)
  })

  it('one, when one outlet has the other’s words, the earlier of which is the origin', () => {
    const found = ask([
      storyText('a', flat, { published: '2026-03-02' }),
      storyText('b', flat.replace('dawn on ', 'dawn on '), { published: '2026-03-01' }),
    ])
    expect(found.findings).toMatchObject([{ name: 'Outlet b', articles: ['a', 'b'] }])
    expect(found.independentSources).toBe(1)
  })

  it('one, when the same file is there twice under two names', () => {
    expect(ask([storyText('a', 'It sank.'), storyText('b', 'It sank.')]).independentSources).toBe(1)
  })

  it('one, when an article has another in full within it', () => {
    const full = `${flat}\nTraffic goes round by the old ford, which floods at spring tide.`
    expect(
      ask([storyText('a', full), storyText('b', `${flat} More on this below.\n${full}`)]).independentSources,
    ).toBe(1)
  })

  it.each([
    ['as a quotation', `Coast News wrote: “${flat} Traffic goes round by the old ford.”`],
    ['with words of its own after it', `${flat} Traffic goes round by the old ford. More below.`],
    [
      'with a few words changed',
      `${flat.replace('at dawn', 'early').replace('seen', 'found')} Traffic goes round by the old ford. So it is.`,
    ],
  ])('one, when an article has another in full %s', (_how, text) => {
    const full = storyText('a', `${flat} Traffic goes round by the old ford.`)
    expect(ask([full, storyText('b', text)]).independentSources).toBe(1)
  })

  it('whoever the sentence itself names, though the words are another’s, and both are one source', () => {
    const full = storyText('a', `${flat} Traffic goes round by the old ford.`)
    const text = `“${flat} Traffic goes round by the old ford,” Mayor Ada Vinter said.`
    const { independentSources, findings } = ask([full, storyText('b', text)])
    expect(findings.map(({ name, articles }) => [name, articles])).toContainEqual(['Ada Vinter', ['b']])
    expect(independentSources).toBe(1)
  })

  it('whom copied words name, though the copy was speaking of somebody else', () => {
    const words =
      'The deck of the old bridge had been patched four times since the spring, according to records.'
    const a = storyText('a', words)
    const b = storyText('b', `Mayor Ada Vinter said that it was so. “${words}”`)
    const [first] = [a, b].map(({ id, text }) => ({
      article: id,
      start: text.indexOf('The deck'),
      end: text.length,
      supports: true,
    }))
    const second = { article: 'b', start: b.text.indexOf('The deck'), end: b.text.length, supports: true }
    const found = originsOf([first!, second], (id) => ({ a, b })[id as 'a' | 'b'])
    expect(found.findings.map(({ name }) => name)).toEqual(['records'])
  })

  it('two, when both only quote the same words of one letter at length', () => {
    const letter = '“The crack was known for years and nobody in the council wished to hear of it,”'
    const a = storyText(
      'a',
      `The Aln bridge is shut. ${letter} a letter says. Boats wait, and shops are empty.`,
    )
    const b = storyText(
      'b',
      `Nobody may cross the Aln. ${letter} one reads in a letter. The ford is open still.`,
    )
    expect(ask([a, b]).independentSources).toBe(2)
  })

  it('one, when nobody knows which outlets they are', () => {
    const found = ask([
      storyText('a', flat, { outlet: '' }),
      storyText('b', 'The Aln bridge is shut.', { outlet: ' ' }),
    ])
    expect(found.independentSources).toBe(1)
  })

  it('none, when they say otherwise', () => {
    const article = storyText('a', flat)
    const found = originsOf([{ article: 'a', start: 0, end: flat.length, supports: false }], () => article)
    expect(found).toMatchObject({ independentSources: 0, findings: [{ supports: false }] })
    expect(originsOf([], () => undefined)).toMatchObject({ independentSources: 0, findings: [] })
  })
})

describe('What a reviewer said of an origin', () => {
  const made = { createdAt: '2026-03-02T08:00:00.000Z', createdBy: 'anna' }
  const origin = (id: string, name: string, also: string[] = []): Origin => ({
    id,
    name,
    kind: 'institution',
    also,
    ...made,
  })
  const attribution = (fields: Partial<Attribution>): Attribution => ({
    id: 't1',
    article: 'b',
    origin: 'o1',
    via: 'said',
    state: 'confirmed',
    ...made,
    ...fields,
  })
  const a = storyText('a', 'The bridge is closed, the harbour office said.')
  const b = storyText('b', 'The Aln bridge is shut. Boats wait.')
  const words = { quote: 'The Aln bridge is shut', prefix: '', suffix: '. Boats', start: 0 }

  it('counts for its words, also after they moved', () => {
    const known = { origins: [origin('o1', 'Harbour Office')], attributions: [attribution({ words })] }
    expect(ask([a, b], known)).toMatchObject({
      independentSources: 1,
      findings: [{ origin: 'o1', name: 'Harbour Office', articles: ['a', 'b'], confirmed: true }],
    })
    expect(
      ask([a, { ...b, text: `The Aln bridge is shut. Boats wait. More soon.` }], known).independentSources,
    ).toBe(1)
  })

  it('counts for a whole article, but not for what somebody else is quoted as saying in it', () => {
    const known = { origins: [origin('o1', 'Harbour Office')], attributions: [attribution({})] }
    expect(ask([a, b], known).independentSources).toBe(1)
    const quoting = storyText('b', 'The bridge is shut, skipper Ada Vinter said.')
    expect(ask([a, quoting], known).independentSources).toBe(2)
  })

  it('takes back what the program found', () => {
    const wire = storyText('b', `TOLSUND (AP) — ${flat}`)
    const known = {
      origins: [{ ...origin('o1', 'AP'), kind: 'agency' as const }],
      attributions: [attribution({ state: 'rejected', via: 'dateline' })],
    }
    expect(ask([wire]).findings[0]).toMatchObject({ name: 'Associated Press' })
    expect(ask([wire], known).findings[0]).toMatchObject({ name: 'Outlet b', kind: 'outlet', via: 'own' })
  })

  it('makes one of two names that were folded by hand', () => {
    const other = storyText('b', 'The pilots’ guild said that the bridge is closed.')
    expect(ask([a, other]).independentSources).toBe(2)
    const known = { origins: [origin('o1', 'Harbour Office', ['pilots’ guild'])], attributions: [] }
    expect(ask([a, other], known)).toMatchObject({ independentSources: 1, findings: [{ origin: 'o1' }] })
  })
})

describe('The graph', () => {
  it('leads from each article to where it has it from', () => {
    const { graph } = ask([
      storyText('a', 'The bridge is closed, the harbour office said.'),
      storyText('b', 'The harbour office said that the bridge is closed.'),
    ])
    const [article, , office] = graph.nodes
    expect(graph.nodes.map(({ role, label }) => [role, label])).toEqual([
      ['article', 'Outlet a'],
      ['article', 'Outlet b'],
      ['origin', 'harbour office'],
    ])
    expect(graph.edges).toHaveLength(2)
    expect(graph.edges[0]).toEqual({ from: article!.id, to: office!.id, via: 'said' })
  })
})

const sentences = fc.constantFrom(
  flat,
  'It sank.',
  'The Aln bridge is shut.',
  'The bridge is closed, the harbour office said.',
  '“It fell,” she said.',
  'The bridge is closed, a witness said.',
  'Ada Vinter said that it fell.',
  `TOLSUND (AP) — ${flat}`,
  '',
  'ж',
  '”',
)
const stories = fc
  .array(
    fc.record({
      parts: fc.array(sentences, { minLength: 1, maxLength: 4 }),
      published: fc.constantFrom('', '2026-03-01', '2026-03-02', 'soon'),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((all) => all.map(({ parts, published }, i) => storyText(`a${i}`, parts.join('\n'), { published })))

describe('Whatever the articles are', () => {
  it('one more copy of one of them never makes one more source', () => {
    fc.assert(
      fc.property(
        stories,
        fc.nat(),
        fc.constantFrom('', '2026-02-01', '2026-04-01'),
        (articles, n, published) => {
          const copied = articles[n % articles.length]!
          const copy = { ...copied, id: 'z', outlet: 'Outlet z', published }
          expect(ask([...articles, copy]).independentSources).toBeLessThanOrEqual(
            ask(articles).independentSources,
          )
        },
      ),
      { numRuns: 300 },
    )
  })

  it('one that quotes one of them in full never makes one more source', () => {
    fc.assert(
      fc.property(stories, fc.nat(), (articles, n) => {
        const quoted = articles[n % articles.length]!
        fc.pre((quoted.text.match(/\p{L}+/gu) ?? []).length >= 3)
        const text = `Outlet z read this: “${quoted.text.replaceAll('\n', ' ')}”`
        const quoting = storyText('z', text, { outlet: 'Outlet z' })
        expect(askWhole([...articles, quoting])).toBeLessThanOrEqual(askWhole(articles))
      }),
      { numRuns: 300 },
    )
  })

  it('there are no more sources than articles, and the order in which they are asked does not count', () => {
    fc.assert(
      fc.property(stories, (articles) => {
        const { independentSources, findings } = ask(articles)
        expect(independentSources).toBeGreaterThan(0)
        expect(independentSources).toBeLessThanOrEqual(articles.length)
        expect(ask(articles.toReversed()).independentSources).toBe(independentSources)
        expect(new Set(findings.flatMap((finding) => finding.articles)).size).toBe(articles.length)
      }),
    )
  })
})
