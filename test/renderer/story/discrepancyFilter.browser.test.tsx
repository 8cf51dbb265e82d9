import { openWindow } from '../claims/window'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { useDesk } from '../../../renderer/project/desk'
import { DiscrepancyFilter } from '../../../renderer/story/DiscrepancyFilter'
import { useStoryPlace } from '../../../renderer/story/place'
import { Story } from '../claims/story'

let close: () => void
afterEach(() => close())

function open(articles: number): void {
  const story = new Story()
  for (let i = 0; i < articles; i++) story.article(`a${i}`, `Outlet ${i}`, 'Storm', ['It blew.'])
  close = openWindow(story.project, <DiscrepancyFilter all={[]} />)
}

const choices = () =>
  page
    .getByRole('option')
    .all()
    .map((option) => option.element().textContent)

it('offers every article of a story, and of one with very many that on the desk and the chosen one', async () => {
  open(3)
  await expect
    .poll(choices)
    .toEqual(['All articles', 'Outlet 0: Storm', 'Outlet 1: Storm', 'Outlet 2: Storm'])
  close()

  open(201)
  useDesk.setState({ article: 'a7' })
  await expect.poll(choices).toEqual(['All articles', 'Outlet 7: Storm'])
  await page.getByLabelText('In', { exact: true }).selectOptions('Outlet 7: Storm')
  expect(useStoryPlace.getState().article).toBe('a7')
  useDesk.setState({ article: 'a9' })
  await expect.poll(choices).toEqual(['All articles', 'Outlet 9: Storm', 'Outlet 7: Storm'])
  useStoryPlace.setState({ article: null })
})
