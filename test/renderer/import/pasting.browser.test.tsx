import { main } from '../shell/fakeMain'
import { drawn, openWindow, press, theProject } from '../shell/window'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useDesk } from '../../../renderer/project/desk'
import { stormStory } from '../claims/story'
import { newTitles } from './importing'

const story = stormStory()

let close: () => void

afterEach(() => close())

describe('adding an article by pasting', () => {
  const paste = async (data: Record<string, string>) => {
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value)
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
    await drawn()
  }
  const lastDoc = () => {
    const { articles, versions } = theProject()
    return JSON.stringify(versions.get(articles.get(useDesk.getState().article!)!.version)!.doc)
  }

  it('keeps the text and its form, and nothing that runs, loads or leads astray', async () => {
    close = await openWindow(story.project)
    await press('{Control>}{Shift>}a{/Shift}{/Control}')
    await paste({
      'text/html':
        '<h1>The wall</h1><p onclick="x()">It <b>fell</b>.<img src="https://evil.example/x.png" onerror="x()">' +
        '<script>x()</script><iframe src="https://evil.example"></iframe><style>p{}</style></p>' +
        '<p><a href="javascript:x()">bad</a> <a href="https://good.example/">good</a></p>',
    })
    await press('{Control>}{Enter}{/Control}')
    await expect.element(page.getByText('“The wall” added.')).toBeVisible()
    const doc = lastDoc()
    expect(doc).toContain('"It "')
    expect(doc).toContain('strong')
    expect(doc).toContain('https://good.example/')
    expect(doc).not.toMatch(/evil|javascript|script|x\(\)|p\{\}/)
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('evil'))).toEqual([])
  })

  it('takes the words alone of what is nested more deeply than any article', async () => {
    close = await openWindow(story.project)
    await press('{Control>}{Shift>}a{/Shift}{/Control}')
    const deep = (inside: string) => '<blockquote>'.repeat(3000) + inside + '</blockquote>'.repeat(3000)
    await paste({ 'text/html': deep('<script>x()</script><p>The wall</p><p>It fell on Tuesday.</p>') })
    await press('{Control>}{Enter}{/Control}')
    await expect.element(page.getByText('“The wall” added.')).toBeVisible()
    expect(lastDoc()).toContain('It fell on Tuesday.')
    expect(lastDoc()).not.toMatch(/x\(\)|blockquote/)
  })

  it('reads plain text as a text file is read, without signs that have no place in a text', async () => {
    close = await openWindow(story.project)
    await press('{Control>}{Shift>}a{/Shift}{/Control}')
    await paste({
      'text/plain':
        'The wall\n\nIt fell early on Tuesday, after the storm had\nbeaten on it all night, they\u0000 said \ud800.',
    })
    await press('{Control>}{Enter}{/Control}')
    await expect.element(page.getByText('“The wall” added.')).toBeVisible()
    expect(lastDoc()).toContain(
      'It fell early on Tuesday, after the storm had beaten on it all night, they said \ufffd.',
    )
  })

  it('takes the facts, and says which of them cannot be read', async () => {
    close = await openWindow(story.project)
    await press('{Control>}{Shift>}a{/Shift}{/Control}')
    await press('{Tab}{Enter}')
    await expect.element(page.getByText('There is no text yet.')).toBeVisible()
    await press('The wall fell.')
    await userEvent.fill(page.getByLabelText('Outlet'), 'Radio Skerry')
    await userEvent.fill(page.getByLabelText('Published'), 'yesterday')
    await press('{Enter}')
    await expect.element(page.getByText('not a date that can be read without guessing')).toBeVisible()
    await expect.element(page.getByLabelText('Published')).toHaveFocus()
    await userEvent.fill(page.getByLabelText('Published'), '2026-03-13 9:40 +01:00')
    await press('{Enter}')
    await expect.element(page.getByText('“The wall fell.” added.')).toBeVisible()
    expect(theProject().articles.get(useDesk.getState().article!)).toMatchObject({
      outlet: 'Radio Skerry',
      published: '2026-03-13T09:40:00+01:00',
      title: 'The wall fell.',
    })
  })

  it('does not throw what was pasted away by one Escape', async () => {
    close = await openWindow(story.project)
    await press('{Control>}{Shift>}a{/Shift}{/Control}')
    await press('Words.{Escape}')
    await expect.element(page.getByText('is not in the project yet')).toBeVisible()
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect.element(page.getByText('Words.', { exact: true })).toBeVisible()
    await press('{Escape}{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    expect(newTitles()).toEqual([])
  })

  it('takes a paragraph of five million characters without a space', async () => {
    close = await openWindow(story.project)
    await press('{Control>}{Shift>}a{/Shift}{/Control}')
    await paste({ 'text/plain': 'a'.repeat(5_000_000) })
    await press('{Control>}{Enter}{/Control}')
    await expect.poll(() => newTitles().length, { timeout: 20_000 }).toBe(1)
    expect(lastDoc().length).toBeGreaterThan(5_000_000)
  }, 60_000)
})

describe('the details of an article', () => {
  it('change only what was retyped, in one step', async () => {
    close = await openWindow(story.project)
    await press('{Control>}{Shift>}d{/Shift}{/Control}')
    await expect.element(page.getByLabelText('Title')).toHaveFocus()
    await userEvent.fill(page.getByLabelText('Byline'), 'Una Sø')
    await press('{Enter}')
    const [request] = main.requests('project:apply') as { changes: { fields?: object }[] }[]
    expect(request?.changes.map(({ fields }) => fields)).toEqual([{ byline: 'Una Sø' }])
  })

  it('send nothing when nothing was changed', async () => {
    close = await openWindow(story.project)
    await press('{Control>}{Shift>}d{/Shift}{/Control}{Enter}')
    expect(main.requests('project:apply')).toEqual([])
  })
})
