import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { nodeFiles } from '../../electron/project/files/node-files'
import type { EventOf } from '../../shared/contract'
import { ReportRequests, type ReportRequestParts } from '../../electron/report/requests'
import { reportTemplates } from '../../shared/report/options'
import { setUp } from './support/session'

const options = reportTemplates['desk report']

let folder: string
let target: string
let opened: string[]
let told: EventOf<'report:step'>[]
let make: (parts?: Partial<ReportRequestParts>) => ReportRequests

beforeEach(async () => {
  const { session, path, folder: made } = await setUp()
  folder = join(made, 'out')
  await mkdir(folder)
  target = join(folder, 'r.html')
  opened = []
  told = []
  make = (parts) =>
    new ReportRequests({
      files: nodeFiles,
      home: '/nobody',
      now: () => '2026-11-22T10:00:00.000Z',
      newId: () => 'report1',
      find: (id) => (id === session.id ? session : undefined),
      isOpen: (place) => Promise.resolve(place === path),
      ask: () => Promise.resolve({ path: target, replacing: false }),
      print: (page) => Promise.resolve(Buffer.from(`printed ${page.startsWith('<!doctype html>')}`)),
      tell: (step) => void told.push(step),
      showInFolder: (place) => void opened.push(`folder ${place}`),
      openFile: (place) => Promise.resolve(String(opened.push(place) && '')),
      ...parts,
    })
})

it('previews a page without links, scripts or data', async () => {
  const answer = await make().preview('session1', options)
  if (answer.outcome !== 'made') throw new Error(answer.outcome)
  expect(answer.cut).toBe(false)
  expect(answer.html).toContain('<h2 id="glance">')
  expect(answer.html).not.toMatch(/<a[^>]* href|<script/)
})

it('drops a preview for the next one', async () => {
  const requests = make()
  const [first, second] = await Promise.all([
    requests.preview('session1', options),
    requests.preview('session1', options),
  ])
  expect([first.outcome, second.outcome]).toEqual(['cancelled', 'made'])
})

it('makes no preview any more that nobody will see', async () => {
  const requests = make()
  const preview = requests.preview('session1', options)
  requests.cancel('preview')
  expect((await preview).outcome).toBe('cancelled')
})

it('writes a report, and shows and opens that file only', async () => {
  const requests = make()
  expect(await requests.save('session1', 'html', options)).toEqual({
    outcome: 'saved',
    report: 'report1',
    place: target,
  })
  expect(await readFile(target, 'utf8')).toMatch(/^<!doctype html>[^]*<\/html>\n$/)
  expect(await requests.show('report1', 'open')).toEqual({ outcome: 'done' })
  expect(await requests.show('report1', 'folder')).toEqual({ outcome: 'done' })
  expect(opened).toEqual([target, `folder ${target}`])
  expect(await requests.show(target, 'open')).toMatchObject({ outcome: 'failed' })
})

it('prints the page for a PDF', async () => {
  await make().save('session1', 'pdf', options)
  expect(await readFile(target, 'utf8')).toBe('printed true')
})

it('leaves a file alone that nobody was asked about, and one that cannot be written', async () => {
  await writeFile(target, 'mine')
  expect(await make().save('session1', 'html', options)).toMatchObject({ outcome: 'failed' })
  expect(await readFile(target, 'utf8')).toBe('mine')
  target = join(folder, 'gone', 'r.html')
  expect(await make().save('session1', 'html', options)).toMatchObject({
    outcome: 'failed',
    why: expect.stringContaining('its folder is no longer there') as string,
  })
  expect(await readdir(folder)).toEqual(['r.html'])
})

it('leaves nothing when it is stopped while it is printed, and does not wait for that', async () => {
  const requests: ReportRequests = make({
    print: (_page, _report, stop) =>
      new Promise((_resolve, reject) => {
        stop.addEventListener('abort', () => reject(new Error('The window has gone')))
        requests.cancel('report')
      }),
  })
  expect(await requests.save('session1', 'pdf', options)).toEqual({ outcome: 'cancelled' })
  expect(await readdir(folder)).toEqual([])
})

it('leaves nothing when it is stopped while it is written', async () => {
  const requests: ReportRequests = make({
    tell: ({ step }) => {
      if (step.doing === 'writing') requests.cancel('report')
    },
  })
  expect(await requests.save('session1', 'html', options)).toEqual({ outcome: 'cancelled' })
  expect(await readdir(folder)).toEqual([])
})

it('tells how far it is', async () => {
  const requests = make()
  await requests.save('session1', 'pdf', options)
  expect(new Set(told.map(({ making }) => making))).toEqual(new Set(['report']))
  // How often it tells goes by the clock; what comes before the writing only a slow machine hears of.
  const doing = [...new Set(told.map(({ step }) => step.doing))]
  expect(doing.slice(-2)).toEqual(['writing', 'printing'])
})
