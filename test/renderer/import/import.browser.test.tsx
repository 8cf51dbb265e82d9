import { main } from '../shell/fakeMain'
import { drawn, findings, openWindow, press, theProject } from '../shell/window'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { bringIn } from '../../../renderer/import/bringIn'
import type { Batch, Source } from '../../../renderer/import/sources'
import { useDesk } from '../../../renderer/project/desk'
import { importExtensions } from '../../../shared/import/importers'
import { textOfDoc } from '../../../shared/article/projection'
import { fail, ok } from '../../../shared/model/result'
import { hashBytes } from '../../../shared/text/hash'
import { stormStory } from '../claims/story'

const story = stormStory()
const bytes = (text: string) => new TextEncoder().encode(text)
const file = (name: string, text: string) => ({ name, bytes: bytes(text) })

const batch = (...sources: Source[]): Batch => ({
  sources,
  others: 0,
  cut: false,
  failed: [],
  done: () => undefined,
})
const theText = (article: string) => {
  const { articles, versions } = story.project
  return textOfDoc(versions.get(articles.get(article)!.version)!.doc)
}

let close: () => void
afterEach(() => close())

const titles = () =>
  theProject()
    .articles.sorted()
    .map(({ title }) => title)
const newTitles = () => titles().filter((title) => !/Harbour wall|Storm sinks/.test(title))

describe('adding articles from files', () => {
  it('brings several in as one step, shows the first, and one undo takes all back', async () => {
    main.picked.files = [
      file('one.md', '---\noutlet: Radio Skerry\n---\n# The wall\n\nIt fell.'),
      file('two.txt', 'Boats lost\n\nForty-two of them.'),
    ]
    close = await openWindow(story.project)
    await press('{Control>}i{/Control}')
    await expect.element(page.getByText('2 articles added.')).toBeVisible()
    expect(newTitles()).toEqual(['The wall', 'Boats lost'])
    expect(theProject().articles.get(useDesk.getState().article!)?.outlet).toBe('Radio Skerry')
    expect(main.requests('articles:pick')).toEqual([{ what: 'files', extensions: importExtensions }])
    expect(main.requests('articles:read')).toEqual([
      { pick: 'pick', file: 'file0' },
      { pick: 'pick', file: 'file1' },
    ])
    expect(main.requests('articles:forget')).toEqual([{ pick: 'pick' }])
    expect(main.requests('project:apply')).toHaveLength(1)
    const version = theProject().versions.get(
      theProject().articles.get(useDesk.getState().article!)!.version,
    )!
    expect(version.source).toEqual({
      file: 'one.md',
      importer: 'markdown',
      sha256: hashBytes(bytes('---\noutlet: Radio Skerry\n---\n# The wall\n\nIt fell.')),
    })
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    expect(newTitles()).toEqual([])
  })

  it('is not stopped by a bad file, and reports each: unreadable, empty, binary, of another kind', async () => {
    main.picked = {
      ...main.picked,
      files: [
        file('empty.txt', ''),
        file('sheet.xyz', 'Words'),
        { name: 'picture.txt', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]) },
        file('good.txt', 'The good one\n\nIt has words.'),
      ],
      failed: [{ name: 'gone.txt', reason: 'It is not there any more.' }],
    }
    close = await openWindow(story.project)
    await press('{Control>}i{/Control}')
    const dialog = page.getByRole('dialog', { name: 'Not every file came in' })
    await expect.element(dialog).toBeVisible()
    for (const why of [
      '“gone.txt”: It is not',
      '“empty.txt” is empty',
      '“sheet.xyz” is of a kind',
      '“picture.txt” is a PNG',
    ])
      await expect.element(dialog).toHaveTextContent(why)
    expect(newTitles()).toEqual(['The good one'])
  })

  it('says in one line which file has gone meanwhile, and brings the rest in', async () => {
    main.picked.files = [
      { name: 'wire/gone.txt', bytes: 'There is no such file. Look for it where it is now.' },
      file('wire/here.txt', 'Here\n\nIt has words.'),
    ]
    close = await openWindow(story.project)
    await press('{Control>}{Shift>}o{/Shift}{/Control}')
    const dialog = page.getByRole('dialog', { name: 'Not every file came in' })
    await expect.element(dialog).toHaveTextContent('“wire/gone.txt”: There is no such file.')
    expect(main.requests('articles:pick')).toEqual([{ what: 'folder', extensions: importExtensions }])
    expect(newTitles()).toEqual(['Here'])
  })

  it('shows a name with line breaks and steps upwards on one line, and records it so', async () => {
    main.picked.files = [file('../../etc\n/a\u202etxt.\nevil.md', 'Words.'), file('../\u0007.txt', '')]
    close = await openWindow(story.project)
    await press('{Control>}i{/Control}')
    const dialog = page.getByRole('dialog', { name: 'Not every file came in' })
    await expect.element(dialog).toHaveTextContent('etc/a txt. evil.md')
    expect(dialog.element().textContent).not.toMatch(/\.\.\/|\u202e|\u0007/)
    const { article } = useDesk.getState()
    const version = theProject().versions.get(theProject().articles.get(article!)!.version)
    expect(version?.source?.file).toBe('a txt. evil.md')
  })

  it('can be cancelled half way, at once though a file does not come, and then nothing has come in', async () => {
    close = await openWindow(story.project)
    const done = bringIn(
      batch(
        { name: 'a.txt', bytes: () => new Promise(() => undefined) },
        { name: 'b.txt', bytes: () => Promise.resolve(ok(bytes('Words.'))) },
      ),
    )
    await expect.element(page.getByText('Reading 1 of 2: a.txt')).toBeVisible()
    await press('{Control>}.{/Control}')
    await done
    expect(newTitles()).toEqual([])
    await expect.element(page.getByText('none of them came in')).toBeVisible()
    await expect.element(page.getByText('Reading')).not.toBeInTheDocument()
  })

  it('lets nothing else in before it is done, also while it is compared with what is there', async () => {
    close = await openWindow(story.project)
    const under: boolean[] = []
    const stop = useDesk.subscribe(({ progress, arriving, imported }) =>
      under.push(progress !== null || arriving !== null || imported !== null),
    )
    await bringIn(batch({ name: 'a.txt', bytes: () => Promise.resolve(ok(bytes('Title\n\nWords.'))) }))
    stop()
    // From the first sign of it to the report there is no moment in which another could begin.
    expect(under.slice(under.indexOf(true), under.lastIndexOf(true))).not.toContain(false)
    await bringIn(batch({ name: 'b.txt', bytes: () => Promise.resolve(ok(bytes('Else\n\nOthers.'))) }))
    expect(newTitles()).toEqual(['Title', 'Else'])
  })

  it('of which one cannot be read at all goes on with the others', async () => {
    close = await openWindow(story.project)
    await bringIn(
      batch(
        { name: 'broken.txt', bytes: () => Promise.reject(new Error('not a file')) },
        { name: 'b.txt', bytes: () => Promise.resolve(ok(bytes('Title\n\nWords.'))) },
      ),
    )
    expect(newTitles()).toEqual(['Title'])
    await expect.element(page.getByRole('dialog')).toHaveTextContent('“broken.txt”: It could not be read')
  })

  it('leaves whoever types where they are, and what they type', async () => {
    close = await openWindow(story.project)
    let open: (value: Uint8Array) => void = () => undefined
    const slow = new Promise<Uint8Array>((resolve) => (open = resolve))
    const before = useDesk.getState().article
    const done = bringIn(
      batch(
        { name: 'a.txt', bytes: async () => ok(await slow) },
        { name: 'b.txt', bytes: () => Promise.resolve(fail('It is gone.')) },
      ),
    )
    await press('{Control>}{Shift>}a{/Shift}{/Control}')
    await press('What I write')
    open(bytes('Title\n\nWords.'))
    await done
    await expect.element(page.getByRole('dialog', { name: 'Add an article by pasting' })).toBeVisible()
    await press(' here')
    await expect.element(page.getByText('What I write here', { exact: true })).toBeVisible()
    expect(useDesk.getState().article).toBe(before)
    expect(newTitles()).toEqual(['Title'])
    await press('{Escape}')
    await page.getByRole('button', { name: 'Discard it' }).click()
    await page.getByRole('button', { name: 'Report…' }).click()
    await expect.element(page.getByRole('dialog')).toHaveTextContent('“b.txt”: It is gone.')
  })
})

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

describe('dropping', () => {
  const drop = async (...files: File[]) => {
    const dataTransfer = new DataTransfer()
    for (const one of files) dataTransfer.items.add(one)
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    await drawn()
  }

  it('opens a project file, from the start screen too', async () => {
    close = await openWindow()
    const project = new File(['{}'], 'Storm.claimdesk')
    await drop(project)
    await expect.element(page.getByRole('heading', { name: 'The storm at Brenmouth' })).toBeVisible()
    expect(main.dropped).toEqual([project])
  })

  it('makes articles of text files', async () => {
    close = await openWindow(story.project)
    await drop(new File(['Title\n\nWords.'], 'a.txt'))
    await expect.element(page.getByText('“Title” added.')).toBeVisible()
    expect(newTitles()).toEqual(['Title'])
  })

  it('asks for a project first on the start screen', async () => {
    close = await openWindow()
    await drop(new File(['Words.'], 'a.txt'))
    await expect.element(page.getByText('Open or make a project first')).toBeVisible()
  })

  it('says over the whole window what it would do, until the files are gone again', async () => {
    close = await openWindow(story.project)
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([''], 'a.txt'))
    const send = (type: string) =>
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    send('dragenter')
    await expect.element(page.getByText('Drop texts or folders')).toBeVisible()
    send('dragleave')
    await expect.element(page.getByText('Drop texts or folders')).not.toBeInTheDocument()
  })
})

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
