import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { parseProject } from '../../shared/model/parse'
import { serializeProject } from '../../shared/model/serialize'
import { crowd } from './crowded'
import { onHandingOn } from './handingOnScreens'
import { root, type Folders } from './launch'
import { enlarge, openSample, pictures, sayWho, sit } from './sitting'
import { onManyOutlets, onWholeStory } from './storyScreens'
import { onWhoElse } from './whoElseScreens'

/**
 * Takes a picture of every screen, light and dark, small and large: empty, usual, crowded, in trouble. With names of
 * scenes as arguments only those.
 */

const readme = join(root, 'fixtures', 'pictures', 'claimdesk.png')
const sample = join(root, 'fixtures', 'sample', 'story.claimdesk')
const scenes: Readonly<Record<string, () => Promise<void>>> = {
  empty: onEmptyMachine,
  sample: onSample,
  versions: onVersions,
  'handing-on': onHandingOn,
  'who-else': onWhoElse,
  'whole-story': onWholeStory,
  'many-outlets': onManyOutlets,
  crowd: onCrowd,
  trouble: inTrouble,
}
const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !(name in scenes))
if (unknown !== undefined)
  throw new Error(`No scene is called ${unknown}: ${Object.keys(scenes).join(', ')}.`)
await rm(pictures, { recursive: true, force: true })
await mkdir(pictures)
for (const [name, visit] of Object.entries(scenes))
  if (wanted.length === 0 || wanted.includes(name)) await visit()
if (wanted.length === 0) {
  await mkdir(join(readme, '..'), { recursive: true })
  await copyFile(join(pictures, 'claim-light-1280.png'), readme)
}

async function onEmptyMachine() {
  await sit(async ({ page, order, folders, choose, type, press, shoot }) => {
    await page.getByRole('button', { name: 'Open the sample story' }).waitFor()
    await shoot('start-empty')
    await choose('identity.edit')
    await shoot('who')
    await sayWho(page)
    await choose('help.keys')
    await shoot('keys')
    await press('Escape')
    await choose('project.new')
    await type('Storm over the coast')
    await shoot('new-project')
    await order('answer', { file: join(folders.documents, 'Storm over the coast.claimdesk') })
    await press('Enter')
    await page.getByText('Nothing to read yet').waitFor()
    await shoot('project-empty')
    await choose('article.paste')
    await shoot('paste')
  })
}

async function onSample() {
  await sit(async ({ page, order, folders, choose, type, press, shoot }) => {
    await openSample(page)
    await shoot('story')
    await choose('identity.edit')
    await sayWho(page)
    await press('n', 'n')
    await page.getByRole('region', { name: 'Evidence' }).waitFor()
    await shoot('claim')
    await choose('history.open')
    await page.getByRole('listbox', { name: 'History' }).waitFor()
    await shoot('history')
    await choose('agreement.open')
    await page.getByRole('heading', { name: 'Agreement' }).waitFor()
    await shoot('agreement')
    await page.getByRole('button', { name: 'Back to the claims' }).click()
    await choose('claim.next-split')
    await choose('claim.comment')
    await page.locator('textarea:focus').waitFor()
    await page.keyboard.type('Which channel did the lock listen on?')
    await page.keyboard.press('Control+Enter')
    await shoot('split')
    await choose('claim.decide')
    await shoot('decide')
    await press('Escape')
    await choose('review.ready')
    await shoot('ready')
    await press('Escape')
    await choose('pane.text')
    await page.locator('.article-text:focus').waitFor()
    await press('j')
    await page.getByRole('toolbar').filter({ hasText: 'Verified' }).waitFor()
    await shoot('selection')
    await press('a')
    await page.getByRole('dialog').waitFor()
    await shoot('attach')
    await press('Escape')
    await choose('palette.open')
    await type('claim')
    await shoot('palette')
    await press('Escape')
    await choose('find.article')
    await type('ferry')
    await shoot('find-in-article')
    await press('Escape')
    await choose('find.project')
    await type('ferry')
    await page.getByRole('dialog').getByRole('option').first().waitFor()
    await shoot('find-in-project')
    await press('Escape')
    await choose('article.edit')
    await shoot('article-details')
    await press('Escape')
    await choose('claim.next')
    await choose('evidence.add')
    await shoot('evidence')
    await press('Escape')
    await choose('article.correct')
    await page.getByRole('region', { name: 'Correcting the text' }).waitFor()
    await shoot('correcting')
    await doubleClickWord(page, '64')
    await page.keyboard.type('63')
    await choose('article.correct')
    await page.getByRole('region', { name: 'Correcting the text' }).waitFor({ state: 'detached' })
    await page.getByRole('option', { name: '#2' }).first().click()
    await page.getByRole('article').getByText('text changed').first().waitFor()
    await shoot('text-changed')
    const files = [join(folders.documents, 'radio.txt'), join(folders.documents, 'picture.txt')]
    await writeFile(files[0] ?? '', 'Radio Vltana\n\nThe ferry’s captain spoke to the radio on Saturday.')
    await writeFile(files[1] ?? '', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xfe]))
    await order('answer', { files })
    await choose('article.import')
    await page.getByRole('dialog').waitFor()
    await shoot('import-report')
  })
}

async function onVersions() {
  await sit(async ({ page, order, folders, choose, press, shoot }) => {
    await openSample(page)
    await choose('identity.edit')
    await sayWho(page)
    const file = join(folders.documents, 'courier-evening.txt')
    await writeFile(file, rewrite(await page.locator('.article-text > *').allInnerTexts()))
    await choose('article.replace')
    await order('answer', { files: [file] })
    await page.getByRole('button', { name: 'Choose a file' }).click()
    await page.getByText('with changed text').waitFor()
    await shoot('new-version')
    await page.getByRole('button', { name: 'Make it the new version' }).click()
    await page.getByRole('heading', { name: 'Decisions' }).waitFor()
    await shoot('review')
    await choose('version.compare')
    await page.getByRole('listbox', { name: 'Changes' }).waitFor()
    await press('.', '.')
    await shoot('versions-compared')
    await choose('version.older')
    await page.getByRole('region', { name: 'An older version' }).waitFor()
    await shoot('old-version')
  })
}

/** The evening's text: other numbers, a paragraph elsewhere, one left out, one reworded, one new. */
function rewrite(blocks: readonly string[]): string {
  const [first = '', second = '', third = '', ...rest] = blocks.map((block) => block.replace(/\s+/g, ' '))
  const text = [third, first, second, ...rest.filter((block) => !block.includes('in dispute'))].join('\n\n')
  return `${text.replace('64', '63').replace('Eleven people died', 'At least twelve people died').replace('pulled out', 'brought out')}\n\nA service is planned for Sunday in Lindava.`
}

async function onCrowd() {
  const story = parseProject(await readFile(sample, 'utf8'))
  if (!story.ok) throw new Error('The sample story cannot be read.')
  const crowded = serializeProject(crowd(story.value.project))
  const prepare = async ({ documents }: Folders) => {
    const file = join(documents, 'Ilmara, all outlets.claimdesk')
    await writeFile(file, crowded)
    return [file]
  }
  await sit(async ({ page, choose, type, press, shoot }) => {
    await page.getByRole('listbox', { name: 'Claims' }).waitFor()
    await choose('article.next')
    await choose('article.next')
    await choose('article.next')
    await choose('pane.text')
    await press('n')
    await shoot('crowded')
    await choose('claim.filter')
    await type('nothing has these words')
    await shoot('crowded-filtered')
    await enlarge({ page, choose })
    await shoot('zoom-200')
  }, prepare)
}

async function inTrouble() {
  const prepare = async ({ documents }: Folders) => {
    const file = join(documents, 'Broken.claimdesk')
    await writeFile(file, '{ "format": "claimdesk", "articles": [')
    return [file]
  }
  await sit(async ({ page, order, folders, choose, shoot }) => {
    await page.getByRole('status').filter({ hasText: 'Broken' }).waitFor()
    await shoot('cannot-open')
    await openSample(page)
    await choose('identity.edit')
    await sayWho(page)
    const [file = ''] = (await order('recentDocuments', null)).slice(-1)
    // A disk that is pulled out: the folder is a file now.
    await rename(join(file, '..'), join(folders.base, 'elsewhere'))
    await writeFile(join(file, '..'), '')
    await choose('pane.text')
    await page.keyboard.press('j')
    await page.keyboard.press('d')
    await page.getByRole('status').filter({ hasText: 'Not saved' }).first().waitFor()
    await shoot('not-saved')
    await order('answer', { button: 2 })
    await choose('project.close')
    await page.getByRole('button', { name: 'Open the sample story' }).waitFor()
    await shoot('start-recents')
  }, prepare)
}

async function doubleClickWord(page: Page, word: string) {
  const place = await page.getByRole('textbox', { name: 'Article text' }).evaluate((text, wanted) => {
    const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      node.parentElement?.scrollIntoView({ block: 'center' })
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }
    return null
  }, word)
  if (!place) throw new Error(`The article has no ${word}.`)
  await page.mouse.dblclick(place.x, place.y)
}
