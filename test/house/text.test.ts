import { expect, test } from 'vitest'
import { filesUnder } from './source'
import { findBanned, findLong } from './text'

// This folder spells what it forbids.
const files = filesUnder(
  ['shared', 'renderer', 'electron', 'test', 'bench'],
  ['.ts', '.tsx', '.mjs', '.css', '.html'],
).filter(({ path }) => !path.startsWith('test/house/text'))

test('no file holds what the house forbids', () => {
  expect(findBanned(files)).toEqual([])
})

test('a file that is too long has a reason', () => {
  expect(findLong(files)).toEqual([])
})

test.each([
  ['renderer/plant.tsx', 'node.innerHTML = text'],
  ['renderer/plant.tsx', '<p dangerouslySetInnerHTML={{ __html: text }} />'],
  ['renderer/plant.css', 'background: url(https://cdn.example/paper.png)'],
  ['renderer/index.html', '<script src="//cdn.example/app.js"></script>'],
  ['electron/plant.ts', 'eval(text)'],
  ['test/plant.ts', 'test.only("this", () => {})'],
  ['test/plant.ts', 'await page.waitForTimeout(500)'],
  ['shared/plant.ts', '// TODO later'],
])('a planted line is found: %s: %s', (path, text) => {
  expect(findBanned([{ path, text }])).toHaveLength(1)
})

test.each([
  ['renderer/plant.tsx', `<input placeholder="https://" />`],
  ['renderer/plant.tsx', 'const evaluate = retrieval(name)'],
  ['renderer/plant.css', 'background: url(./paper.png)'],
])('an innocent line is not: %s: %s', (path, text) => {
  expect(findBanned([{ path, text }])).toEqual([])
})

test('a long file is found, and a reason that is no longer needed', () => {
  const long = { path: 'shared/plant.ts', text: 'line\n'.repeat(301) }
  expect(findLong([long], {})).toHaveLength(1)
  expect(findLong([long], { 'shared/plant.ts': 'one table' })).toEqual([])
  expect(findLong([], { 'shared/plant.ts': 'one table' })).toHaveLength(1)
})
