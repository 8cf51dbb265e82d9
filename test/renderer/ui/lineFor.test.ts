import { expect, test } from 'vitest'
import { lineFor } from '../../../renderer/ui/lineFor'

test('a key goes to a line of the list, never beyond its ends', () => {
  const from = (at: number) =>
    ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'].map((key) => lineFor(key, at, 10, 4))
  expect(from(5)).toEqual([6, 4, 0, 9, 9, 1])
  expect(from(0)).toEqual([1, 0, 0, 9, 4, 0])
  expect(from(9)).toEqual([9, 8, 0, 9, 9, 5])
})

test('from no line the arrows go to the first', () => {
  expect([lineFor('ArrowDown', -1, 10, 4), lineFor('ArrowUp', -1, 10, 4)]).toEqual([0, 0])
})

test('other keys go nowhere, and in an empty list all of them', () => {
  expect(lineFor('Enter', 5, 10, 4)).toBeUndefined()
  expect(lineFor('toString', 5, 10, 4)).toBeUndefined()
  expect(lineFor('Home', -1, 0, 4)).toBeUndefined()
})
