import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { resting } from '../../../renderer/ui/whenResting'

beforeAll(() => vi.useFakeTimers())
afterAll(() => vi.useRealTimers())

// From here on it listens, and the hands of the test before rest.
beforeEach(async () => {
  void resting()
  await vi.advanceTimersByTimeAsync(5000)
})

const press = () => dispatchEvent(new KeyboardEvent('keydown', { key: 'v' }))

function waiting(): () => boolean {
  let rests = false
  void resting().then(() => (rests = true))
  return () => rests
}

it('goes on at once where the person rests', async () => {
  const rests = waiting()
  await vi.advanceTimersByTimeAsync(0)
  expect(rests()).toBe(true)
})

it('waits until the hands have rested for a moment', async () => {
  press()
  const rests = waiting()
  await vi.advanceTimersByTimeAsync(250)
  press()
  await vi.advanceTimersByTimeAsync(250)
  expect(rests()).toBe(false)
  await vi.advanceTimersByTimeAsync(150)
  expect(rests()).toBe(true)
})

it('does not wait for ever for somebody who never rests', async () => {
  press()
  const rests = waiting()
  for (let elapsed = 0; elapsed < 3600; elapsed += 200) {
    press()
    await vi.advanceTimersByTimeAsync(200)
    if (elapsed === 2000) expect(rests()).toBe(false)
  }
  expect(rests()).toBe(true)
})
