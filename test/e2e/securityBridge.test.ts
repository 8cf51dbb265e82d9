import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { events, requests, type Bridge } from '../../shared/contract'
import { launch } from './harness'
import { start } from './person'

declare global {
  interface Window {
    readonly claimdesk: Bridge
  }
}

test('the page has the bridge of the contract, nothing of Node or Electron, and no request off its schema is taken', async () => {
  const desk = await launch()
  const { page } = desk
  await page.getByRole('button', start).waitFor()

  const there = await page.evaluate(() => ({
    globals: [
      'require',
      'process',
      'module',
      'exports',
      'global',
      'Buffer',
      'ipcRenderer',
      'electron',
    ].filter((name) => Reflect.has(window, name)),
    parts: Object.keys(window.claimdesk).sort(),
    requests: Object.keys(window.claimdesk.request).sort(),
    events: Object.keys(window.claimdesk.on).sort(),
    replaced: [
      Reflect.set(window, 'claimdesk', {}),
      Reflect.set(window.claimdesk, 'openDropped', () => null),
      Reflect.set(window.claimdesk.request, 'project:open', () => null),
    ],
  }))
  expect(there).toEqual({
    globals: [],
    parts: ['on', 'openDropped', 'request'],
    requests: Object.keys(requests)
      .filter((name) => name !== 'project:open-dropped')
      .sort(),
    events: Object.keys(events).sort(),
    replaced: [false, false, false],
  })

  const answers = await page.evaluate(async () => {
    const ask = window.claimdesk.request as unknown as Record<
      string,
      (...given: unknown[]) => Promise<unknown>
    >
    const polluted = JSON.parse('{ "id": "x", "__proto__": { "path": "/etc/passwd" } }') as unknown
    const wrong: [string, ...unknown[]][] = [
      ['app:start'],
      ['app:start', null],
      ['settings:change', { theme: 'url(https://away.example/)' }],
      ['settings:change', { zoom: 1e9 }],
      ['settings:change', { identity: { id: '../x', name: 'A', initials: 'A' } }],
      ['recents:forget', { id: '../../etc/passwd' }],
      ['project:open-recent', { path: '/etc/passwd' }],
      ['project:open-recent', polluted === null ? {} : { id: ['x'] }],
      ['project:new', { title: 'x'.repeat(5_000) }],
      ['project:new', { title: '   ' }],
      ['project:apply', { session: 'x', changes: [] }],
      ['project:apply', { session: 'x', changes: [{ type: 'file.read', path: '/etc/passwd' }] }],
      ['project:apply', { session: 'x', changes: 'none' }],
      ['project:save-copy', { session: { toString: 'x' } }],
      ['view:remember', { session: 'x', view: { article: null, claim: null, scroll: { x: -1 } } }],
      ['articles:pick', { extensions: ['../../etc/passwd'] }],
      ['articles:pick', { extensions: [] }],
      ['window:ready-to-close', 'now'],
    ]
    return Promise.all(
      wrong.map(async ([name, ...given]) => {
        const answer = await ask[name]!(...given).then(
          (value) => `taken: ${JSON.stringify(value)}`,
          (error: unknown) => (error as Error).message,
        )
        return `${name} ${JSON.stringify(given)}: ${answer}`
      }),
    )
  })
  for (const answer of answers)
    expect(answer).toMatch(
      /: The window asked for something that Claimdesk does not know\. Nothing was done\.$/,
    )
  // No dialog was opened, nothing was changed, and the program goes on.
  expect(await desk.dialogs()).toEqual([])
  expect(await page.evaluate(() => window.claimdesk.request['recents:list']({}))).toEqual([])
  expect(await page.evaluate(() => window.claimdesk.request['app:start']({}))).toMatchObject({
    settings: { theme: 'system', zoom: 1, identity: null },
    project: null,
  })
})

test('a file that was not dropped is not opened, whatever the page calls it', async () => {
  const desk = await launch()
  const { page } = desk
  await page.getByRole('button', start).waitFor()
  const path = join(desk.folders.documents, 'Secret.claimdesk')
  await writeFile(path, 'not for the page')
  const outcomes = await page.evaluate(async (real) => {
    const name = real.split(/[\\/]/).at(-1)!
    const { openDropped } = window.claimdesk
    const forged = new File(['not for the page'], name)
    Object.defineProperty(forged, 'path', { value: real })
    const given: unknown[] = [
      real,
      { path: real, name },
      { toString: () => real },
      forged,
      new File(['x'], real),
      null,
      7,
    ]
    return Promise.all(
      given.map((file) =>
        openDropped(file).then(
          (outcome) => outcome,
          // What cannot cross the bridge does not even arrive.
          (error: unknown) => ({ outcome: 'failed', why: (error as Error).message }),
        ),
      ),
    )
  }, path)
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ outcome: 'failed' })
    expect('why' in outcome ? outcome.why : '').toMatch(/is not a project file|could not be cloned/)
    expect(JSON.stringify(outcome)).not.toContain('not for the page')
  }
  expect(await desk.recentDocuments()).toEqual([])
})

test('the protocol gives the program’s own files with their policy, and nothing else', async () => {
  const desk = await launch()
  const { page } = desk
  await page.getByRole('button', start).waitFor()
  const answers = await page.evaluate(async () => {
    const own = performance.getEntriesByType('resource').map(({ name }) => name)
    const wanted = [
      ...own,
      '/index.html',
      '/',
      '/../package.json',
      '/../../package.json',
      '/%2e%2e/electron/main.js',
      '/%2e%2e%2felectron/main.js',
      '/..%5c..%5cpackage.json',
      '/..\\..\\package.json',
      '/assets/../../electron/main.js',
      '/assets/%252e%252e/index.html',
      '/%00/index.html',
      '/index.html%00.js',
      '/etc/passwd',
      '/file:///etc/passwd',
      '/C:/Windows/win.ini',
      '/assets',
      '/assets/',
      `/${'a/'.repeat(5_000)}`,
    ]
    return Promise.all(
      wanted.map(async (path) => {
        const answer = await fetch(path)
        const policy = answer.headers.get('content-security-policy') ?? 'no policy'
        return { path, ok: answer.ok, status: answer.status, policy, length: (await answer.text()).length }
      }),
    )
  })
  const policies = new Set(answers.map(({ policy }) => policy))
  expect(policies.size).toBe(1)
  expect([...policies][0]).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-[\w+/]{43}='; /,
  )
  const given = answers.filter(({ ok }) => ok).map(({ path }) => path)
  const refused = answers.filter(({ ok }) => !ok)
  expect(given.filter((path) => !/\/(assets\/[\w-]+\.(js|css|woff2)|index\.html)?$/.test(path))).toEqual([])
  expect(given).toEqual(expect.arrayContaining(['/', '/index.html']))
  expect(refused).toHaveLength(16)
  for (const answer of refused) expect(answer).toMatchObject({ status: 404, length: 0 })
  const posted = await page.evaluate(
    async () => (await fetch('/index.html', { method: 'POST', body: 'x' })).status,
  )
  expect(posted).toBe(405)
})
