import { findings, openWindow, press, selectText, theProject } from '../shell/window'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { runCommand } from '../../../renderer/commands/run'
import { stage, useDesk } from '../../../renderer/project/desk'
import { noFacts } from '../../../shared/article/imported'
import { serializeProject } from '../../../shared/model/serialize'
import { decisionsOf } from '../../../shared/versions/decisions'
import { nextVersion } from '../../../shared/versions/next'
import { drawn } from '../shell/window'
import { ada, Story } from '../claims/story'

const morning = [
  'The harbour wall gave way at 4.10 on Tuesday morning, the harbour master said in the evening.',
  'Forty-two boats were lost, and nobody knows yet what the owners will be paid for them.',
  'The ministry had been warned in 2019 that the wall was past repair, a former engineer said.',
  'Nobody was hurt, according to the woman who leads the lifeboat crew of the town.',
]
const evening = [
  morning[0]!,
  morning[1]!.replace('Forty-two', 'Forty-seven'),
  'An inquiry was opened by the ministry late on Wednesday, and is to report within a year.',
  morning[3]!.replace('Nobody was hurt', 'Nobody was reportedly hurt'),
]

/**
 * A story whose only article has a second version, in which one passage changed, one is lost, one is hedged. What is
 * given stands below that.
 */
function twoVersions(before: readonly string[] = [], after: readonly string[] = []): Story {
  const story = new Story()
  story.article('post', 'The Brenmouth Post', 'Harbour wall gives way', [...morning, ...before])
  story.claim('wall', 'post', 'The harbour wall gave way at 4.10', 'verified')
  story.claim('boats', 'post', 'Forty-two boats were lost', 'disputed')
  story.claim('warned', 'post', morning[2]!, 'verified')
  story.claim('hurt', 'post', 'Nobody was hurt', 'single-source')
  const newer = new Story()
  newer.article('post', '', '', [...evening, ...after])
  const { doc } = newer.project.versions.get('post-v1')!
  const imported = { ...noFacts, doc, notices: [] }
  story.do(
    nextVersion(story.project, story.project.articles.get('post')!, imported, {}, 'post-v2').change,
    ada.id,
  )
  return story
}

let story: Story
let close: () => void
beforeEach(async () => {
  await page.viewport(1280, 800)
  story = twoVersions()
  close = await openWindow(story.project)
})
afterEach(() => close())

const waiting = () => decisionsOf(theProject(), 'post').map(({ claim }) => claim)
const decision = page.getByRole('article')
const anchor = (claim: string) => theProject().passages.where('claim', claim)[0]!.anchor

describe('the review', () => {
  it('is opened by the line in the header and by its key, and says what differs', async () => {
    expect(waiting()).toEqual(['boats', 'warned', 'hurt'])
    await page.getByRole('button', { name: '3 passages need a decision' }).click()
    await expect.element(page.getByRole('heading', { name: 'Decisions' })).toBeVisible()
    await expect.element(decision).toHaveTextContent('Number changed')
    await press('{Escape}{Escape}')
    await expect.element(page.getByRole('heading', { name: 'Claims' })).toBeVisible()
    await press('g')
    await expect.element(decision).toHaveTextContent('Forty-two')
  })

  it('goes to the next passage when one is decided, wherever the focus is, and undo brings it back', async () => {
    const before = serializeProject(theProject())
    await press('g')
    expect(document.activeElement?.closest('.review')).not.toBeNull()
    await press('c')
    expect(anchor('boats')).toMatchObject({ state: 'anchored', quote: 'Forty-seven boats were lost' })
    await expect.element(decision).toHaveTextContent('no longer in the article')
    expect(useDesk.getState().claim).toBe('warned')
    await press('{Control>}z{/Control}')
    await expect.element(decision).toHaveTextContent('Forty-two')
    expect(serializeProject(theProject())).toBe(before)
  })

  it('puts a lost passage on words that are selected in the text', async () => {
    await press('g.')
    await expect.element(decision).toHaveTextContent('The ministry had been warned in 2019')
    const text = 'An inquiry was opened by the ministry'
    const start = evening.join('\n').indexOf(text)
    await selectText({ start, end: start + text.length })
    await press('r')
    expect(anchor('warned')).toMatchObject({ state: 'anchored', quote: text })
    await expect.element(decision).toHaveTextContent('Hedge added')
  })

  it('leaves verdicts as they are, and takes another while it is open', async () => {
    await press('g')
    await expect.element(decision).toHaveTextContent('disputed')
    await press('v')
    await expect.element(decision).toHaveTextContent('verified')
    // A verdict is no decision about the words.
    expect(waiting()).toEqual(['boats', 'warned', 'hurt'])
    await press('.,.')
    await expect.element(decision).toHaveTextContent('no longer in the article')
  })

  it('ends when nothing is left, and is another article’s on going there', async () => {
    await press('gc..')
    await press('g')
    for (const claim of ['boats', 'hurt']) if (waiting().includes(claim)) runCommand('claim.confirm')
    await press(',')
    expect(waiting()).toContain('warned')
    await press('{Escape}{Escape}')
    expect(useDesk.getState().versions).toBeNull()
  })
})

describe('an old version', () => {
  it('is read with its passages where they stood, and nothing can be claimed in it', async () => {
    runCommand('version.older')
    await drawn()
    await expect.element(page.getByRole('region', { name: 'An older version' })).toBeVisible()
    const shown = () =>
      [...document.querySelectorAll('[data-article] .passage')].map((one) => one.textContent)
    expect(shown()).toContain('Forty-two boats were lost')
    expect(shown()).toContain(morning[2])
    const before = serializeProject(theProject())
    stage.view!.select({ start: 0, end: 11 }, { focus: true })
    expect(useDesk.getState().selection).toBeNull()
    await press('v')
    await press('{Enter}')
    expect(serializeProject(theProject())).toBe(before)
    await press('{Escape}')
    await press('{Escape}')
    expect(useDesk.getState().versions).toBeNull()
    expect(document.querySelector('[data-article]')?.textContent).toContain('Forty-seven')
  })

  it('gives way to the current text when a claim is gone to', async () => {
    runCommand('version.older')
    await drawn()
    await page.getByRole('option', { name: /#1/ }).click()
    expect(useDesk.getState().versions).toBeNull()
    await expect.element(page.getByRole('textbox', { name: 'Article text' })).toHaveTextContent('Forty-seven')
  })
})

describe('two versions compared', () => {
  it('have their labels inside the page, wherever a change stands in its line', async () => {
    close()
    const boat = (i: number) => 'abcdefgh'.charAt(i % 8) + 'klmnrst'.charAt(i % 7) + 'ette'
    const numbers = (first: number) =>
      Array.from({ length: 50 }, (_, i) => `The ${boat(i)} came home with ${first + i} hands.`).join(' ')
    story = twoVersions([numbers(10)], [numbers(80)])
    close = await openWindow(story.project)
    await press('b')
    const sticking = () => {
      const edge = document.querySelector('.comparison-page')!.getBoundingClientRect().right
      return [...document.querySelectorAll('[data-label]')].filter((mark) => {
        const { width, insetInlineStart } = getComputedStyle(mark, '::before')
        return mark.getClientRects()[0]!.left + parseFloat(insetInlineStart) + parseFloat(width) > edge
      })
    }
    await expect.poll(() => document.querySelectorAll('[data-label]').length).toBeGreaterThan(20)
    await expect.poll(() => sticking().length).toBe(0)
    await page.viewport(1180, 800)
    await expect.poll(() => sticking().length).toBe(0)
  })

  it('are gone through by keyboard, in the list and in the text alike', async () => {
    await press('b')
    const list = page.getByRole('listbox', { name: 'Changes' })
    await expect.element(list).toHaveFocus()
    await press('.')
    const current = () =>
      [...document.querySelectorAll('.comparison-page .current')].map((one) => one.textContent)
    expect(current()).toEqual(['Forty-two', 'Forty-seven'])
    await press('{ArrowDown}')
    await press('{ArrowDown}')
    expect(current().join(' ')).toContain('An inquiry was opened')
    await press('{End}')
    expect(current()).toEqual([expect.stringContaining('reportedly')])
    await press('.')
    expect(current()).toEqual(['Forty-two', 'Forty-seven'])
    await press('{Escape}')
    await expect.element(page.getByRole('heading', { name: 'Claims' })).toBeVisible()
    expect(document.activeElement).toBe(document.querySelector('.article-text'))
  })

  it('can be any two of them, and the same one twice says that nothing differs', async () => {
    await press('b')
    await userEvent.selectOptions(page.getByLabelText('To', { exact: true }), 'post-v1')
    await expect.element(page.getByText('These two versions say the same, word for word.')).toBeVisible()
  })
})

describe('a newer text', () => {
  it('that is the same is no version, and one of another article is asked about', async () => {
    runCommand('article.replace')
    await page.getByLabelText('Text of the article').click()
    await userEvent.paste()
    await userEvent.keyboard('Ducks were counted in the park by volunteers of the bird club on Sunday.')
    await expect.element(page.getByText('This looks like another article altogether')).toBeVisible()
    await expect
      .element(page.getByRole('button', { name: 'Make it the new version all the same' }))
      .toBeEnabled()
    await userEvent.keyboard('{Control>}a{/Control}')
    for (const line of evening) await userEvent.keyboard(line + (line === evening.at(-1) ? '' : '{Enter}'))
    await expect.element(page.getByText('There is no new version to make')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Make it the new version' })).toBeDisabled()
  })

  it('that is pasted becomes the version after the one that is there', async () => {
    runCommand('article.replace')
    await page.getByLabelText('Text of the article').click()
    for (const line of morning) await userEvent.keyboard(line + (line === morning.at(-1) ? '' : '{Enter}'))
    await page.getByRole('button', { name: 'Make it the new version' }).click()
    await drawn()
    expect(theProject().versions.where('article', 'post')).toHaveLength(3)
    expect(anchor('boats')).toMatchObject({ state: 'anchored', quote: 'Forty-two boats were lost' })
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (theme) => {
  beforeEach(() => useDesk.setState(({ settings }) => ({ settings: { ...settings, theme } })))

  it.each([
    ['in the review', () => press('g')],
    ['in a comparison', () => press('b.')],
    ['in an old version', () => Promise.resolve(runCommand('version.older'))],
    ['in the question for a newer text', () => Promise.resolve(runCommand('article.replace'))],
  ])('%s', async (_where, go) => {
    await go()
    await drawn()
    expect(await findings()).toEqual([])
  })
})
