import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import type { Claimdesk } from './harness'

/** All that axe looks at by itself, best practices too, and two rules that it has to be asked for. */
const options: RunOptions = {
  rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
}
interface Axe {
  run(within: Document, options: RunOptions): Promise<AxeResults>
}

/** Loads axe into a page, past its policy for scripts. */
export async function withAxe(page: Page): Promise<void> {
  const expression = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Runtime.evaluate', { expression })
  await protocol.detach()
}

/** What axe finds on the screen as it is, in both themes. */
export async function findings(desk: Claimdesk, screen: string): Promise<string[]> {
  const { page } = desk
  const found: string[] = []
  for (const theme of ['dark', 'light']) {
    await desk.choose(`theme.${theme}`)
    await page.waitForFunction((wanted) => document.documentElement.dataset['theme'] === wanted, theme)
    // Half-way between two colours there is no contrast to speak of.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
    found.push(...(await violations(page, `${screen}, ${theme}`)))
  }
  return found
}

/** What axe finds on a page as it is. */
export async function violations(page: Page, screen: string): Promise<string[]> {
  const results = await page.evaluate(
    (given) => (window as unknown as { axe: Axe }).axe.run(document, given),
    options,
  )
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${screen}: ${id}: ${html.slice(0, 300)} ${failureSummary ?? ''}`,
    ),
  )
}
