import { main } from './fakeMain'
import { crew, empty, story } from './storm'
import { drawn, findings, openWindow, press, selectText } from './window'
import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { tell } from '../../../renderer/project/act'
import { useDesk } from '../../../renderer/project/desk'

let close: () => void

afterEach(async () => {
  close()
  await page.viewport(414, 896)
})

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (theme) => {
  const start = async (project = story.project, viewport: readonly [number, number] = [1280, 800]) => {
    await page.viewport(...viewport)
    main.settings = { ...main.settings, theme }
    close = await openWindow(project)
  }

  it('on the desk with words selected, and while finding', async () => {
    await start()
    await selectText(crew)
    expect(await findings()).toEqual([])
    await press('{Control>}f{/Control}')
    await press('the')
    expect(await findings()).toEqual([])
  })

  it('on the desk at 200 %, with either pane beside the text', async () => {
    await start(story.project, [640, 400])
    expect(await findings()).toEqual([])
    await press('{Control>}1{/Control}')
    expect(await findings()).toEqual([])
  })

  it('while something is told and work is under way', async () => {
    await start()
    tell('The disk is nearly full.', 'warning', { label: 'Undo', command: 'edit.undo' })
    await drawn()
    expect(await findings()).toEqual([])
    const progress = { text: 'Reading 1 of 2', spoken: '', done: 0, of: 2, cancel: () => undefined }
    useDesk.setState({ notice: null, progress })
    await drawn()
    expect(await findings()).toEqual([])
  })

  it('in an open menu', async () => {
    await start()
    await page.getByRole('button', { name: 'Claimdesk', exact: true }).click()
    await expect.element(page.getByRole('menuitemradio', { name: 'Theme: dark' })).toBeVisible()
    expect(await findings()).toEqual([])
  })

  it('on an empty desk that cannot be saved', async () => {
    main.save = { state: 'failed', revision: 0, why: 'The disk is full. Free some space.' }
    await start(empty)
    expect(await findings()).toEqual([])
  })

  it('while the text is corrected', async () => {
    await start()
    await press('{Control>}e{/Control}')
    expect(await findings()).toEqual([])
  })

  it.each([
    ['identity', { kind: 'identity' }],
    ['new project', { kind: 'new-project' }],
    ['paste', { kind: 'paste-article' }],
    ['details', { kind: 'article-details', article: 'post' }],
    ['palette', { kind: 'palette' }],
    ['keys', { kind: 'keys' }],
    ['leaving the correction', { kind: 'leave-correcting' }],
    [
      'import report',
      {
        kind: 'import-report',
        report: {
          added: [
            {
              file: 'a.md',
              article: 'post',
              title: 'A',
              outlet: 'Post',
              version: false,
              guessed: ['title', 'published'],
              notes: ['Look.'],
            },
          ],
          leftOut: [{ file: 'c.md', title: 'C', why: 'It has the same words.' }],
          failed: [{ name: 'b', reason: 'Bad.' }],
          remarks: ['There is more in there.'],
        },
      },
    ],
  ] as const)('in the dialog: %s', async (_name, dialog) => {
    await start()
    useDesk.setState({ dialog })
    await drawn()
    expect(await findings()).toEqual([])
  })
})
