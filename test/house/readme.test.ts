import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import manifest from '../../package.json'
import { keyboardTable } from './keyboard'
import { root } from './source'

const path = join(root, 'README.md')
const readme = readFileSync(path, 'utf8')

test('the keyboard table is that of shared/commands.ts', async () => {
  const between = /(<!-- keyboard -->\n).*(<!-- \/keyboard -->)/s
  expect(readme).toMatch(between)
  const updated = readme.replace(between, (_all, begin: string, end: string) =>
    [begin, keyboardTable(), '\n', end].join('\n'),
  )
  await expect(await format(updated, { ...(await resolveConfig(path)), filepath: path })).toMatchFileSnapshot(
    path,
  )
})

test('every npm script that the README names is there', () => {
  const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]!)
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((name) => !(name in manifest.scripts))).toEqual([])
})

test('the test command of the README is the one that the checks run', () => {
  expect(readme).toContain('\nnpm ci && npm test\n')
  expect(readFileSync(join(root, '.ci/run'), 'utf8')).toMatch(/^npm ci && npm test$/m)
})

test('every file that the README links to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1]!)
  expect(links.length).toBeGreaterThan(3)
  for (const link of links) expect(() => readFileSync(join(root, link)), link).not.toThrow()
})
