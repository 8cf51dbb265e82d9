import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { printSettings } from '../../shared/report/html/print'
import { headlessChromium, launchArgs } from '../../test/host/chromium'
import { print } from '../../test/host/printing'
import type { Found, Written } from './found'
import { isHere, lookAtPdf } from './tools'

/** Pixels; nobody looks further down a picture, and Chromium draws none much longer. */
const tallest = 9_000

/** The web page in Chromium, in light and dark and on a phone, and on paper as poppler reads it. */
export async function checkPages(written: Written): Promise<Found[]> {
  const browser = await chromium.launch({ ...(await headlessChromium()), args: launchArgs })
  try {
    const page = await browser.newPage()
    const address = pathToFileURL(join(written.folder, 'report.html')).href
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url() !== address && !request.url().startsWith('data:')) asked.push(request.url())
    })
    await page.goto(address)
    const found = [await onScreens(page, written)]
    for (const paper of ['A4', 'Letter'] as const) found.push(await onPaper(page, written, paper))
    return [
      ...found,
      {
        what: 'Page: requests',
        said: String(asked.length),
        wrong: asked.map((url) => `it asks for ${url}.`),
      },
    ]
  } finally {
    await browser.close()
  }
}

async function onScreens(page: Page, { folder }: Written): Promise<Found> {
  const wrong: string[] = []
  let pictures = 0
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [screen, width, height] of [
      ['desk', 1280, 800],
      ['phone', 390, 844],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height })
      const [inner, tall] = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement
        return [scrollWidth, scrollHeight] as const
      })
      if (inner > width) wrong.push(`it is ${inner - width} pixels wider than a ${screen}.`)
      await page.screenshot({
        path: join(folder, `page-${screen}-${colorScheme}.png`),
        fullPage: true,
        clip: { x: 0, y: 0, width, height: Math.min(tall, tallest) },
      })
      pictures++
    }
  return { what: 'Page in Chromium: pictures', said: String(pictures), wrong }
}

async function onPaper(page: Page, { report, folder }: Written, paper: 'A4' | 'Letter'): Promise<Found> {
  const what = `PDF on ${paper}: sheets, by poppler`
  const protocol = await page.context().newCDPSession(page)
  const settings = printSettings({ ...report, options: { ...report.options, paper } })
  const file = join(folder, `report-${paper}.pdf`)
  await writeFile(
    file,
    await print(protocol, { ...settings, generateTaggedPDF: true, generateDocumentOutline: true }),
  )
  if (!isHere('pdftoppm')) return { what, said: '–' }
  const { pages, tagged, size, loose, text } = await lookAtPdf(file, paper, folder)
  const wrong = [
    ...(tagged ? [] : ['it is not tagged.']),
    ...(size.includes(paper === 'A4' ? 'A4' : 'letter') ? [] : [`the sheet is ${size}.`]),
    ...loose.map((font) => `a font is not embedded: ${font}.`),
    ...(text.includes(`${pages} / ${pages}`) ? [] : ['the last sheet has no number.']),
  ]
  return { what, said: String(pages), wrong }
}
