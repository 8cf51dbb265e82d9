import { expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { launch } from './harness'
import { articleText, openSample, sayWho, selectWords, start, inDialog } from './person'

interface Stop {
  readonly name: string
  /** Something is drawn round it, round the line of a list that the arrows are on, or at its pane. */
  readonly ring: boolean
  /** Nothing of it is outside the window or covered; of what is larger than the window, some is there. */
  readonly inSight: boolean
}

/** Where the keyboard is; null when it is at the page as a whole. */
function stopHere(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const line = document.getElementById(element.getAttribute('aria-activedescendant') ?? '')
    const isOutlined = (shown: Element | null) => {
      if (!shown) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(shown)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1
    }
    const pane = element.closest('[data-article]') && element.closest('.pane-text')
    const paneIsMarked = pane !== null && parseFloat(getComputedStyle(pane, '::before').borderTopWidth) >= 2
    const isInSight = (shown: Element) => {
      const { left, top, right, bottom, width, height } = shown.getBoundingClientRect()
      const fits = width <= innerWidth && height <= innerHeight
      const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
      const middle = (from: number, to: number, most: number) => (Math.max(0, from) + Math.min(most, to)) / 2
      const there = document.elementFromPoint(
        middle(left, right, innerWidth),
        middle(top, bottom, innerHeight),
      )
      return (inside || !fits) && (shown.contains(there) || there?.contains(shown) === true)
    }
    return {
      name: [element.getAttribute('aria-label') ?? element.textContent.slice(0, 30), element.id].join(' '),
      ring: [element, element.closest('.paste-place'), line].some(isOutlined) || paneIsMarked,
      // A list may be longer than its pane: what counts is the line that the arrows are on.
      inSight: isInSight(line ?? element),
    }
  })
}

/** Everything that Tab comes to on the way round the page, or round the dialog that lies over it. */
async function stopsOf(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let rounds = 0; rounds < 2;) {
    await page.keyboard.press('Tab')
    const stop = await stopHere(page)
    if (!stop) rounds++
    else if (rounds === 1) stops.push(stop)
    else if (stops.length > 100) throw new Error(`No way round: ${JSON.stringify(stops.slice(-6))}`)
  }
  return stops
}

const hasFocus = (place: Locator) => place.evaluate((element) => element === document.activeElement)

const unseen = (stops: readonly Stop[]) => stops.filter(({ ring, inSight }) => !ring || !inSight)

test('the keyboard comes to everything, one can see where it is, and nothing keeps it', async () => {
  const desk = await launch()
  const { page } = desk
  await page.getByRole('button', start).waitFor()
  const first = await stopsOf(page)
  expect(unseen(first)).toEqual([])
  expect(first.map(({ name }) => name.trim())).toEqual(
    expect.arrayContaining([
      'Open the sample story',
      'New project…Ctrl+N',
      'Open…Ctrl+O',
      'Say who you are…',
    ]),
  )

  await page.keyboard.press('Control+k')
  await page.keyboard.type('sample story')
  await page.keyboard.press('Enter')
  await articleText(page).waitFor()
  const stops = await stopsOf(page)
  expect(unseen(stops)).toEqual([])
  const names = stops.map(({ name }) => name.trim())
  const wanted = [
    'Claimdesk',
    'Add articles',
    'Articles',
    'Article text',
    'Filter claims',
    'Claims',
    'Say who you are…',
  ]
  expect(names.filter((name) => wanted.includes(name))).toEqual(wanted)

  // Round the panes, and to each of them.
  const pane = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await page.keyboard.press('Control+2')
  const round: (string | null | undefined)[] = []
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('F6')
    round.push(await pane())
  }
  expect(round).toEqual(['Claims', 'Articles', 'Article text'])
  for (const [key, name] of [
    ['Control+1', 'Articles'],
    ['Control+3', 'Claims'],
    ['Control+2', 'Article text'],
  ] as const) {
    await page.keyboard.press(key)
    expect(await pane()).toBe(name)
  }

  // The arrows in the lists, the menus and the lines between the panes.
  const chosen = (list: string) =>
    page.getByRole('listbox', { name: list }).locator('[aria-selected="true"]').innerText()
  await page.keyboard.press('Control+1')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => chosen('Articles')).toContain('Tavastra Post')
  await page.keyboard.press('End')
  await articleText(page).getByText('was carrying 46 people').waitFor()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+3')
  await expect.poll(pane).toBe('Claims')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => chosen('Claims')).toContain('#1')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => chosen('Claims')).toContain('#2')
  await page.keyboard.press('Enter')
  expect(await pane()).toBe('Article text')
  // On a claim Tab is the way to its rationale, and Escape the way back.
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await page.keyboard.press('Escape')
  expect(await pane()).toBe('Article text')

  const menu = page.getByRole('button', { name: 'Add articles' })
  await menu.focus()
  await page.keyboard.press('Enter')
  const items = page.getByRole('menu', { name: 'Add articles' }).getByRole('menuitem')
  await expect.poll(() => hasFocus(items.first())).toBe(true)
  await page.keyboard.press('ArrowDown')
  expect(await hasFocus(items.nth(1))).toBe(true)
  await page.keyboard.press('End')
  expect(await hasFocus(items.last())).toBe(true)
  await page.keyboard.press('Escape')
  expect(await hasFocus(menu)).toBe(true)
  const line = page.getByRole('separator', { name: 'Width of the articles' })
  const width = Number(await line.getAttribute('aria-valuenow'))
  await line.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => line.getAttribute('aria-valuenow')).toBe(String(width + 16))
})

/** The sample at 200 % on a window of 1280 by 800; `look` notes what is cut off or out of reach. */
async function openLarge() {
  const desk = await openSample()
  const { page } = desk
  await desk.move({ bounds: { x: 0, y: 0, width: 1280, height: 800 } })
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1280)
  for (let i = 0; i < 5; i++) await desk.choose('view.larger')
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(640)

  const faults: string[] = []
  const look = async (screen: string) => {
    for (const stop of unseen(await stopsOf(page))) faults.push(`${screen}: ${JSON.stringify(stop)}`)
    for (const fault of await cutOff(page)) faults.push(`${screen}: ${fault}`)
  }
  return { desk, page, faults, look }
}

test('at 200 % on a window of 1280 by 800 nothing is cut off or out of reach', async () => {
  const { desk, page, faults, look } = await openLarge()
  await look('the desk')
  for (const pane of ['Control+1', 'Control+2', 'Control+3']) {
    await page.keyboard.press(pane)
    const { width, height } = await page.evaluate(
      () => document.activeElement!.closest('[data-pane]')!.getBoundingClientRect().toJSON() as DOMRect,
    )
    expect(Math.min(width, height)).toBeGreaterThan(200)
    await look(`the desk, ${pane}`)
  }
  await page.keyboard.press('Control+2')
  await page.keyboard.press('n')
  await look('a claim')
  await desk.choose('identity.edit')
  await sayWho(page, 'Ada Marsh')
  for (const open of [
    'Control+k',
    'Control+Shift+F',
    'Control+n',
    'identity.edit',
    'F1',
    'Control+Shift+A',
    'Control+Shift+D',
  ])
    await inDialog(desk, open, () => look(open))
  await selectWords(page, 'The ferry')
  await inDialog(desk, 'a', () => look('attach'))
  await page.keyboard.press('Control+e')
  await page.getByRole('region', { name: 'Correcting the text' }).waitFor()
  await look('correcting')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+w')
  await page.getByRole('button', start).waitFor()
  await look('the start screen')
  expect(faults).toEqual([])
})

test('at 200 % nothing of who else has a claim, and of the whole story, is cut off or out of reach', async () => {
  const { desk, page, faults, look } = await openLarge()
  await page.keyboard.press('Control+2')
  await page.keyboard.press('n')
  await page.keyboard.press('f')
  await page.getByRole('listbox', { name: 'Passages of other articles' }).waitFor()
  await look('who else')
  await inDialog(desk, 'origin.check', () => look('origins'))
  await desk.choose('match.side-by-side')
  await page.locator('.beside-paired').first().waitFor()
  await look('side by side')
  await page.keyboard.press('Escape')
  // Of an active claim Tab goes to its rationale.
  await desk.choose('pane.text')
  await page.keyboard.press('Escape')
  await page.getByText('Pick a claim').first().waitFor()
  for (const [open, list] of [
    ['discrepancies.open', 'Discrepancies'],
    ['coverage.open', 'Sentences to check'],
  ] as const) {
    await desk.choose(open)
    await page.getByRole('listbox', { name: list }).waitFor()
    await look(open)
  }
  await desk.choose('lint.open')
  await page.getByText('Lint looked for').waitFor()
  await look('lint')
  await desk.choose('matrix.open')
  await page.getByRole('dialog').getByText('silent').first().waitFor()
  expect([...faults, ...(await cutOff(page))]).toEqual([])
})

/** Words that are not all to be seen and cannot be scrolled to; what ends in dots says so itself. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    const sideways = root.scrollWidth > innerWidth ? [`the page is ${root.scrollWidth} wide`] : []
    const hides = (element: Element) => {
      const { overflow, textOverflow, clipPath, webkitLineClamp } = getComputedStyle(element)
      return (
        overflow === 'hidden' && textOverflow === 'clip' && clipPath === 'none' && webkitLineClamp === 'none'
      )
    }
    const isCut = (element: Element) =>
      element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
    const cut = [...document.querySelectorAll('body *')].filter(
      (element) => element.checkVisibility() && hides(element) && isCut(element),
    )
    return [...sideways, ...cut.map((element) => element.outerHTML.slice(0, 160))]
  })
}
