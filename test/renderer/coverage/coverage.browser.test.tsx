import { drawn, findings, openWindow, press, selectText, theProject } from '../shell/window'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { runCommand } from '../../../renderer/commands/run'
import { stage, useDesk } from '../../../renderer/project/desk'
import { serializeProject } from '../../../shared/model/serialize'
import { Story } from '../claims/story'

const [boats, pumps, monday] = [
  'Eleven boats were tied up below the lock.',
  'Ada Lunde said that about nine of 30 pumps were reportedly broken.',
  'They failed on Monday.',
] as const
const siren = 'The siren stayed silent, residents said.'

let story: Story
let close: () => void
beforeEach(async () => {
  await page.viewport(1280, 800)
  story = new Story()
  story.article('lock', 'The Courier', 'The lock', [
    `${boats} The square was quiet.`,
    `Nobody slept. ${pumps} ${monday}`,
  ])
  story.article('siren', 'Radio Vltana', 'The siren', ['It was a dark night.', siren])
  close = await openWindow(story.project)
  await selectText({ start: 0, end: 0 })
})
afterEach(() => {
  close()
  useDesk.setState(({ settings }) => ({
    settings: { ...settings, sentences: 'reading', sentenceMarks: false },
  }))
})

/** The words that are selected in the article on the desk. */
function selected(): string {
  const { article, selection } = useDesk.getState()
  const version = theProject().versions.get(theProject().articles.get(article!)!.version)!
  const text = (version.doc['content'] as { content: { text: string }[] }[])
    .map(({ content }) => content[0]!.text)
    .join('\n')
  return selection ? text.slice(selection.start, selection.end) : ''
}

const notice = () => useDesk.getState().notice?.text
const line = (title: string) => page.getByRole('option', { name: title })

async function pressed(keys: readonly string[]): Promise<string[]> {
  const after: string[] = []
  for (const key of keys) {
    await press(key)
    after.push(selected())
  }
  return after
}

describe('J and K', () => {
  it('go through the sentences that need checking as they stand, past those that are claimed or set aside', async () => {
    expect(await pressed(['j', 'j', 'j', 'k'])).toEqual([boats, pumps, monday, pumps])
    await press('v')
    expect(await pressed(['j', 'j'])).toEqual([monday, boats])
    expect(notice()).toBe('Round from the end: 2 sentences of this article still to check.')
    await press('z')
    expect(await pressed(['k'])).toEqual([monday])
  })

  it('go first to what is most worth checking, where that is asked for', async () => {
    runCommand('sentences.worth')
    expect(await pressed(['j', 'j', 'j', 'j'])).toEqual([pumps, boats, monday, pumps])
    await press('d')
    expect(await pressed(['j', 'k'])).toEqual([boats, monday])
  })

  it('go on into the next article when one is done, and say when all are', async () => {
    for (const key of ['j', 'v', 'j', 'z', 'j', 's']) await press(key)
    expect(await pressed(['j'])).toEqual([siren])
    expect(useDesk.getState().article).toBe('siren')
    expect(notice()).toBe('That article is done. On to “The siren”: 1 sentence to check.')
    await press('{Enter}')
    await press('j')
    expect(notice()).toBe(
      'All done: no unchecked sentence left in any article. 1 is only claimed yet: Shift+N goes there.',
    )
  })
})

describe('In an article so long that reading it takes longer than a frame', () => {
  const told = (at: number) => `Ada Lunde said on Monday that ${at} pumps had failed.`

  it('every key does what it would, in the order in which they were pressed', async () => {
    const long = new Story()
    long.article('lock', 'The Courier', 'The lock', ['It was a dark night.'])
    long.article(
      'pumps',
      'Radio Vltana',
      'The pumps',
      Array.from({ length: 5_000 }, (_, at) => told(at)),
    )
    close()
    close = await openWindow(long.project)
    runCommand('article.next')
    await drawn()
    // No pause between them: the article has not been read yet.
    for (const key of ['j', 'j', 'k', 'j', 'v', 'j', 'z', 'j'])
      document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      )
    await expect.poll(selected).toBe(told(3))
    const project = theProject()
    expect(project.passages.sorted().map(({ anchor }) => anchor.quote)).toEqual([told(1)])
    expect(project.assessments.sorted()).toMatchObject([{ verdict: 'verified' }])
    expect(project.dismissals.sorted()).toMatchObject([{ what: told(2) }])
  })
})

describe('Nothing to check here', () => {
  it('sets the sentence at the cursor aside, takes it back, and is undone to the last byte', async () => {
    const before = serializeProject(theProject())
    const { start } = story.range('lock', 'boats were')
    await selectText({ start, end: start })
    await press('z')
    expect(theProject().dismissals.sorted()).toMatchObject([
      { kind: 'sentence', what: boats, article: 'lock' },
    ])
    await expect.element(line('The lock')).toHaveTextContent('0 of 2 checked')
    await press('z')
    expect(theProject().dismissals.size).toBe(0)
    await press('z')
    for (let i = 0; i < 3; i++) runCommand('edit.undo')
    expect(serializeProject(theProject())).toBe(before)
    await expect.element(line('The lock')).toHaveTextContent('0 of 3 checked')
  })

  it('says so where nothing needs it, or a claim says more', async () => {
    await selectText(story.range('lock', 'The square was quiet.'))
    await press('z')
    expect(notice()).toMatch(/^Nothing in this sentence needs checking/)
    await selectText(story.range('lock', boats))
    await press('v')
    await press('z')
    expect(notice()).toMatch(/^There is a claim in this sentence already/)
    expect(theProject().dismissals.size).toBe(0)
  })
})

describe('The sentences to check', () => {
  it('are listed with why, counted for the story, and taken back from the list', async () => {
    await selectText(story.range('lock', monday))
    await press('z')
    runCommand('coverage.open')
    const pane = page.getByRole('region', { name: 'To check' })
    await expect
      .element(pane)
      .toHaveTextContent('This article: 2 sentences need checking: 0 checked, 2 untouched, 1 more set aside.')
    await expect.element(pane).toHaveTextContent('Whole story: 3 sentences need checking')
    await expect.element(page.getByRole('button', { name: 'Story: 0 of 3 checked' })).toBeVisible()
    const option = pane.getByRole('option', { name: pumps })
    await expect
      .element(option)
      .toHaveTextContent('number, somebody named, attribution, several numbers, left open')
    expect(await findings()).toEqual([])
    await press('{ArrowDown}')
    await expect.poll(selected).toBe(boats)
    await press('{ArrowDown}')
    await expect.poll(selected).toBe(pumps)
    expect(getSelection()?.rangeCount).toBe(0)
    await press('{Enter}')
    expect(getSelection()?.toString()).toBe(pumps)
    await pane.getByText('1 sentence set aside').click()
    await pane.getByRole('button', { name: 'Check again' }).click()
    expect(theProject().dismissals.size).toBe(0)
    await expect.element(pane.getByRole('option', { name: monday })).toBeVisible()
  })

  it('have marks in the margin, where that is asked for, near the screen only, and no longer once they are claimed', async () => {
    const marks = () => [...document.querySelectorAll('.sentence-mark')].map(({ textContent }) => textContent)
    expect(marks()).toEqual([])
    await press('{Shift>}Z{/Shift}')
    await expect.poll(marks).toEqual(['Eleven', 'Ada', 'They'])
    await selectText(story.range('lock', boats))
    await press('z')
    await expect.poll(() => document.querySelectorAll('.sentence-mark.aside').length).toBe(1)
    await selectText(story.range('lock', 'about nine'))
    await press('v')
    await expect.poll(marks).toEqual(['Eleven', 'They'])
    await press('{Alt>}{ArrowDown}{/Alt}')
    await expect.poll(marks).toEqual(['The'])
    await press('{Control>}e{/Control}')
    await expect.poll(marks).toEqual([])
    await press('{Escape}')
    await drawn()
    stage.view!.focus()
    await expect.poll(marks).toEqual(['The'])
  })
})

it('a story of hundreds of articles is read though the browser is seldom idle', async () => {
  close()
  const large = new Story()
  const paragraphs = Array.from({ length: 20 }, (_, i) => `${pumps} ${monday} They were ${i + 2} years old.`)
  for (let i = 0; i < 300; i++) large.article(`a${i}`, 'The Courier', `Pumps, part ${i}`, paragraphs)
  const seldom = vi
    .spyOn(window, 'requestIdleCallback')
    .mockImplementation((run) =>
      window.setTimeout(() => run({ didTimeout: false, timeRemaining: () => 50 }), 500),
    )
  close = await openWindow(large.project)
  const story = page.getByRole('button', { name: /^Story: 0 of [\d,]+ checked/ })
  await expect.poll(() => story.elements().length, { timeout: 20_000 }).toBe(1)
  seldom.mockRestore()
})
