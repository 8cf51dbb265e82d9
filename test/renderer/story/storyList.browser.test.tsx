import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { StoryList } from '../../../renderer/story/StoryList'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import '../../../renderer/story/discrepancies.css'

interface Fact {
  readonly key: string
  readonly group: string
}

let close: () => void
afterEach(() => close())

const told: string[] = []

/** A pane that drops a fact by Delete, as the panes of the story do. */
function Pane({ facts }: { facts: readonly Fact[] }) {
  const [left, setLeft] = useState(facts)
  const [at, setAt] = useState(0)
  const onKey = (key: string, fact: Fact) => {
    told.push(`${key} ${fact.key}`)
    if (key !== 'Delete') return key === 'Shift+c'
    setLeft(left.filter((other) => other !== fact))
    setAt(Math.max(0, Math.min(at, left.length - 2)))
    return true
  }
  return (
    <section className="story" tabIndex={-1} style={{ height: 320 }}>
      {left.length > 0 && (
        <StoryList
          label="Facts"
          items={left}
          at={at}
          onPick={setAt}
          onKey={onKey}
          onOpen={({ key }) => void told.push(`open ${key}`)}
        >
          {({ key }) => <p style={{ height: 61 }}>Fact {key}</p>}
        </StoryList>
      )}
    </section>
  )
}

/** So many facts, a hundred under each heading but the first ten, which have none. */
const factsOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    key: String(i),
    group: i < 10 ? '' : `Group ${Math.floor(i / 100)}`,
  }))

async function open(count: number): Promise<void> {
  told.length = 0
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  root.render(<Pane facts={factsOf(count)} />)
  close = () => {
    root.unmount()
    place.remove()
  }
  await expect.element(list).toBeVisible()
  list.element().focus()
}

const list = page.getByRole('listbox', { name: 'Facts' })

/** The line that a screen reader is told to be at, which must be in the page and marked. */
function here(): HTMLElement {
  const line = document.getElementById(list.element().getAttribute('aria-activedescendant')!)!
  expect(line.getAttribute('aria-selected')).toBe('true')
  return line
}

function isInSight(line: Element): boolean {
  const [box, all] = [line.getBoundingClientRect(), list.element().getBoundingClientRect()]
  return box.top >= all.top - 1 && box.bottom <= all.bottom + 1
}

it('has only the lines in sight in the page, each with its place among all', async () => {
  await open(1000)
  expect(document.querySelectorAll('[role="option"]').length).toBeLessThan(40)
  await userEvent.keyboard('{End}')
  await expect.poll(() => here().textContent).toBe('Fact 999')
  await expect.poll(() => isInSight(here())).toBe(true)
  expect(here().getAttribute('aria-posinset')).toBe('1000')
  expect(here().getAttribute('aria-setsize')).toBe('1000')
  await userEvent.keyboard('{Home}')
  await expect.poll(() => here().textContent).toBe('Fact 0')
  await expect.poll(() => isInSight(here())).toBe(true)
})

it('keeps the line of the keyboard in the page when it is scrolled away', async () => {
  await open(1000)
  list.element().scrollTop = 20_000
  await expect
    .poll(() => document.querySelector('[role="option"]:last-child')?.textContent)
    .not.toBe('Fact 0')
  await expect.poll(() => here().textContent).toBe('Fact 0')
  expect(isInSight(here())).toBe(false)
})

it('puts what belongs together under its heading, with how many there are, and walks past it', async () => {
  await open(250)
  await expect.element(page.getByText('Group 0 90')).toBeVisible()
  for (let i = 0; i < 10; i++) await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => here().textContent).toBe('Fact 10')
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  await expect.poll(() => here().textContent).toBe('Fact 8')
})

it('goes a page further by Page Down and back by Page Up, and not beyond the ends', async () => {
  await open(30)
  await userEvent.keyboard('{PageDown}')
  await expect.poll(() => Number(here().getAttribute('aria-posinset'))).toBeGreaterThan(2)
  await expect.poll(() => isInSight(here())).toBe(true)
  for (let i = 0; i < 30; i++) await userEvent.keyboard('{PageDown}')
  await expect.poll(() => here().textContent).toBe('Fact 29')
  for (let i = 0; i < 30; i++) await userEvent.keyboard('{PageUp}')
  await expect.poll(() => here().textContent).toBe('Fact 0')
})

it('hands on the keys that are for the line, opens it, and takes a click', async () => {
  await open(20)
  await userEvent.keyboard('{ArrowDown}{Shift>}C{/Shift}x{Enter}')
  expect(told.filter((one) => !one.startsWith('Shift+Shift'))).toEqual(['Shift+c 1', 'x 1', 'open 1'])
  await page.getByRole('option', { name: 'Fact 3', exact: true }).click()
  await expect.poll(() => here().textContent).toBe('Fact 3')
  await page.getByRole('option', { name: 'Fact 2', exact: true }).dblClick()
  expect(told.at(-1)).toBe('open 2')
})

it('gives the keyboard to the pane around it when its last line is gone', async () => {
  await open(2)
  await userEvent.keyboard('{Delete}')
  await expect.poll(() => here().textContent).toBe('Fact 1')
  await userEvent.keyboard('{Delete}')
  await expect.poll(() => document.activeElement?.className).toBe('story')
})
