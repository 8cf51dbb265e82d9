import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { readers } from '../../electron/cli/documents/readers'
import { run } from '../../electron/cli/run'
import { nodeFiles } from '../../electron/project/files/node-files'
import manifest from '../../package.json'
import { keyboardTable } from './keyboard'
import { root } from './source'

const path = join(root, 'README.md')
const readme = readFileSync(path, 'utf8')

test('its keyboard table is that of shared/commands.ts, its command line that of the program', async () => {
  const updated = put(put(readme, 'keyboard', keyboardTable()), 'command line', await usage())
  const style = { ...(await resolveConfig(path)), filepath: path }
  await expect(await format(updated, style)).toMatchFileSnapshot(path)
})

/** Puts what was made between the two markers of that name. */
function put(text: string, name: string, made: string): string {
  const between = new RegExp(`(<!-- ${name} -->\\n).*(<!-- /${name} -->)`, 's')
  expect(text).toMatch(between)
  return text.replace(between, (_all, begin: string, end: string) => [begin, made, '', end].join('\n'))
}

async function usage(): Promise<string> {
  const world = { files: nodeFiles, documents: readers, now: String, newId: String, user: '' }
  const { out } = await run(['--help'], world)
  const lines = out.split('\n').filter((line) => /^claimdesk [a-z]/.test(line))
  expect(lines.length).toBeGreaterThan(3)
  return ['```', ...lines, '```'].join('\n')
}

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
