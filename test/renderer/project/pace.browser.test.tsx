import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createPaced, markFirst } from '../../../renderer/project/pace'

interface Counts {
  readonly marks: number
  readonly panes: number
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
const useCounts = createPaced<Counts>(() => ({ marks: 0, panes: 0 }))
const useOther = createPaced<{ readonly value: string }>(() => ({ value: 'old' }))

function Panes() {
  const marks = useCounts((counts) => counts.marks)
  const value = useOther((other) => other.value)
  return (
    <p id="panes">
      {marks} {value}
    </p>
  )
}

const shown = () => document.querySelector('#panes')!.textContent
let root: Root

beforeEach(async () => {
  useCounts.setState({ marks: 0 })
  useOther.setState({ value: 'old' })
  const place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  root.render(<Panes />)
  await expect.poll(() => document.querySelector('#panes')).not.toBeNull()
})

afterEach(() => {
  root.unmount()
  document.body.replaceChildren()
})

it('tells who subscribed at once, and components when the next frame is on the screen', async () => {
  const heard: number[] = []
  const stop = useCounts.subscribe(({ marks }) => heard.push(marks))
  markFirst(() => useCounts.setState({ marks: 1 }))
  stop()
  expect(heard).toEqual([1])
  await frame()
  expect(shown()).toBe('0 old')
  await expect.poll(shown).toBe('1 old')
})

it('tells components of anything else at once', async () => {
  useCounts.setState({ marks: 2 })
  await Promise.resolve()
  expect(shown()).toBe('2 old')
})

it('tells at once what belongs to the text', async () => {
  function Text() {
    return <p id="text">{useCounts.atOnce((counts) => counts.marks)}</p>
  }
  root.render(
    <>
      <Text />
      <Panes />
    </>,
  )
  await expect.poll(() => document.querySelector('#text')?.textContent).toBe('0')
  markFirst(() => useCounts.setState({ marks: 6 }))
  await Promise.resolve()
  expect(document.querySelector('#text')!.textContent).toBe('6')
  expect(shown()).toBe('0 old')
})

it('never shows one of two changes without the other', async () => {
  markFirst(() => {
    useCounts.setState({ marks: 3 })
    useOther.setState({ value: 'new' })
  })
  const seen = new Set<string | null>()
  for (let i = 0; i < 6; i++) {
    seen.add(shown())
    await frame()
  }
  expect([...seen]).toEqual(['0 old', '3 new'])
})

it('a change that does not wait takes what waits with it', async () => {
  markFirst(() => useCounts.setState({ marks: 4 }))
  useOther.setState({ value: 'now' })
  await Promise.resolve()
  expect(shown()).toBe('4 now')
})

it('a change made within another that waits waits with it', async () => {
  markFirst(() => {
    markFirst(() => useCounts.setState({ marks: 5 }))
    useOther.setState({ value: 'later' })
  })
  await Promise.resolve()
  expect(shown()).toBe('0 old')
  await expect.poll(shown).toBe('5 later')
})
