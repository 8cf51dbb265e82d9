import { main } from '../shell/fakeMain'
import { findings, openWindow, press, theProject } from '../shell/window'
import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { useDesk } from '../../../renderer/project/desk'
import { textOfDoc } from '../../../shared/article/projection'
import { stormStory } from '../claims/story'
import { file, newTitles } from './importing'

const story = stormStory()

const theText = (article: string) => {
  const { articles, versions } = story.project
  return textOfDoc(versions.get(articles.get(article)!.version)!.doc)
}

let close: () => void

afterEach(() => close())

describe('an article that looks like one that is there', () => {
  const wire =
    'A storm sank 47 boats in the harbour of Brenmouth on Monday night and took the roof off the old fish market.'
  const open = async (...texts: string[]) => {
    main.picked.files = texts.map((text, i) => file(`${i}.md`, text))
    close = await openWindow(story.project)
    await press('{Control>}i{/Control}')
    const dialog = page.getByRole('dialog', { name: 'Some look like articles that are there' })
    await expect.element(dialog).toBeVisible()
    return dialog
  }

  it('is not added before it is decided; two outlets with one text are kept both by default', async () => {
    const dialog = await open(
      `---\noutlet: One\n---\n# Storm\n\n${wire}`,
      `---\noutlet: Two\n---\n# Storm\n\n${wire}`,
    )
    await expect.element(dialog).toHaveTextContent('letter for letter, as that of “Storm” (One)')
    expect(newTitles()).toEqual([])
    await expect.element(dialog.getByRole('radio', { name: 'Keep both' })).toHaveFocus()
    await press('{Enter}')
    expect(newTitles()).toEqual(['Storm', 'Storm'])
    expect(main.requests('project:apply')).toHaveLength(1)
  })

  it('is left out by default when the outlet is the same too, and the report says so', async () => {
    const dialog = await open(`# Storm\n\n${wire}`, `# Storm\n\n${wire}`, '# Else\n\nOther words.')
    await expect.element(dialog.getByRole('radio', { name: 'Leave it out' })).toHaveFocus()
    await page.getByRole('button', { name: 'Add 2 articles' }).click()
    const report = page.getByRole('dialog', { name: 'Added, with something to look at' })
    await expect.element(report).toHaveTextContent('Left out, as you chose: 1 article')
    expect(newTitles()).toEqual(['Storm', 'Else'])
    await press('{Enter}{Control>}z{/Control}')
    expect(newTitles()).toEqual([])
  })

  it('can become the new version of that article, with its passages in it', async () => {
    const post = theText('post')
    const dialog = await open(`# Later\n\n${post}\n\nMore of it came later.`)
    await dialog.getByRole('radio', { name: 'Add as its new version' }).click()
    await press('{Enter}')
    expect(theProject().articles.size).toBe(story.project.articles.size)
    expect(theProject().versions.where('article', 'post')).toHaveLength(2)
    for (const { anchor } of theProject().passages.where('article', 'post')) {
      expect(anchor.version).toBe(theProject().articles.get('post')!.version)
      expect(anchor.state).toBe('anchored')
    }
  })

  it('waits when the dialog is closed, and nothing else comes in before it is decided', async () => {
    await open(`# Storm\n\n${wire}`, `# Storm\n\n${wire}`)
    await press('{Escape}')
    await expect.element(page.getByText('2 articles read and not added yet')).toBeVisible()
    await press('{Control>}i{/Control}')
    expect(main.requests('articles:pick')).toHaveLength(1)
    await page.getByRole('button', { name: 'Add none' }).click()
    await expect.element(page.getByText('Nothing was added.')).toBeVisible()
    expect(newTitles()).toEqual([])
    expect(useDesk.getState().arriving).toBeNull()
  })

  it('is a question that axe has nothing against, for one and for many', async () => {
    await open(...Array.from({ length: 4 }, () => `# Storm\n\n${wire}`))
    expect(await findings()).toEqual([])
    await page.getByRole('button', { name: 'Keep both' }).click()
    expect(await findings()).toEqual([])
    await page.getByRole('button', { name: 'Add 4 articles' }).click()
    expect(newTitles()).toHaveLength(4)
  })
})
