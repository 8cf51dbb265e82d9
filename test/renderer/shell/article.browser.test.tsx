import { main } from './fakeMain'
import { drawn, openWindow, press, selectText, theProject } from './window'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { stage, useDesk } from '../../../renderer/project/desk'
import { docFromJson } from '../../../shared/article/document'
import { projectText } from '../../../shared/article/projection'
import { stormStory } from '../claims/story'

const story = stormStory()
const crew = story.range('post', 'according to Anaïs Køhler')

let close: () => void
afterEach(() => close())

const scroller = () => document.querySelector<HTMLElement>('.article-scroll')!
const textOf = (article: string) => {
  const { articles, versions } = theProject()
  const doc = docFromJson(versions.get(articles.get(article)!.version)!.doc)
  return doc.ok ? projectText(doc.value).text : ''
}

describe('the toolbar at the selection', () => {
  it('is beside the selected words and not over them, and leaves the focus in the text', async () => {
    close = await openWindow(story.project)
    await selectText(crew)
    const bar = document.querySelector('.selection-toolbar')!.getBoundingClientRect()
    const box = stage.view!.selectionBox()!
    expect(bar.bottom <= box.top || bar.top >= box.bottom).toBe(true)
    await page.getByRole('button', { name: 'Disputed', exact: true }).click()
    expect(document.activeElement?.closest('[data-article]')).not.toBeNull()
    expect(useDesk.getState().claim).not.toBeNull()
  })

  it('waits until the mouse has let go, and goes with the selection', async () => {
    close = await openWindow(story.project)
    const toolbar = page.getByRole('toolbar', { name: 'Selected words' })
    scroller().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    await selectText(crew)
    await expect.element(toolbar).not.toBeInTheDocument()
    window.dispatchEvent(new PointerEvent('pointerup'))
    await expect.element(toolbar).toBeVisible()
    await press('{Escape}')
    await expect.element(toolbar).not.toBeInTheDocument()
  })

  it('is not there while the text is corrected', async () => {
    close = await openWindow(story.project)
    await selectText(crew)
    await press('{Control>}e{/Control}')
    await expect.element(page.getByRole('toolbar', { name: 'Selected words' })).not.toBeInTheDocument()
  })
})

describe('find in article', () => {
  it('counts, goes on and back round the end, and leaves the place selected in the text', async () => {
    close = await openWindow(story.project)
    await press('{Control>}f{/Control}')
    await press('the')
    const count = document.querySelector('.find-count')!
    expect(count.textContent).toBe('1 of 5')
    await press('{Enter}{Enter}')
    expect(count.textContent).toBe('3 of 5')
    await press('{Shift>}{Enter}{Enter}{Enter}{/Shift}')
    expect(count.textContent).toBe('5 of 5')
    await press('{F3}')
    expect(count.textContent).toBe('1 of 5')
    await press('{Escape}')
    expect(document.activeElement?.closest('[data-article]')).not.toBeNull()
    expect(stage.view!.selection()).toEqual({ start: 0, end: 3 })
    expect(document.querySelector('.find-bar')).toBeNull()
  })

  it('says when there is nothing, and folds case and accents', async () => {
    close = await openWindow(story.project)
    await press('{Control>}f{/Control}')
    await press('zebra')
    await expect.element(page.getByText('Not found')).toBeVisible()
    await userEvent.fill(page.getByRole('searchbox', { name: 'Find in article' }), 'anais kohler')
    expect(document.querySelector('.find-count')!.textContent).toBe('1 of 1')
  })
})

describe('correcting the text', () => {
  it('takes every passage along, also where only one reviewer’s marks are shown', async () => {
    close = await openWindow(story.project)
    await press('m')
    await press('m')
    expect(useDesk.getState().filter.reviewer).toBe('jon')
    await expect.poll(() => document.querySelectorAll('.passage.starts').length).toBe(1)
    await selectText(crew)
    await press('{Control>}e{/Control}')
    await press('XYZ')
    await press('{Control>}e{/Control}')
    const { articles, passages } = theProject()
    const { version } = articles.get('post')!
    expect(textOf('post')).toContain('XYZ')
    expect(passages.where('article', 'post').map(({ anchor }) => anchor.version)).toEqual(
      Array(5).fill(version),
    )
  })

  const start = async () => {
    close = await openWindow(story.project)
    stage.view!.select({ start: 0, end: 0 }, { focus: true })
    await press('{Control>}e{/Control}')
  }

  it('makes one new version that one undo takes back', async () => {
    await start()
    await press('Look: ')
    await press('{Control>}e{/Control}')
    expect(textOf('post')).toMatch(/^Look: The harbour wall/)
    expect(theProject().versions.where('article', 'post')).toHaveLength(2)
    await press('{Control>}z{/Control}')
    expect(textOf('post')).toMatch(/^The harbour wall/)
    expect(theProject().versions.where('article', 'post')).toHaveLength(1)
    expect(document.querySelector('.article-text')!.textContent).toMatch(/^The harbour wall/)
  })

  it('types letters instead of tagging, and undoes its own typing', async () => {
    await start()
    await press('vds')
    expect(document.querySelector('.article-text')!.textContent).toMatch(/^vdsThe/)
    await press('{Control>}z{/Control}')
    expect(document.querySelector('.article-text')!.textContent).toMatch(/^The/)
    expect(useDesk.getState().correcting).toBe(true)
    expect(theProject().claims.size).toBe(story.project.claims.size)
  })

  it('is left by Escape at once when nothing was changed', async () => {
    await start()
    await press('{Escape}')
    expect(useDesk.getState()).toMatchObject({ correcting: false, dialog: null })
    expect(main.requests('project:apply')).toEqual([])
  })

  it('asks before it throws a change away, and can go on', async () => {
    await start()
    await press('Look: {Escape}')
    await expect.element(page.getByRole('heading', { name: 'Keep the corrections?' })).toBeVisible()
    await page.getByRole('button', { name: 'Go on correcting' }).click()
    expect(useDesk.getState().correcting).toBe(true)
    await press('{Escape}')
    await page.getByRole('button', { name: 'Discard' }).click()
    expect(document.querySelector('.article-text')!.textContent).toMatch(/^The harbour/)
    expect(main.requests('project:apply')).toEqual([])
    expect(document.activeElement?.closest('[data-article]')).not.toBeNull()
  })

  it('keeps the change by Enter in that question, and says which passages to re-check', async () => {
    close = await openWindow(story.project)
    await press('{Control>}e{/Control}')
    await selectText(story.range('post', 'Forty-two'))
    await press('Twelve{Escape}{Enter}')
    expect(textOf('post')).toContain('Twelve boats')
    await expect.element(page.getByText('One passage changed with the text: re-check.')).toBeVisible()
  })

  it('is finished, and kept, by going to another article', async () => {
    await start()
    await press('Look: ')
    await press('{Control>}1{/Control}{ArrowDown}')
    expect(useDesk.getState()).toMatchObject({ article: 'wire', correcting: false })
    expect(textOf('post')).toMatch(/^Look: /)
  })

  it('keeps the lines where they were on the screen', async () => {
    close = await openWindow(story.project)
    const top = () => document.querySelector('.article-text > :nth-child(2)')!.getBoundingClientRect().top
    const before = top()
    await press('{Control>}e{/Control}')
    expect(Math.abs(top() - before)).toBeLessThan(2)
    await press('{Control>}e{/Control}')
    await drawn()
    expect(Math.abs(top() - before)).toBeLessThan(2)
  })
})

describe('the article', () => {
  it('is not drawn again by React when a claim is made', async () => {
    close = await openWindow(story.project)
    const text = document.querySelector('.article-text')
    await selectText(crew)
    await press('v')
    expect(document.querySelector('.article-text')).toBe(text)
    expect(text!.querySelector('[data-status="verified"]')).not.toBeNull()
  })

  it('comes back where it was read', async () => {
    const long = stormStory()
    long.article(
      'long',
      'Long',
      'Long',
      Array.from({ length: 80 }, (_, i) => `Paragraph ${i} of a long text.`),
    )
    close = await openWindow(long.project)
    useDesk.setState({ article: 'long' })
    await drawn()
    scroller().scrollTop = 900
    const before = stage.view!.top()
    await press('{Control>}1{/Control}')
    await press('{End}{Home}')
    expect(before).toBeGreaterThan(0)
    expect(Math.abs(stage.view!.top() - before)).toBeLessThan(80)
  })

  it('that cannot be shown says so, and the others are readable', async () => {
    const broken = stormStory()
    const version = broken.project.versions.get('post-v1')!
    const doc = { type: 'doc' as const, content: [{ type: 'script' }] }
    close = await openWindow({
      ...broken.project,
      versions: broken.project.versions.put({ ...version, doc }),
    })
    await expect.element(page.getByText('This article’s text cannot be shown.')).toBeVisible()
    await press('{Alt>}{ArrowDown}{/Alt}')
    await expect.element(page.getByText('A storm sank 47 boats')).toBeVisible()
  })

  it('shows its address as text that can be selected whole, and as no link', async () => {
    const linked = stormStory()
    linked.do({ type: 'article.edited', article: 'post', fields: { url: 'https://brenmouth.example/wall' } })
    close = await openWindow(linked.project)
    const url = page.getByLabelText('Address of the article')
    await url.click()
    expect(getSelection()?.toString()).toBe('https://brenmouth.example/wall')
    expect(document.querySelector('.article-header a')).toBeNull()
  })
})
