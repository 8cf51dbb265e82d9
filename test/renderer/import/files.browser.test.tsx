import { main } from '../shell/fakeMain'
import { drawn, openWindow, press, theProject } from '../shell/window'
import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { bringIn } from '../../../renderer/import/bringIn'
import type { Batch, Source } from '../../../renderer/import/sources'
import { useDesk } from '../../../renderer/project/desk'
import { importExtensions } from '../../../shared/import/importers'
import { fail, ok } from '../../../shared/model/result'
import { hashBytes } from '../../../shared/text/hash'
import { stormStory } from '../claims/story'
import { bytes, file, newTitles } from './importing'

const story = stormStory()

const batch = (...sources: Source[]): Batch => ({
  sources,
  others: 0,
  cut: false,
  failed: [],
  done: () => undefined,
})

let close: () => void

afterEach(() => close())

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
