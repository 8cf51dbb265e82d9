import { main } from './fakeMain'
import { drawn, openWindow, press, selectText } from './window'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { runCommand } from '../../../renderer/commands/run'
import { tell } from '../../../renderer/project/act'
import { useDesk } from '../../../renderer/project/desk'
import { emptyProject } from '../../../shared/model/project'
import { Story, stormStory } from '../claims/story'

const story = stormStory()
let close: () => void
beforeEach(() => localStorage.clear())
afterEach(async () => {
  close()
  await page.viewport(414, 896)
})

const widthOf = (id: string) => document.getElementById(id)!.offsetWidth
const isCut = (element: Element) => element.scrollWidth > element.clientWidth + 1

describe('the panes', () => {
  it('are set by the arrows on the lines between them, within bounds, and stay so', async () => {
    await page.viewport(1280, 800)
    close = await openWindow(story.project)
    const before = widthOf('pane-articles')
    page.getByRole('separator', { name: 'Width of the articles' }).element().focus()
    await press('{ArrowRight}{ArrowRight}')
    expect(widthOf('pane-articles')).toBe(before + 32)
    await press('{Home}')
    expect(widthOf('pane-articles')).toBe(180)
    close()
    close = await openWindow(story.project)
    expect(widthOf('pane-articles')).toBe(180)
  })

  it('do not mind nonsense in what was remembered of them', async () => {
    await page.viewport(1280, 800)
    localStorage.setItem('claimdesk.pane-widths', '{"articles":"wide","claims":1e9}')
    close = await openWindow(story.project)
    expect(widthOf('pane-articles')).toBe(264)
    localStorage.setItem('claimdesk.pane-widths', '{')
    close()
    close = await openWindow(story.project)
    expect(widthOf('pane-articles')).toBe(264)
  })

  it('are reached one after the other by F6', async () => {
    await page.viewport(1280, 800)
    close = await openWindow(story.project)
    await press('{Control>}2{/Control}')
    const pane = () => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']
    const seen = [pane()]
    for (let i = 0; i < 3; i++) {
      await press('{F6}')
      seen.push(pane())
    }
    expect(seen).toEqual(['text', 'claims', 'articles', 'text'])
  })

  it('are reached by key where there is no article too, and wait for none that comes later', async () => {
    await page.viewport(1280, 800)
    close = await openWindow(emptyProject('empty', 'Empty', '2026-03-02T09:00:00.000Z'))
    const here = () => document.activeElement!
    await press('{Control>}1{/Control}')
    expect(here().closest('.articles-empty')).not.toBeNull()
    expect(here().textContent).toContain('Paste an article')
    await press('{F6}')
    expect(here().closest('.article-none')).not.toBeNull()
    await press('{F6}')
    expect(here().closest('[data-pane]')?.id).toBe('pane-claims')
    await press('{F6}')
    expect(here().closest('[data-pane]')?.id).toBe('pane-articles')
    expect(useDesk.getState().focusRequest).toBeNull()
  })

  it('give the keyboard to the text when an undone article comes back in place of a button', async () => {
    await page.viewport(1280, 800)
    const one = new Story()
    one.article('only', 'Post', 'Only one', ['The crane fell.'])
    close = await openWindow(one.project)
    runCommand('article.remove')
    await press('{Control>}2{/Control}')
    expect(document.activeElement?.closest('.article-none')).not.toBeNull()
    await press('{Control>}z{/Control}')
    await expect.poll(() => document.activeElement?.closest('[data-article]')).not.toBeNull()
  })

  it('that are out of sight come forward for a command that goes there', async () => {
    await page.viewport(640, 400)
    close = await openWindow(story.project)
    for (const [key, field] of [
      ['t', '.claim-tags'],
      ['f', '.who-else'],
    ] as const) {
      useDesk.setState({ claim: 'wall' })
      await press('{Control>}1{/Control}{Control>}2{/Control}')
      expect(widthOf('pane-claims')).toBe(0)
      await press(key)
      expect(widthOf('pane-claims')).toBeGreaterThan(180)
      await expect.poll(() => document.activeElement?.closest(field)).not.toBeNull()
    }
  })

  it('give the place of the history back to the claim that somebody wants to write on', async () => {
    await page.viewport(1280, 800)
    close = await openWindow(story.project)
    useDesk.setState({ claim: 'wall' })
    for (const command of ['claim.comment', 'claim.tags', 'claim.wording', 'claim.note'] as const) {
      runCommand('history.open')
      await drawn()
      runCommand(command)
      await drawn()
      expect(useDesk.getState()).toMatchObject({ beside: null, focusRequest: null })
      expect(document.activeElement?.matches('input, textarea'), command).toBe(true)
    }
  })

  it('say at the last article and at the first that there is none beyond', async () => {
    await page.viewport(1280, 800)
    close = await openWindow(story.project)
    await press('{Alt>}{ArrowUp}{/Alt}')
    await expect.element(page.getByText('This is the first article.')).toBeVisible()
    await press('{Alt>}{ArrowDown}{ArrowDown}{/Alt}')
    await expect.element(page.getByText('This is the last article.')).toBeVisible()
  })

  it.each([
    [640, 400],
    [480, 640],
  ])(
    'keep the text and one more in sight in a window of %i by %i, and nothing is cut off',
    async (width, height) => {
      await page.viewport(width, height)
      const long = stormStory()
      long.do({
        type: 'project.edited',
        title: 'A title that goes on and on, as the titles of stories do, '.repeat(4),
      })
      close = await openWindow(long.project)
      expect(isCut(document.documentElement)).toBe(false)
      expect(document.querySelector('.article-text')!.getBoundingClientRect().width).toBeGreaterThan(220)
      await press('{Control>}1{/Control}')
      expect(widthOf('pane-articles')).toBeGreaterThan(180)
      expect(widthOf('pane-claims')).toBe(0)
      await press('{ArrowDown}{Control>}3{/Control}')
      expect(widthOf('pane-claims')).toBeGreaterThan(180)
      expect(widthOf('pane-articles')).toBe(0)
      for (const button of document.querySelectorAll('.top-bar button'))
        expect(button.getBoundingClientRect().right).toBeLessThanOrEqual(width)
    },
  )

  it('list a thousand articles with only those in sight in the page, by the arrows to the last', async () => {
    await page.viewport(1280, 800)
    const many = new Story()
    for (let i = 0; i < 1000; i++)
      many.article(`article-${String(i).padStart(4, '0')}`, 'Outlet', `Article number ${i}`, [`Text ${i}.`])
    close = await openWindow(many.project)
    expect(document.querySelectorAll('.article-line').length).toBeLessThan(60)
    await press('{Control>}1{/Control}{End}')
    await expect.element(page.getByRole('option', { name: 'Article number 999' })).toBeVisible()
    await expect.element(page.getByText('Text 999.')).toBeVisible()
    const list = page.getByRole('listbox', { name: 'Articles' }).element()
    expect(document.getElementById(list.getAttribute('aria-activedescendant')!)).not.toBeNull()
  })

  it('say of each article how much is checked, and what has to be looked at again', async () => {
    await page.viewport(1280, 800)
    const recheck = stormStory()
    const anchor = recheck.anchor('post', 'Nobody was hurt')
    recheck.do({
      type: 'passage.anchored',
      passage: 'hurt-p1',
      anchor: { ...anchor, state: 'changed', was: 'x' },
    })
    close = await openWindow(recheck.project)
    const line = page.getByRole('option', { name: 'Harbour wall gives way' })
    await expect.element(line).toHaveTextContent('3 of 4 checked')
    await expect.element(line).toHaveTextContent('1 to decide')
    await selectText(recheck.range('post', 'Nobody was hurt'))
    await press('s')
    await press('c')
    await expect.element(line).toHaveTextContent('4 of 4 checked')
    await expect.element(line).not.toHaveTextContent('to decide')
  })

  it('open the menu of an article by the right button and by the keyboard', async () => {
    await page.viewport(1280, 800)
    close = await openWindow(story.project)
    await page.getByRole('option', { name: 'Storm sinks boats' }).click({ button: 'right' })
    await expect.element(page.getByRole('menuitem', { name: 'Remove article' })).toBeVisible()
    expect(useDesk.getState().article).toBe('wire')
    await press('{End}{Enter}')
    await expect.element(page.getByText('“Storm sinks boats in Brenmouth” removed')).toBeVisible()
    await page.getByRole('button', { name: 'Add articles' }).click()
    await press('{Enter}')
    await expect.element(page.getByRole('dialog', { name: 'Add an article by pasting' })).toBeVisible()
  })
})

describe('notices', () => {
  it('stay while they are pointed at, warnings until they are sent away', async () => {
    close = await openWindow(story.project)
    tell('The disk is nearly full.', 'warning')
    await expect.element(page.getByText('The disk is nearly full.')).toBeVisible()
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect.element(page.getByText('The disk is nearly full.')).not.toBeInTheDocument()
    expect(document.activeElement?.closest('[data-article]')).not.toBeNull()
  })

  it('do not move what is being read', async () => {
    close = await openWindow(story.project)
    const box = () => document.querySelector('.article-scroll')!.getBoundingClientRect().toJSON() as unknown
    const before = box()
    tell('One long notice after another. '.repeat(12))
    await drawn()
    expect(box()).toEqual(before)
  })
})

describe('the place', () => {
  it('is remembered a moment after the person came there', async () => {
    close = await openWindow(story.project)
    await press('{Control>}1{/Control}{ArrowDown}')
    await expect
      .poll(() => main.requests('view:remember').at(-1), { timeout: 5_000 })
      .toMatchObject({ session: 'session', view: { article: 'wire', claim: null } })
  })
})
