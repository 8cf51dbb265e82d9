import { openWindow, text } from '../claims/window'
import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { runCommand } from '../../../renderer/commands/run'
import { DialogHost } from '../../../renderer/project/DialogHost'
import { useDesk } from '../../../renderer/project/desk'
import { useFindings } from '../../../renderer/story/findings'
import { corroborate } from '../../../shared/corroboration/corroborate'
import { createCorpus } from '../../../shared/corroboration/corpus'
import { statementsOf } from '../../../shared/corroboration/matrix'
import type { Project } from '../../../shared/model/project'
import { Story } from '../claims/story'

let close: () => void
afterEach(() => close())

const grid = page.getByRole('grid', { name: 'Claims and outlets' })

/** The cell that the keyboard is at. */
function here(): HTMLElement {
  return document.querySelector<HTMLElement>('[role="grid"] [aria-selected="true"]')!
}

/** What each of so many outlets reports, in a statement for each claim; every third report differs. */
function crowded(claims: number, outlets: number): { project: Project; texts: Map<string, string> } {
  const story = new Story()
  const texts = new Map<string, string>()
  for (let outlet = 0; outlet < outlets; outlet++) {
    const reports = Array.from({ length: claims }, (_, i) => {
      const boats = outlet % 3 === 2 ? 1000 + i : 100 + i
      return `The harbour of Port ${i + 1} lost ${boats} boats to the storm.`
    })
    const id = `a${String(outlet).padStart(2, '0')}`
    story.article(id, `Outlet ${outlet + 1}`, `Storm ${outlet + 1}`, reports)
    texts.set(id, reports.join('\n'))
  }
  for (const [i, report] of texts.get('a00')!.split('\n').entries())
    story.claimAt(`c${String(i).padStart(3, '0')}`, 'a00', report)
  return { project: story.project, texts }
}

/** Opens the matrix over a project whose claims have been compared, as the worker does it. */
function openMatrix(project: Project, texts: ReadonlyMap<string, string>): void {
  close = openWindow(project, <DialogHost />)
  const corpus = createCorpus()
  for (const article of project.articles.sorted())
    corpus.put({ ...article, text: texts.get(article.id) ?? '' })
  const known = project.claims
    .sorted()
    .map(({ id }) => [id, corroborate(corpus, statementsOf(project, id))] as const)
  const found = new Map(known)
  useFindings.setState({ corroborationOf: (claim) => found.get(claim) })
  runCommand('matrix.open')
}

describe('the matrix', () => {
  it('holds a hundred claims and twelve outlets, with the cell that the keyboard is at in sight', async () => {
    const { project, texts } = crowded(100, 12)
    openMatrix(project, texts)
    await expect.element(page.getByRole('dialog')).toHaveTextContent('100 claims, 12 outlets')
    await expect.element(grid).toHaveFocus()
    await expect.element(grid).toHaveAttribute('aria-rowcount', '101')
    expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(70)

    await userEvent.keyboard('{Control>}{End}{/Control}')
    await expect.poll(() => here().getAttribute('aria-colindex')).toBe('13')
    await expect.poll(() => here().parentElement?.getAttribute('aria-rowindex')).toBe('101')
    const box = () => document.querySelector('[role="grid"]')!.getBoundingClientRect()
    await expect.poll(() => here().getBoundingClientRect().right <= box().right + 1).toBe(true)
    await expect.poll(() => here().getBoundingClientRect().bottom <= box().bottom + 1).toBe(true)
    const heads = document.querySelectorAll('[role="columnheader"]')
    expect(heads[0]!.getBoundingClientRect().left).toBeCloseTo(box().left + 1, 0)
    expect(heads[0]!.getBoundingClientRect().top).toBeCloseTo(box().top + 1, 0)

    await userEvent.keyboard('{Home}{ArrowUp}')
    await expect.poll(() => here().getAttribute('role')).toBe('rowheader')
    await expect.poll(() => here().textContent).toContain('#99')
  })

  it('has of forty outlets only those in sight in the page, wherever that is', async () => {
    const { project, texts } = crowded(30, 40)
    openMatrix(project, texts)
    await expect.element(grid).toHaveFocus()
    await expect.element(grid).toHaveAttribute('aria-colcount', '41')
    const rows = () => [...document.querySelectorAll('.matrix-body > [role="row"]')]
    const placesOf = (row: Element) =>
      [...row.querySelectorAll('[role="gridcell"]')].map((cell) => cell.getAttribute('aria-colindex'))
    const isFull = (column: string) => () =>
      rows().length > 5 && rows().every((row) => placesOf(row).includes(column))
    await expect.poll(isFull('2')).toBe(true)
    expect(rows().flatMap(placesOf)).not.toContain('41')

    await userEvent.keyboard('{End}')
    await expect.poll(isFull('41')).toBe(true)
    expect(rows().flatMap(placesOf)).not.toContain('2')
    const heads = [...document.querySelectorAll('[role="columnheader"]')]
    const last = heads.find((head) => head.getAttribute('aria-colindex') === '41')!
    expect(last.textContent).toBe('Outlet 40')
    expect(last.getBoundingClientRect().left).toBeCloseTo(here().getBoundingClientRect().left, 0)

    dispatchEvent(new Event('beforeprint'))
    const printed = [...document.querySelectorAll('.matrix-sheet tr')]
    expect(printed.map((row) => row.children.length)).toEqual(Array.from({ length: 31 }, () => 41))
    expect(printed.at(-1)!.textContent).toContain('#30')
    dispatchEvent(new Event('afterprint'))
    await expect.poll(() => document.querySelector('.matrix-sheet')).toBeNull()
  })

  it('draws the cells of a few rows in a frame, and the row that the keyboard is at before others', async () => {
    const { project, texts } = crowded(30, 40)
    openMatrix(project, texts)
    const cells = () => document.querySelectorAll('.matrix-body [role="gridcell"]').length
    const steps: number[] = []
    let before = cells()
    while (steps.length < 3) {
      await new Promise(requestAnimationFrame)
      const more = cells() - before
      if (more > 0) steps.push(more)
      before += more
    }
    const across = Number(document.querySelectorAll('[role="columnheader"]').length)
    expect(Math.max(...steps)).toBeLessThanOrEqual(5 * across)
  })

  it('has every row in the page while it is printed, in the colours of paper', async () => {
    const { project, texts } = crowded(100, 3)
    openMatrix(project, texts)
    await expect.element(grid).toHaveFocus()
    const rows = () => document.querySelectorAll('.matrix-sheet tr').length
    const { dataset } = document.documentElement
    dataset['theme'] = 'dark'
    dispatchEvent(new Event('beforeprint'))
    expect([rows(), dataset['theme']]).toEqual([101, 'light'])
    dispatchEvent(new Event('afterprint'))
    await expect.poll(rows).toBe(0)
    expect(dataset['theme']).toBe('dark')
  })

  it('tells guesses from what people attached, and goes to the words of a guess', async () => {
    const { project, texts } = crowded(3, 3)
    openMatrix(project, texts)
    await expect.element(grid).toHaveFocus()
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowRight}')
    await expect.poll(() => here().textContent).toContain('confirmed')
    await userEvent.keyboard('{End}')
    await expect.poll(() => here().textContent).toMatch(/^differs\?.*guessed$/)
    const { violations } = await axe.run(document, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    })
    expect(violations.map(({ id }) => id)).toEqual([])
    await userEvent.keyboard('{Enter}')
    expect(useDesk.getState()).toMatchObject({ dialog: null, article: 'a02' })
    const { start, end } = text.selected.at(-1)!
    expect(texts.get('a02')!.slice(start, end)).toContain('1000 boats')
  })

  it('keeps the keyboard while it is open, and gives it back', async () => {
    const outside = document.body.appendChild(document.createElement('button'))
    outside.focus()
    const { project, texts } = crowded(3, 3)
    openMatrix(project, texts)
    await expect.element(grid).toHaveFocus()
    await expect.element(page.getByRole('button', { name: 'Close' })).toBeVisible()
    const isKept = () => (document.activeElement?.closest('dialog') ?? null) !== null
    const seen = new Set<Element | null>()
    for (let i = 0; i < 12; i++) {
      await userEvent.keyboard(i < 6 ? '{Tab}' : '{Shift>}{Tab}{/Shift}')
      expect(isKept()).toBe(true)
      seen.add(document.activeElement)
    }
    expect(seen.size).toBeGreaterThan(2)
    outside.focus()
    expect(isKept()).toBe(true)
    await userEvent.keyboard('{Escape}')
    expect(useDesk.getState().dialog).toBeNull()
    expect(document.activeElement).toBe(outside)

    runCommand('matrix.open')
    await expect.element(grid).toHaveFocus()
    document.querySelector('.dialog-shade')!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    expect(useDesk.getState().dialog).toBeNull()
    outside.remove()
  })

  it('says what it is for while there is nothing in it', async () => {
    openMatrix(new Story().project, new Map())
    await expect.element(page.getByRole('dialog')).toHaveTextContent('Here each claim stands in a row')
  })
})
