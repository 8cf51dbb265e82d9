import { drawn, openWindow, press, theProject } from '../shell/window'
import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { runCommand } from '../../../renderer/commands/run'
import { useDesk } from '../../../renderer/project/desk'
import { Story } from '../claims/story'

const closed = 'The bridge over the Osel was closed on Monday'

/** A claim in one article, and as many more articles that say the same. */
function bridge(others: number): Story {
  const story = new Story()
  story.article('courier', 'The Ilmara Courier', 'Bridge closed', [
    `${closed} after cracks were found in two of its piers.`,
  ])
  for (const [id, outlet] of [
    ['radio', 'Radio Vltana'],
    ['wire', 'Coast Wire'],
  ].slice(0, others))
    story.article(id!, outlet!, 'Osel bridge shut', [
      'Cracks were found in two piers of the bridge over the Osel, which was closed on Monday.',
    ])
  story.claim('bridge', 'courier', closed)
  return story
}

let close: () => void
afterEach(() => close())

async function open(story: Story, claim: string | null = 'bridge'): Promise<void> {
  close = await openWindow(story.project)
  useDesk.setState({ claim })
}

const told = () => useDesk.getState().notice?.text
const panel = page.getByRole('region', { name: 'Who else has this?' })
const origins = page.getByRole('dialog', { name: 'Where it comes from' })

describe('a key for what else has a claim', () => {
  it('opens where it comes from before that is known, and shows it once it is', async () => {
    await open(bridge(1))
    expect(useDesk.getState().whoElse).toBeNull()
    runCommand('origin.check')
    await expect.element(origins.getByRole('status')).toHaveTextContent('independent sources')
    await expect.element(origins.getByLabelText('Radio Vltana has it from')).toBeVisible()
    await press('{Escape}')
    await expect.element(origins).not.toBeInTheDocument()
  })

  it('brings the claims back from what stands beside the text to be asked', async () => {
    await open(bridge(1))
    runCommand('coverage.open')
    await drawn()
    runCommand('match.attach')
    expect(told()).toBe('Attach the match: press F first, which shows who else has it.')
    runCommand('origin.check')
    await expect.element(origins.getByRole('status')).toHaveTextContent('independent sources')
  })

  it('says so while the articles are compared', async () => {
    await open(bridge(1))
    runCommand('match.attach')
    expect(told()).toBe('Attach the match: the articles have not been compared yet.')
    await expect.element(panel.getByRole('listbox')).toBeVisible()
    runCommand('match.dismiss')
    await expect.poll(() => theProject().dismissals.size).toBe(1)
  })

  it('says so without a claim, without a place in the text, and without anybody else', async () => {
    await open(bridge(0), null)
    await press('y')
    expect(told()).toBe('Attach the match: pick a claim or select words first.')
    await press('{Shift>}o{/Shift}')
    expect(told()).toBe('Check where it comes from: pick a claim or select words first.')
    useDesk.setState({ claim: 'bridge' })
    await expect.element(panel).toHaveTextContent('This is the only article of the story')
    await press('{Shift>}f{/Shift}')
    expect(told()).toBe('Put the match beside it: there is no passage of another article for it.')
  })

  it('shows a headline and the sentence below it as two lines', async () => {
    const story = bridge(0)
    const [headline, sentence] = [closed, 'Cracks were found in two of its piers.']
    story.article('radio', 'Radio Vltana', 'Osel bridge shut', [headline, sentence])
    story.claim('cracks', 'courier', `${closed} after cracks were found in two of its piers.`)
    await open(story, 'cracks')
    const quote = panel.getByRole('option').getByText('Cracks were found')
    await expect.element(quote).toBeVisible()
    expect((quote.element().closest('.match-quote') as HTMLElement).innerText).toBe(
      `${headline}\n${sentence}`,
    )
  })

  it('says that nothing is left where the claim is in every article', async () => {
    const story = bridge(1)
    story.attach('bridge', 'radio', 'was closed on Monday')
    await open(story)
    await expect.element(panel).toHaveTextContent('This claim has a passage in every article')
    expect(theProject().articles.size).toBe(2)
  })
})
