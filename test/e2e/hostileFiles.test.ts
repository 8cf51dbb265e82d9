import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'
import {
  articleText,
  claimIn,
  claimsList,
  diskShows,
  onDisk,
  openSample,
  samplePath,
  saved,
  sayWho,
} from './person'
import { sampleText, forged, openFile } from './forged'

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** 200 MB that begin like a project, without writing them. */
async function makeHuge(path: string): Promise<void> {
  const file = await open(path, 'w')
  await file.write('{ "format": "claimdesk", "formatVersion": 1, "title": "')
  await file.truncate(200_000_000)
  await file.close()
}

const untouched = /It was left untouched; open a backup or ask its sender for another copy\.$/

test('a file that is no project says so in one sentence, what was open stays, and the file too', async () => {
  const desk = await openSample()
  const { page } = desk
  const text = await sampleText()
  const folder = join(desk.folders.documents, 'bad')
  await mkdir(folder)
  const bad: [name: string, content: string | Uint8Array, says: RegExp][] = [
    [
      'Cut short',
      text.slice(0, text.length / 2),
      /is damaged or cut short: it cannot be read beyond line \d+, column/,
    ],
    ['Empty', '', /is empty\./],
    ['White', ' \n\t\n', /is empty\./],
    ['Not JSON', 'Dear desk,\nhere is the story.', /is not a Claimdesk project\./],
    ['Picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]), /holds bytes that are not text/],
    ['List', '[1, 2, 3]', /is not a Claimdesk project\./],
    ['Other program', '{ "format": "else", "articles": [] }', /is not a Claimdesk project\./],
    ['No version', '{ "format": "claimdesk" }', /has a faulty entry: formatVersion/],
    [
      'Much newer',
      '{ "format": "claimdesk", "formatVersion": 9, "articles": {} }',
      /made by a newer Claimdesk/,
    ],
    ['Proto', text.replace('"claims": [', '"__proto__": { "x": 1 }, "claims": ['), /holds a forbidden key/],
    [
      'Proto inside',
      text.replace('"wording": ""', '"__proto__": { "wording": "x" }'),
      /a forbidden key at claims\[0\]/,
    ],
    [
      'Deep',
      `{ "format": "claimdesk", "x": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`,
      /nests its data more deeply/,
    ],
    [
      'Deep doc',
      await forged(({ versions }) => (versions[0]!['doc'] = nested(500))),
      /nests its data more deeply/,
    ],
    ['Twice', await forged(({ claims }) => claims.push({ ...claims[0] })), /holds two records with the id/],
    ['Dangling', await forged(({ claims }) => claims.shift()), /is incomplete: claim of \w+ .* points at/],
    [
      'Wrong type',
      await forged(({ claims }) => (claims[1]!['number'] = 'two')),
      /faulty entry: claims\[1\]\.number is wrong/,
    ],
    ['Not a list', await forged((file) => Object.assign(file, { claims: 7 })), /claims is not a list/],
  ]
  for (const [name, content] of bad) await writeFile(join(folder, `${name}.claimdesk`), content)
  await makeHuge(join(folder, 'Huge.claimdesk'))
  await mkdir(join(folder, 'Folder.claimdesk'))

  const cases = [
    ...bad.map(([name, , says]) => [name, says] as const),
    ['Huge', /cannot be read beyond line 1,/] as const,
  ]
  for (const [name, says] of cases) {
    const path = join(folder, `${name}.claimdesk`)
    const before = await hashOf(path)
    await openFile(desk, path)
    const notice = page.getByRole('status').getByText(`“${name}.claimdesk”`)
    await notice.waitFor({ timeout: 20_000 })
    const sentence = await notice.innerText()
    expect(sentence).toMatch(says)
    expect(sentence.length).toBeLessThan(260)
    expect(sentence).not.toMatch(/\/|\\|Error|undefined|\[object| at \w+ \(/)
    expect(await hashOf(path)).toBe(before)
    if (says.source.includes('forbidden')) expect(sentence).toMatch(untouched)
  }
  await openFile(desk, join(folder, 'Folder.claimdesk'))
  await page.getByRole('status').getByText('“Folder.claimdesk” is a folder.').waitFor()
  await openFile(desk, join(folder, 'Gone.claimdesk'))
  await page.getByRole('status').getByText('“Gone.claimdesk” is not there any more.').waitFor()

  // The story that was open is still there and works.
  expect(await page.title()).toContain('Ferry accident')
  await page.keyboard.press('j')
  await page.keyboard.press('v')
  await sayWho(page, 'Ada Marsh')
  await diskShows(samplePath(desk), (project) => expect(claimIn(project, 7)).toBeDefined())
  expect(await desk.recentDocuments()).toEqual([samplePath(desk)])
  expect(await page.evaluate(() => 'wording' in {} || 'x' in {})).toBe(false)
})

function nested(depth: number): unknown {
  let node: unknown = { type: 'paragraph' }
  for (let i = 0; i < depth; i++) node = { type: 'blockquote', content: [node] }
  return { type: 'doc', content: [node] }
}

test('a newer file can be read and not changed; an article that is no text says so, and the others are there', async () => {
  const desk = await openSample()
  const { page } = desk
  const newer = join(desk.folders.documents, 'Newer.claimdesk')
  await writeFile(
    newer,
    await forged((file) => {
      Object.assign(file, { formatVersion: 2, title: 'From tomorrow', predictions: [{ id: 'p1' }] })
    }),
  )
  const before = await hashOf(newer)
  await openFile(desk, newer)
  await page.getByRole('status').getByText('Read-only', { exact: true }).waitFor()
  await page.getByText('“Newer.claimdesk” was made by a newer Claimdesk').first().waitFor()
  await articleText(page).waitFor()
  await page.keyboard.press('j')
  for (const key of [
    'v',
    'Enter',
    'Control+e',
    'Control+Shift+a',
    'Control+i',
    'Control+Shift+d',
    'Control+s',
  ])
    await page.keyboard.press(key)
  await page.keyboard.press('n')
  for (const key of ['d', 'u', 'x', 'Shift+X', 'Delete', 'Control+z']) await page.keyboard.press(key)
  await desk.choose('article.remove')
  await desk.choose('project.rename')
  // Not one of them so much as opened a dialog.
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await claimsList(page).getByRole('option').count()).toBeGreaterThan(0)
  await page.getByRole('status').filter({ hasText: 'Update Claimdesk to work on it.' }).last().waitFor()
  const copy = join(desk.folders.documents, 'Copy.claimdesk')
  await desk.answerDialog({ file: copy })
  await page.keyboard.press('Control+Shift+S')
  await page.getByText('A copy is at').waitFor()
  expect(await hashOf(newer)).toBe(before)
  const kept = JSON.parse(await readFile(copy, 'utf8')) as unknown
  expect(kept).toMatchObject({ formatVersion: 2, predictions: [{ id: 'p1' }] })

  const odd = join(desk.folders.documents, 'Odd.claimdesk')
  const doc = {
    type: 'doc',
    content: [{ type: 'script', content: [{ type: 'text', text: 'window.ran = 1' }] }],
  }
  await writeFile(odd, await forged(({ versions }) => (versions[0]!['doc'] = doc)))
  await openFile(desk, odd)
  const alert = page.getByRole('alert').getByText('This article’s text cannot be shown.')
  await alert.waitFor()
  expect(await articleText(page).isVisible()).toBe(false)
  await page.keyboard.press('Alt+ArrowDown')
  await articleText(page).getByText('At least 11 people died').waitFor()
  await page.keyboard.press('Control+2')
  await page.keyboard.press('j')
  await page.keyboard.press('v')
  await sayWho(page, 'Ada Marsh')
  await diskShows(odd, (project) => {
    expect(claimIn(project, 7)?.assessments).toMatchObject([{ verdict: 'verified' }])
    expect([...project.versions.values()].map((version) => version.doc)).toContainEqual(doc)
  })
  // Coming back, nothing acts on the text of the article before.
  await page.keyboard.press('Alt+ArrowUp')
  await alert.waitFor()
  await page.keyboard.press('Control+e')
  await page.getByRole('status').getByText('it cannot be corrected here').waitFor()
  expect(await page.getByRole('region', { name: 'Correcting the text' }).count()).toBe(0)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('ferry')
  await page.getByRole('search').getByRole('status').getByText('Not found').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('v')
  await page.getByRole('status').getByText('Select the words of the claim first').waitFor()
  await saved(page)
  expect((await onDisk(odd)).claims.size).toBe(7)
  expect(await page.evaluate(() => Reflect.has(window, 'ran'))).toBe(false)
})
