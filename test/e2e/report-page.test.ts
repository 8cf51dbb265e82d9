import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { htmlOf } from '../../shared/report/html/page'
import { printSettings } from '../../shared/report/html/print'
import type { Report } from '../../shared/report/report'
import { headlessChromium, launchArgs } from '../host/chromium'
import { print } from '../host/printing'
import { violations, withAxe } from './axe'
import { sheetsOf, type Sheet } from './sheets'
import { crowdedReport, sampleReport } from './reports'

let browser: Browser
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-report-'))
  browser = await chromium.launch({ ...(await headlessChromium()), args: launchArgs })
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})

/** Opens the page of a report as its reader does: as a file. Answers what it asked for besides. */
async function open(report: Report): Promise<{ readonly page: Page; readonly asked: string[] }> {
  const file = join(folder, 'report.html')
  await writeFile(file, [...htmlOf(report)].join(''))
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const address = pathToFileURL(file).href
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) asked.push(request.url())
  })
  await page.goto(address)
  return { page, asked }
}

/** By how much the page is wider than the screen, and what sticks out of it. */
async function overflow(
  page: Page,
  width: number,
): Promise<{ readonly by: number; readonly what: string[] }> {
  await page.setViewportSize({ width, height: 844 })
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const isPrint = matchMedia('print').matches
    const out = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.getBoundingClientRect().right > clientWidth + 1 &&
        !element.parentElement?.closest(isPrint ? '.unseen, .shapes' : '.wide, .unseen, .shapes'),
    )
    return {
      by: scrollWidth - clientWidth,
      what: out.map(({ tagName, className }) => `${tagName}.${String(className)}`).slice(0, 5),
    }
  })
}

async function sheets(report: Report, page: Page): Promise<Sheet[]> {
  const protocol = await page.context().newCDPSession(page)
  return sheetsOf(await print(protocol, { ...printSettings(report), generateDocumentOutline: true }))
}

describe.each([
  ['the sample story', sampleReport],
  ['a crowded and nasty one', crowdedReport],
] as const)('The page of a report on %s', (_name, make) => {
  let report: Report
  beforeAll(async () => {
    report = await make()
  })

  it('has nothing for axe to find, in light and dark, and asks for nothing and runs nothing', async () => {
    const { page, asked } = await open(report)
    await withAxe(page)
    const found: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      found.push(...(await violations(page, colorScheme)))
    }
    expect(found).toEqual([])
    const scripts = await page.evaluate(() => Array.from(document.scripts, ({ type }) => type))
    expect(scripts).toEqual(['application/ld+json'])
    expect(asked).toEqual([])
  })

  it.each([320, 390, 768, 1280])('fits a screen of %i pixels', async (width) => {
    const { page } = await open(report)
    expect(await overflow(page, width)).toEqual({ by: 0, what: [] })
  })

  it.each([
    ['A4', 210],
    ['Letter', 215.9],
  ] as const)('keeps within the margins of %s, %d millimetres wide', async (_paper, millimetres) => {
    const { page } = await open(report)
    await page.emulateMedia({ media: 'print' })
    // A browser that finds something wider shrinks all of the sheets.
    const inner = Math.floor(((millimetres - 2 * 16) / 25.4) * 96)
    expect(await overflow(page, inner)).toEqual({ by: 0, what: [] })
  })

  it.each(['A4', 'Letter'] as const)(
    'goes on %s with everything on the sheet and no heading left alone',
    async (paper) => {
      const { page } = await open(report)
      const on = { ...report, options: { ...report.options, paper } }
      const printed = await sheets(on, page)
      expect(printed.length).toBeGreaterThan(4)
      for (const { width, words } of printed)
        for (const { text, left, right } of words) {
          expect(left, text).toBeGreaterThan(20)
          expect(right, text).toBeLessThan(width - 20)
        }
      const headings = await page.evaluate(() =>
        Array.from(document.querySelectorAll('h2, h3, h4'), (heading) =>
          heading.textContent.replace(/\s+/g, ''),
        ),
      )
      const last = printed.slice(0, -1).map(({ lines }) => lines.at(-1)!.replace(/\s+/g, ''))
      expect(last.filter((line) => headings.includes(line))).toEqual([])
    },
  )

  it('says on paper by a number which note belongs to which words, and shows nothing to press', async () => {
    const { page } = await open(report)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 673, height: 1000 })
    const seen = await page.evaluate(() => {
      const isSeen = (element: Element) => element.getClientRects().length > 0
      const numbers = (selector: string) =>
        [...document.querySelectorAll(selector)].filter(isSeen).map(({ textContent }) => textContent.trim())
      return {
        words: numbers('.text .ref'),
        notes: numbers('.note .number'),
        beside: [...document.querySelectorAll('.notes')].every(
          (notes) =>
            notes.getBoundingClientRect().left >=
            notes.parentElement!.querySelector('.text')!.getBoundingClientRect().right,
        ),
        nav: [...document.querySelectorAll('nav')].filter(isSeen).length,
        scrolling: [...document.querySelectorAll('*')].filter(
          (element) => isSeen(element) && getComputedStyle(element).overflowX === 'auto',
        ).length,
      }
    })
    expect(seen.words.length).toBeGreaterThan(5)
    expect([...new Set(seen.notes)].sort()).toEqual([...new Set(seen.words)].sort())
    expect(seen).toMatchObject({ beside: true, nav: 0, scrolling: 0 })
  })

  it('begins no line with the number of the words before it', async () => {
    const { page } = await open(report)
    const begun: string[] = []
    for (const width of [320, 390, 560, 1280]) {
      await page.setViewportSize({ width, height: 844 })
      begun.push(
        ...(await page.evaluate(() => {
          const refs = [...document.querySelectorAll('.text .ref')]
          return refs
            .filter((ref) => {
              const words = ref.previousElementSibling
              const last = words && [...words.getClientRects()].at(-1)
              // After a space nobody can tell them apart from the words that follow.
              const isWhole = words !== null && !/\s$/.test(words.textContent)
              return last && isWhole && ref.getBoundingClientRect().top > last.bottom
            })
            .map(({ textContent }) => textContent)
        })),
      )
    }
    expect(begun).toEqual([])
  })

  it('repeats the heads of a table that goes on over a sheet', async () => {
    const { page } = await open(report)
    const tables = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.glance, .history'), (table) => ({
        heads: Array.from(table.querySelectorAll('thead th'), ({ textContent }) => textContent).slice(0, 3),
        height: table.getBoundingClientRect().height,
      })),
    )
    expect(tables.length).toBeGreaterThan(0)
    const printed = await sheets(report, page)
    for (const { heads, height } of tables) {
      const pattern = new RegExp(heads.join('\\s+'))
      const repeated = printed.filter(({ lines }) => pattern.test(lines.join(' ')))
      expect(repeated.length, heads.join()).toBeGreaterThanOrEqual(Math.max(1, Math.floor(height / 1600)))
    }
  })
})
