import { main } from '../shell/fakeMain'
import { drawn, findings, openWindow, press, theProject } from '../shell/window'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useDesk } from '../../../renderer/project/desk'
import type { FactName } from '../../../shared/model/records'
import type { Project } from '../../../shared/model/project'
import { stormStory } from '../claims/story'

let close: () => void
afterEach(() => close())

/** The story, with an article of which some facts are guesses and which came from a file. */
function guessing(...guessed: FactName[]): Project {
  const { project } = stormStory()
  const post = project.articles.get('post')!
  const version = project.versions.get(post.version)!
  const source = { file: 'wall.html', importer: 'html', sha256: 'ab'.repeat(32) }
  return {
    ...project,
    articles: project.articles.put({
      ...post,
      byline: 'Una Sø',
      published: '2026-03-02T23:30:00-03:30',
      guessed,
    }),
    versions: project.versions.put({ ...version, source }),
  }
}

const guesses = () => theProject().articles.get('post')?.guessed
const marks = () =>
  [...document.querySelectorAll('.article-header .guess-value')].map(({ textContent }) => textContent)
const changes = () =>
  main
    .requests('project:apply')
    .map((request) => (request as { changes: { type: string }[] }).changes.map(({ type }) => type))

describe('a fact that was guessed', () => {
  it('is underlined and called a guess where it is shown, with the time of its own zone', async () => {
    close = await openWindow(guessing('outlet', 'byline', 'published'))
    expect(marks()).toEqual(['The Brenmouth Post', 'Una Sø', expect.stringMatching(/11:30.*UTC−3:30/)])
    for (const value of document.querySelectorAll('.article-header .guess-value'))
      expect(getComputedStyle(value).textDecoration).toContain('dotted')
    await expect.element(page.getByText('Guessed, not confirmed: outlet, byline, and date.')).toBeVisible()
  })

  it('is none any more once it is confirmed, by button or key; undo makes it one again', async () => {
    close = await openWindow(guessing('outlet', 'byline'))
    await page.getByRole('button', { name: 'Confirm all' }).click()
    expect(guesses()).toBeUndefined()
    expect(marks()).toEqual([])
    await expect.element(page.getByText('Confirmed: outlet and byline.')).toBeVisible()
    expect(document.activeElement?.closest('[data-article]')).not.toBeNull()
    await press('{Control>}z{/Control}')
    expect(guesses()).toEqual(['outlet', 'byline'])
    await press('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    expect(guesses()).toBeUndefined()
  })

  it('is not there to confirm where nothing was guessed', async () => {
    close = await openWindow(stormStory().project)
    expect(document.querySelector('.guesses-line')).toBeNull()
    await press('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    expect(main.requests('project:apply')).toEqual([])
  })
})

describe('the details of an article with guesses', () => {
  const open = async (...guessed: FactName[]) => {
    close = await openWindow(guessing(...guessed))
    await press('{Control>}{Shift>}d{/Shift}{/Control}')
    return page.getByRole('dialog', { name: 'Article details' })
  }

  it('confirm one by keyboard, change another, in one step, and leave the third a guess', async () => {
    const dialog = await open('title', 'outlet', 'byline')
    await press('{Tab}')
    await expect.element(dialog.getByRole('button', { name: 'Confirm the title' })).toHaveFocus()
    await press('{Enter}')
    await expect.element(dialog.getByLabelText('Title')).toHaveFocus()
    await expect.element(dialog.getByRole('button', { name: 'Confirm the title' })).not.toBeInTheDocument()
    expect(guesses()).toEqual(['title', 'outlet', 'byline'])
    await userEvent.fill(dialog.getByRole('combobox', { name: 'Outlet' }), 'The Post')
    await press('{Enter}')
    expect(guesses()).toEqual(['byline'])
    expect(changes()).toEqual([['article.edited', 'article.confirmed']])
    await press('{Control>}z{/Control}')
    expect(guesses()).toEqual(['title', 'outlet', 'byline'])
  })

  it('confirm all at once, and nothing when it is cancelled', async () => {
    const dialog = await open('title', 'published')
    await dialog.getByRole('button', { name: 'Confirm all' }).click()
    await expect.element(dialog.getByLabelText('Title')).toHaveFocus()
    await expect.element(dialog.getByText('guess', { exact: true })).not.toBeInTheDocument()
    await press('{Escape}')
    expect(guesses()).toEqual(['title', 'published'])
    await press('{Control>}{Shift>}d{/Shift}{/Control}')
    await dialog.getByRole('button', { name: 'Confirm all' }).click()
    await press('{Enter}')
    expect(guesses()).toBeUndefined()
    expect(theProject().articles.get('post')?.published).toBe('2026-03-02T23:30:00-03:30')
  })

  it('say where the text came from: file, importer, time, and the hash of its bytes', async () => {
    const dialog = await open()
    const origin = dialog.getByRole('region', { name: 'Where the text came from' })
    await expect.element(origin).toHaveTextContent('wall.html')
    await expect.element(origin).toHaveTextContent('Web page')
    await expect.element(origin).toHaveTextContent('ab'.repeat(32))
    expect(origin.element().querySelector('time')?.dateTime).toBe(
      theProject().versions.where('article', 'post')[0]?.createdAt,
    )
  })

  it.each(['light', 'dark'] as const)(
    'have nothing that axe objects to, nor has the header: %s',
    async (theme) => {
      const dialog = await open('title', 'outlet', 'byline', 'published')
      useDesk.setState(({ settings }) => ({ settings: { ...settings, theme } }))
      await drawn()
      await expect.element(dialog).toBeVisible()
      expect(await findings()).toEqual([])
      await press('{Escape}')
      expect(await findings()).toEqual([])
    },
  )
})
