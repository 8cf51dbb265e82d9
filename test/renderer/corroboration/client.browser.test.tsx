import { openWindow } from '../claims/window'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask } from '../../../renderer/corroboration/client'
import type { WhoElse } from '../../../renderer/corroboration/protocol'
import { dispatch } from '../../../renderer/project/replica'
import { docToJson } from '../../../shared/article/document'
import { matchKey } from '../../../shared/corroboration/dismissed'
import { ada, docOf, Story } from '../claims/story'

let story: Story
let close: () => void
beforeEach(() => {
  story = new Story()
  story.article('courier', 'The Ilmara Courier', 'Bridge closed', [
    'The bridge over the Osel was closed on Monday after cracks were found in two of its piers.',
    'Engineers expect repairs to take three weeks.',
  ])
  story.article('radio', 'Radio Vltana', 'Osel bridge shut', [
    'Cracks were found in three piers of the bridge over the Osel, which was closed on Monday.',
  ])
  story.article('herald', 'Harbour Herald', 'Market day', ['The cheese market opens at nine on Saturday.'])
  close = openWindow(story.project, null)
})
afterEach(() => close())

const bridgeClosed = 'The bridge over the Osel was closed on Monday'
const closed = () => ({ article: 'courier', ...story.range('courier', bridgeClosed) })
const change = (request: Parameters<typeof dispatch>[0][number]) =>
  dispatch([request], ada, { article: null, claim: null })

async function whoElse(claim: string | null = null): Promise<WhoElse> {
  const answer = await ask('who-else', { claim, statements: [closed()] })
  if (!answer?.ok) throw new Error('no answer')
  return answer.value
}

describe('the worker that has read the story', () => {
  it('finds who else says it', async () => {
    const { matches, others } = await whoElse()
    expect(matches.map(({ article }) => article)).toEqual(['radio'])
    expect(others).toBe(2)
  })

  it('knows an article that came, changed facts and one that went', async () => {
    await whoElse()
    const doc = docOf(['The bridge over the Osel was closed on Monday, police said.'])
    const added = change({
      type: 'article.added',
      article: { id: 'wire', title: 'Bridge', outlet: 'Coast Wire', byline: '', url: '', published: '' },
      version: { id: 'wire-v1', reason: 'imported', doc: docToJson(doc), textHash: '' },
    })
    expect(added.ok).toBe(true)
    expect((await whoElse()).matches.map(({ article }) => article).sort()).toEqual(['radio', 'wire'])
    change({ type: 'article.removed', article: 'radio' })
    expect((await whoElse()).matches.map(({ article }) => article)).toEqual(['wire'])
  })

  it('leaves out what was dismissed, until that is taken back', async () => {
    const [match] = (await whoElse('bridge')).matches
    change({
      type: 'dismissal.added',
      dismissal: { id: 'd1', kind: 'match', key: matchKey('bridge', match!), what: '' },
    })
    expect((await whoElse('bridge')).matches).toEqual([])
    expect((await whoElse()).matches).toHaveLength(1)
    change({ type: 'dismissal.removed', dismissal: 'd1' })
    expect((await whoElse('bridge')).matches).toEqual([match])
  })

  it('answers only the newest question of a lane', async () => {
    const question = { claim: null, statements: [closed()] }
    const answers = await Promise.all([
      ask('who-else', question),
      ask('who-else', question, { lane: 'another' }),
      ask('who-else', question),
    ])
    expect(answers.map((answer) => answer?.ok ?? null)).toEqual([null, true, true])
  })

  it('answers nothing to a question that was given up, or that a closed project leaves behind', async () => {
    const question = { claim: null, statements: [closed()] }
    const given = new AbortController()
    const first = ask('who-else', question, { signal: given.signal, lane: 'given up' })
    given.abort()
    expect(await first).toBeNull()
    expect(await ask('who-else', question, { signal: given.signal })).toBeNull()
  })
})
