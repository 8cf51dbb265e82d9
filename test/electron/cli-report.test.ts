import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { World } from '../../electron/cli/command'
import { readers } from '../../electron/cli/documents/readers'
import { run } from '../../electron/cli/run'
import { nodeFiles } from '../../electron/project/files/node-files'
import { fail, ok } from '../../shared/model/result'
import { formatsOfReport } from '../../shared/report/formats'
import { testFolder } from './support/folder'

const sample = join(import.meta.dirname, '..', '..', 'fixtures', 'sample', 'story.claimdesk')
const world: World = {
  files: nodeFiles,
  documents: readers,
  now: () => '2026-11-22T10:00:00.000Z',
  newId: String,
  user: 'anna',
  print: (page) => Promise.resolve(ok(Buffer.from(`printed ${page.length > 1000}`))),
}

let folder: string
let path: string
beforeEach(async () => {
  folder = testFolder()
  path = join(folder, 's.claimdesk')
  await writeFile(path, await readFile(sample))
})

const report = (...words: string[]) => run(['report', path, ...words], world)

it.each(Object.keys(formatsOfReport))('writes a report as %s and says what is in it', async (format) => {
  const out = join(folder, `report.${format}`)
  const ran = await report('--format', format, '-o', out, '--json')
  expect(ran).toMatchObject({ status: 0, err: '' })
  expect(JSON.parse(ran.out)).toMatchObject({ file: out, format, claims: 6, articles: 3 })
  expect((await readFile(out)).length).toBeGreaterThan(10)
})

it('takes template, articles, title, desk and language', async () => {
  const out = join(folder, 'r.md')
  const listed = await run(['list', path, 'articles', '--json'], world)
  const { articles } = JSON.parse(listed.out) as { articles: { id: string }[] }
  const ran = await report(
    ...['--format', 'md', '-o', out, '--template', 'single-source list', '--articles', articles[0]!.id],
    ...['--title', 'One of them', '--desk', 'Night desk', '--language', 'de'],
  )
  expect(ran.err).toBe('')
  const text = await readFile(out, 'utf8')
  expect(text).toMatch(/^# One of them\n\nNight desk · 22\\?. November 2026\n\n1 single-source\n/)
})

it.each([
  [['--format', 'html'], 2, 'Say where the report goes'],
  [['--format', 'rtf', '-o', 'x'], 2, 'Say what to write'],
  [['--format', 'md', '-o', 'x', '--template', 'none'], 2, 'There is no template “none”'],
  [['--format', 'md', '-o', 'x', '--language', '../etc'], 2, '--language: is not a language tag'],
  [['--format', 'md', '-o', 'x', '--articles', 'nobody'], 1, 'There is no article “nobody”'],
])('refuses %j', async (words, status, why) => {
  const ran = await report(...words)
  expect(ran).toMatchObject({ status, out: '' })
  expect(ran.err).toContain(why)
  expect(await readdir(folder)).toEqual(['s.claimdesk'])
})

it('never writes over the project that it reports', async () => {
  const before = await readFile(path)
  const ran = await report('--format', 'md', '-o', path)
  expect(ran.status).toBe(1)
  expect(ran.err).toContain('is the project itself')
  expect(await readFile(path)).toEqual(before)
})

it('replaces a file only when it is told to, and one that is empty', async () => {
  const out = join(folder, 'r.md')
  await writeFile(out, 'mine')
  const refused = await report('--format', 'md', '-o', out)
  expect(refused).toMatchObject({ status: 1, out: '' })
  expect(refused.err).toContain('there is a file “r.md” already')
  expect(await readFile(out, 'utf8')).toBe('mine')
  expect((await report('--format', 'md', '-o', out, '--force')).status).toBe(0)
  expect(await readFile(out, 'utf8')).toContain('# Ferry accident')
  await writeFile(out, '')
  expect((await report('--format', 'md', '-o', out)).status).toBe(0)
})

it('says why a folder takes no report, and leaves nothing half-written', async () => {
  const missing = await report('--format', 'md', '-o', join(folder, 'gone', 'r.md'))
  expect(missing).toMatchObject({ status: 1 })
  expect(missing.err).toContain('its folder is no longer there')
  await mkdir(join(folder, 'r.md'))
  expect((await report('--format', 'md', '-o', join(folder, 'r.md'))).err).toContain('a folder has that name')
  expect((await readdir(folder)).sort()).toEqual(['r.md', 's.claimdesk'])
})

it('says why nothing can be printed, and writes nothing', async () => {
  const out = join(folder, 'r.pdf')
  const print = () => Promise.resolve(fail('There is no browser to print with.'))
  const ran = await run(['report', path, '--format', 'pdf', '-o', out], { ...world, print })
  expect(ran).toMatchObject({ status: 1, out: '', err: 'claimdesk: There is no browser to print with.\n' })
  expect(await readdir(folder)).toEqual(['s.claimdesk'])
})

it('tells how far it is, and leaves nothing when it is stopped', async () => {
  const lines: string[] = []
  const out = join(folder, 'r.html')
  const ran = await run(['report', path, '--format', 'html', '-o', out], {
    ...world,
    progress: (line) => lines.push(line),
    onStop: (stop) => {
      stop()
      return () => lines.push('no longer listening')
    },
  })
  expect(ran).toEqual({ status: 1, out: '', err: 'claimdesk: Stopped: no report was written.\n' })
  expect(lines).toEqual(['no longer listening', ''])
  expect(await readdir(folder)).toEqual(['s.claimdesk'])
})

it('stops a page that is being printed', async () => {
  let stop = () => {}
  const ran = await run(['report', path, '--format', 'pdf', '-o', join(folder, 'r.pdf')], {
    ...world,
    onStop: (run) => {
      stop = run
      return () => {}
    },
    print: (_page, _report, signal) => {
      stop()
      return Promise.resolve(fail(`ended: ${signal.aborted}`))
    },
  })
  expect(ran.err).toBe('claimdesk: Stopped: no report was written.\n')
  expect(await readdir(folder)).toEqual(['s.claimdesk'])
})

it('takes the page on which the checks stand, and says where it has none', async () => {
  const out = join(folder, 'r.json')
  const draft = await report('--format', 'claimreview', '-o', out)
  expect(draft.out).toContain('marked as drafts: say with --page URL')
  expect(await readFile(out, 'utf8')).toContain('"creativeWorkStatus":"Draft"')
  const told = await report(
    '--format',
    'claimreview',
    '-o',
    out,
    '--force',
    '--page',
    'https://desk.example/a',
  )
  expect(told.out).not.toContain('draft')
  expect(await readFile(out, 'utf8')).toContain('"url":"https://desk.example/a#claim-1"')
  const wrong = await report('--format', 'claimreview', '-o', out, '--force', '--page', 'javascript:0')
  expect(wrong).toMatchObject({ status: 2 })
  expect(wrong.err).toContain('--page:')
})
