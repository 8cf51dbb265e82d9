import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { expectFailure, shippedCli, oneLine } from './support/shippedCli'

const { claimdesk, inFolder, json, newStory, read } = shippedCli()

type Annotated = {
  passages: { id: string; claim: string; article: string; quote: string }[]
  unanchored: { quote: string; reason: string }[]
}

describe('claimdesk annotate', () => {
  const annotate = (...more: string[]) =>
    json<Annotated>('annotate', 's.claimdesk', '--reviewer', 'Anna Berg', ...more)

  it('claims a passage with verdict and rationale', async () => {
    const id = await newStory()
    const quote = 'said Mayor Zdeňka Öçal 🕯️'
    const { passages, unanchored } = await annotate(
      '--article',
      'Storm cuts power',
      '--quote',
      quote,
      '--verdict',
      'verified',
      '--note',
      'Heard the recording.',
    )
    expect([passages, unanchored]).toEqual([[expect.objectContaining({ article: id, quote })], []])
    const project = await read()
    const [assessment] = project.assessments.values()
    expect(assessment).toMatchObject({
      claim: passages[0]?.claim,
      verdict: 'verified',
      rationale: 'Heard the recording.',
    })
    expect(project.reviewers.get(assessment?.createdBy ?? '')).toMatchObject({
      name: 'Anna Berg',
      initials: 'AB',
    })
    expect(project.reviewers.size).toBe(1)
    const { claims } = await json<{ claims: unknown[] }>('list', 's.claimdesk', 'claims')
    expect(claims).toEqual([expect.objectContaining({ number: 1, status: 'verified', quote })])
  })

  it('notes without judging when there is a note and no verdict', async () => {
    await newStory()
    await annotate('--article', 'Storm cuts power', '--quote', '4,000 homes', '--note', 'Ask the utility.')
    expect([...(await read()).assessments.values()]).toEqual([
      expect.objectContaining({ verdict: null, rationale: 'Ask the utility.' }),
    ])
  })

  it('attaches to a claim by number or id, and not twice to the same words', async () => {
    await newStory()
    const first = await annotate('--article', 'https://courier.example/storm#top', '--quote', '4,000 homes')
    const second = await annotate('--article', 'storm cuts power', '--quote', 'cut power', '--claim', '#1')
    const again = await annotate(
      '--article',
      'storm cuts power',
      '--quote',
      'cut power',
      '--claim',
      first.passages[0]?.claim ?? '',
    )
    expect(again.passages[0]?.id).toBe(second.passages[0]?.id)
    const project = await read()
    expect([project.claims.size, project.passages.size]).toEqual([1, 2])
  })

  it('finds a quote whose quotation marks and spaces are typed otherwise, and keeps the article’s words', async () => {
    await newStory()
    const { passages } = await annotate('--article', 'Storm cuts power', '--quote', '"We were  lucky,"')
    expect(passages[0]?.quote).toBe('“We were lucky,”')
  })

  it('does not choose between two places, says so, changes nothing and exits with 1', async () => {
    await newStory()
    const before = await readFile(inFolder('s.claimdesk'))
    const args = [
      'annotate',
      's.claimdesk',
      '--article',
      'Storm cuts power',
      '--quote',
      'Nobody was hurt',
      '--reviewer',
      'Anna Berg',
    ]
    const { status, out, err } = await claimdesk(...args, '--json')
    expect([status, err]).toEqual([1, expect.stringMatching(oneLine)])
    const { passages, unanchored } = JSON.parse(out) as Annotated
    expect([passages, unanchored]).toEqual([
      [],
      [
        {
          quote: 'Nobody was hurt',
          reason: expect.stringMatching(/stands 2 times .* --prefix or --suffix/) as string,
        },
      ],
    ])
    expect(await readFile(inFolder('s.claimdesk'))).toEqual(before)
    const settled = await annotate(
      '--article',
      'Storm cuts power',
      '--quote',
      'Nobody was hurt',
      '--suffix',
      ', the police said',
    )
    const [passage] = (await read()).passages.values()
    expect([settled.passages.length, passage?.anchor.suffix.startsWith(', the police')]).toEqual([1, true])
  })

  it('says when a quote is not there, and when an article, claim or verdict is not', async () => {
    await newStory()
    const args = ['annotate', 's.claimdesk', '--reviewer', 'Anna Berg']
    const missing = await annotate('--article', 'Storm cuts power', '--quote', 'dozens died')
    expect(missing.unanchored).toEqual([
      { quote: 'dozens died', reason: expect.stringMatching(/does not stand in/) as string },
    ])
    expectFailure(
      await claimdesk(...args, '--article', 'Elsewhere', '--quote', 'x'),
      1,
      /No article goes by “Elsewhere”/,
    )
    const known = [...args, '--article', 'Storm cuts power', '--quote', '4,000']
    expectFailure(await claimdesk(...known, '--claim', '7'), 1, /No claim goes by “7”/)
    expectFailure(await claimdesk(...known, '--verdict', 'true'), 2, /“true” is no verdict/)
  })
})
