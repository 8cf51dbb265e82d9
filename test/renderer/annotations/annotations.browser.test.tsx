import { main } from '../shell/fakeMain'
import { drawn, findings, openWindow, press, selectText, theProject } from '../shell/window'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { runCommand } from '../../../renderer/commands/run'
import { useDesk } from '../../../renderer/project/desk'
import { serializeProject } from '../../../shared/model/serialize'
import { statusOf } from '../../../shared/model/status'
import { buildReport } from '../../../shared/report/build'
import { reportTemplates } from '../../../shared/report/options'
import { htmlOf } from '../../../shared/report/html/page'
import { jon, stormStory } from '../claims/story'

const story = stormStory()
story.do({ type: 'article.edited', article: 'post', fields: { url: 'https://post.example/wall' } })

const post = 'https://www.post.example/wall/?utm_source=feed'
const annotation = (id: string, uri: string, exact: string | null, more: object = {}) => ({
  id,
  uri,
  user: 'acct:cleo@annotate.example',
  user_info: { display_name: 'Cleo Ngata' },
  created: '2026-03-03T10:00:00+00:00',
  text: '',
  tags: [],
  target: [{ source: uri, ...(exact ? { selector: [{ type: 'TextQuoteSelector', exact }] } : {}) }],
  ...more,
})
const thread = [
  annotation('a1', post, 'Nobody was hurt, according to Anaïs Køhler', {
    text: 'She told me the same.',
    tags: ['verified', 'lifeboat'],
  }),
  annotation('a2', post, null, {
    references: ['a1'],
    text: 'When was that?',
    user_info: { display_name: 'Jon Berg' },
    created: '2026-03-03T11:00:00+00:00',
  }),
  annotation('a3', post, null, {
    references: ['a1', 'a2'],
    text: 'On Wednesday.',
    created: '2026-03-03T12:00:00+00:00',
  }),
]
const gone = annotation('a4', post, 'The wall was built in 1880', { text: 'Or later?' })

const json = (annotations: object[]) => new TextEncoder().encode(JSON.stringify({ annotations }))
const pick = (...annotations: object[]) => {
  main.picked.files = [{ name: 'export.json', bytes: json(annotations) }]
  runCommand('annotations.import')
}

const drop = (file: File) => {
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(file)
  window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
}

let close: () => void
afterEach(() => close())

const report = page.getByRole('dialog', { name: 'Annotations' })
const claimBy = (annotationId: string) =>
  theProject()
    .claims.sorted()
    .find((claim) => claim.annotation === annotationId)!

describe('importing annotations', () => {
  it('brings them in with authors, times, tags and replies, and one undo takes all back', async () => {
    close = await openWindow(story.project)
    const before = serializeProject(theProject())
    pick(...thread)
    await expect
      .element(page.getByText('3 annotations by 2 people came in, 2 of them replies.'))
      .toBeVisible()
    expect(main.requests('articles:pick')).toEqual([
      { what: 'annotations', extensions: ['json', 'jsonld', 'html'] },
    ])
    expect(main.requests('project:apply')).toHaveLength(1)
    const claim = claimBy('a1')
    expect(theProject().reviewers.get(claim.createdBy)?.name).toBe('Cleo Ngata')
    expect(claim).toMatchObject({ tags: ['lifeboat'], createdAt: '2026-03-03T10:00:00.000Z' })
    expect(statusOf(theProject(), claim.id)).toBe('verified')
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    expect(serializeProject(theProject())).toBe(before)
  })

  it('the second time adds nothing and says so', async () => {
    close = await openWindow(story.project)
    pick(...thread)
    await expect.element(page.getByText('came in, 2 of them replies')).toBeVisible()
    const before = theProject()
    pick(...thread)
    await expect.element(page.getByText('Nothing new came in: all of it was in the project.')).toBeVisible()
    expect(theProject()).toBe(before)
  })

  it('asks about those of no article here, and looks for them in the open one', async () => {
    close = await openWindow(story.project)
    useDesk.setState({ article: 'wire' })
    pick(annotation('b1', 'https://elsewhere.example/', 'A storm sank 47 boats'))
    const ask = page.getByRole('dialog', { name: '1 annotation of no article here' })
    await expect.element(ask).toHaveTextContent('https://elsewhere.example/')
    await expect.element(ask).toHaveTextContent('Storm sinks boats in Brenmouth')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('1 annotation by 1 person came in.')).toBeVisible()
    expect(theProject().passages.where('claim', claimBy('b1').id)).toMatchObject([{ article: 'wire' }])
  })

  it('of no article here leaves them out when told so, and lists them with the reason', async () => {
    close = await openWindow(story.project)
    const before = theProject()
    pick(annotation('b1', 'https://elsewhere.example/', 'A storm sank 47 boats'))
    await page.getByRole('button', { name: 'Leave it out' }).click()
    await expect.element(report).toHaveTextContent('No article of this project has the address')
    expect(theProject()).toBe(before)
  })

  it.each(['chosen', 'dropped'])(
    'hands a report of a project that was %s to the merge, in which nothing of it is lost',
    async (how) => {
      close = await openWindow(story.project)
      const theirs = stormStory()
      theirs.assess('wall', jon.id, 'disputed')
      const options = reportTemplates['legal read']
      const report = buildReport(theirs.project, options, '2026-03-04T10:00:00.000Z')
      const bytes = new TextEncoder().encode([...htmlOf(report)].join(''))
      main.picked.files = [{ name: 'report.html', bytes }]
      if (how === 'chosen') runCommand('annotations.import')
      else drop(new File([bytes], 'report.html'))
      const dialog = page.getByRole('dialog', { name: 'Merge “report.html”' })
      await expect.element(dialog).toHaveTextContent('1 assessment')
    },
  )

  it('says why a file gives none', async () => {
    close = await openWindow(story.project)
    main.picked.files = [{ name: 'x.json', bytes: new TextEncoder().encode('{"a":') }]
    runCommand('annotations.import')
    await expect.element(page.getByText('“x.json” is damaged or cut short')).toBeVisible()
  })

  it('that are dropped on the window brings them in as well', async () => {
    close = await openWindow(story.project)
    drop(new File([json(thread)], 'export.json'))
    await expect.element(page.getByText('3 annotations by 2 people came in')).toBeVisible()
  })
})

describe('what has no place', () => {
  it.each(['light', 'dark'] as const)(
    'is listed with the reason and put on selected words with its replies, in the %s theme',
    async (theme) => {
      main.settings = { ...main.settings, theme }
      close = await openWindow(story.project)
      const answer = annotation('a5', post, null, {
        references: ['a4'],
        text: 'In 1911.',
        created: '2026-03-04T09:00:00+00:00',
      })
      pick(...thread, gone, answer)
      await expect.element(report).toHaveTextContent('The wall was built in 1880')
      await expect.element(report).toHaveTextContent('Or later?')
      await expect.element(report).toHaveTextContent('do not stand in “Harbour wall gives way”')
      expect(await findings()).toEqual([])
      await page.getByRole('button', { name: 'Attach by selecting' }).click()

      const bar = page.getByRole('region', { name: 'Annotation without a place' })
      await expect.element(bar).toHaveTextContent('The wall was built in 1880')
      const put = bar.getByRole('button', { name: 'Put it on the selection' })
      expect(await findings()).toEqual([])
      await selectText(story.range('post', 'The harbour wall gave way'))
      await expect.element(put).toBeEnabled()
      await press('{Shift>}R{/Shift}')
      await expect.element(bar).not.toBeInTheDocument()
      const claim = claimBy('a4')
      expect(useDesk.getState()).toMatchObject({ claim: claim.id, article: 'post' })
      expect(
        theProject()
          .assessments.where('claim', claim.id)
          .map(({ rationale }) => rationale),
      ).toEqual(['Or later?', 'In 1911.'])
      await expect.element(page.getByText(`Placed, as claim #${claim.number}.`)).toBeVisible()
    },
  )

  it('can be left and come back to by the report', async () => {
    close = await openWindow(story.project)
    pick(gone)
    await page.getByRole('button', { name: 'Attach by selecting' }).click()
    await page.getByRole('button', { name: 'Back to the list' }).click()
    await expect.element(report).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await drawn()
    expect(useDesk.getState().dialog).toBeNull()
    runCommand('annotations.report')
    await expect.element(report).toHaveTextContent('The wall was built in 1880')
  })

  it('or stands there nearly, is shown with both wordings and leads to its claim', async () => {
    close = await openWindow(story.project)
    pick(annotation('a6', post, 'Nobody was hurt, according to Anaïs Køhler, who led the lifeboat crew.'))
    await expect.element(report).toHaveTextContent('who leads the lifeboat crew')
    await expect
      .element(report)
      .toHaveTextContent('Annotated as “Nobody was hurt, according to Anaïs Køhler, who led')
    await page.getByRole('button', { name: /Go to claim/ }).click()
    expect(useDesk.getState().claim).toBe(claimBy('a6').id)
    await expect.element(page.getByRole('article')).toHaveTextContent('Moved')
  })
})

describe('the claim of an annotation', () => {
  const open = async () => {
    close = await openWindow(story.project)
    pick(...thread)
    await expect.element(page.getByText('came in')).toBeVisible()
    useDesk.setState({ article: 'post', claim: claimBy('a1').id })
    await drawn()
  }

  it('shows its tags and the thread in order, with authors, once', async () => {
    await open()
    const notes = page.getByRole('region', { name: 'Notes from annotations' })
    const lines = notes
      .getByRole('listitem')
      .elements()
      .map((item) => item.textContent)
    expect(lines).toEqual([
      expect.stringMatching(/^Cleo Ngata.*verified.*She told me the same\.$/),
      expect.stringMatching(/^Jon Berg.*When was that\?$/),
      expect.stringMatching(/^Cleo Ngata.*On Wednesday\.$/),
    ])
    expect(page.getByText('On Wednesday.').elements()).toHaveLength(1)
    expect(await findings()).toEqual([])
  })

  it('has tags that are added and taken off, and that it is found by', async () => {
    await open()
    await press('t')
    await userEvent.keyboard('to ring, lifeboat{Enter}')
    expect(claimBy('a1').tags).toEqual(['lifeboat', 'to ring'])
    await page.getByRole('button', { name: 'Take off the tag lifeboat' }).click()
    expect(claimBy('a1').tags).toEqual(['to ring'])
    await userEvent.keyboard('half{Control>}2{/Control}')
    await drawn()
    expect(claimBy('a1').tags).toEqual(['to ring', 'half'])
    runCommand('claim.filter')
    await drawn()
    await userEvent.keyboard('to ring')
    await drawn()
    const lines = page.getByRole('listbox', { name: 'Claims' }).getByRole('option').elements()
    expect(lines.map((line) => line.textContent)).toEqual([expect.stringContaining('Nobody was hurt')])
  })
})
