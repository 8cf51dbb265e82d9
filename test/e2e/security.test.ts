import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { events, requests, type Bridge } from '../../shared/contract'
import { launch } from './harness'
import { openSample, samplePath, saved } from './person'

declare global {
  interface Window {
    readonly claimdesk: Bridge
    /** Set by code that must never run. */
    ran?: string[]
    /** What the policy of the page stopped: directive and address. */
    blocked?: string[]
  }
}

const start = { name: 'Open the sample story' } as const

/** Addresses that a page must not reach, by every way there is to ask for one. */
const outside = ['https://away.example/x', 'http://away.example/x', 'file:///etc/passwd', 'app://other/x']

/** Tries every way out for every address; answers once the page has given up on each. */
function tryEveryWayOut(page: Page, addresses: readonly string[]): Promise<string[]> {
  return page.evaluate(async (urls) => {
    const gotThrough: string[] = []
    const settled: Promise<unknown>[] = []
    const wait = (way: string, url: string, begin: (done: () => void, through: () => void) => void) =>
      settled.push(
        new Promise<void>((resolve) => {
          const through = () => {
            gotThrough.push(`${way} ${url}`)
            resolve()
          }
          try {
            begin(resolve, through)
          } catch {
            resolve()
          }
        }),
      )
    const element = (way: string, url: string, make: () => HTMLElement) =>
      wait(way, url, (done, through) => {
        const made = make()
        made.onerror = done
        made.onload = through
        document.head.append(made)
      })
    for (const url of urls) {
      wait('fetch', url, (done, through) => void fetch(url, { mode: 'no-cors' }).then(through, done))
      wait('xhr', url, (done, through) => {
        const request = new XMLHttpRequest()
        request.onerror = done
        request.onload = through
        request.open('GET', url)
        request.send()
      })
      wait('events', url, (done, through) => {
        const source = new EventSource(url)
        source.onopen = through
        source.onerror = () => {
          source.close()
          done()
        }
      })
      wait('beacon', url, (done) => {
        navigator.sendBeacon(url, 'x')
        done()
      })
      element('img', url, () => Object.assign(new Image(), { src: url }))
      element('script', url, () => Object.assign(document.createElement('script'), { src: url }))
      for (const rel of ['stylesheet', 'prefetch', 'preload', 'modulepreload', 'icon', 'manifest'])
        element(rel, url, () => {
          const link = Object.assign(document.createElement('link'), { rel, href: url })
          if (rel === 'preload') link.as = 'image'
          // An icon and a manifest say nothing when they are refused.
          if (rel === 'icon' || rel === 'manifest') setTimeout(() => link.dispatchEvent(new Event('error')))
          return link
        })
      wait('worker', url, (done, through) => {
        const worker = new Worker(url)
        worker.onerror = done
        worker.onmessage = through
      })
    }
    await Promise.all(settled)
    return gotThrough
  }, addresses)
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

test('the policy of the page runs no script of a text, loads nothing from outside, and grants nothing', async () => {
  const desk = await launch()
  const { page } = desk
  await page.getByRole('button', start).waitFor()
  await page.evaluate(() => {
    window.ran = []
    window.blocked = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      window.blocked!.push(`${effectiveDirective} ${blockedURI}`)
    })
  })

  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const script = document.createElement('script')
        script.textContent = 'window.ran.push("script")'
        document.body.append(script)
        const box = document.createElement('div')
        box.innerHTML =
          '<img src=x onerror="window.ran.push(1)"><svg onload="window.ran.push(2)"></svg>' +
          '<a href="javascript:window.ran.push(3)" id="js">x</a><p style="color:red" id="styled">x</p>' +
          '<style>#styled { color: red }</style><iframe srcdoc="<script>parent.ran.push(4)</script>"></iframe>'
        document.body.append(box)
        document.getElementById('js')!.click()
        for (const src of [
          'data:text/javascript,window.ran.push("data")',
          URL.createObjectURL(new Blob(['window.ran.push("blob")'], { type: 'text/javascript' })),
        ])
          document.body.append(Object.assign(document.createElement('script'), { type: 'module', src }))
        // The test's own calls may be free of the policy, so the page itself is asked to.
        setTimeout(() => {
          for (const use of [
            () => (window.eval as (code: string) => void)('window.ran.push("eval")'),
            () => (Reflect.construct(Function, ['window.ran.push("Function")']) as () => void)(),
            () => setTimeout('window.ran.push("timer")' as unknown as () => void),
          ])
            try {
              use()
            } catch {
              // That is how a page is refused.
            }
          setTimeout(resolve)
        })
      }),
  )
  const blocked = () => page.evaluate(() => window.blocked!)
  await expect
    .poll(blocked)
    .toEqual(
      expect.arrayContaining([
        'script-src-elem inline',
        'script-src-attr inline',
        'script-src-elem blob',
        'script-src-elem data',
        'script-src eval',
        'style-src-elem inline',
      ]),
    )
  expect(await page.evaluate(() => window.ran)).toEqual([])
  expect(await page.locator('#styled').evaluate((element) => getComputedStyle(element).color)).not.toBe(
    'rgb(255, 0, 0)',
  )

  expect(await tryEveryWayOut(page, outside)).toEqual([])
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'https://away.example/frame'
    document.body.append(frame)
    new WebSocket('wss://away.example/socket').onerror = () => undefined
    new WebSocket('ws://127.0.0.1:1/socket').onerror = () => undefined
    const style = new CSSStyleSheet()
    style.replaceSync('body { background: url(https://away.example/style) }')
    document.adoptedStyleSheets.push(style)
  })
  await expect
    .poll(blocked)
    .toEqual(
      expect.arrayContaining([
        'connect-src https://away.example/x',
        'connect-src app',
        'connect-src file',
        'connect-src wss://away.example/socket',
        'connect-src ws://127.0.0.1:1/socket',
        'script-src-elem http://away.example/x',
        'style-src-elem app',
        'img-src https://away.example/style',
        'default-src https://away.example/x',
        'frame-src https://away.example',
      ]),
    )
  expect(await desk.traffic()).toEqual({ stopped: [], leaving: [] })

  const permissions = await page.evaluate(async () => {
    const name = (error: unknown) =>
      error instanceof Error || error instanceof DOMException ? error.name : 'error'
    const state = (permission: string) =>
      navigator.permissions.query({ name: permission as PermissionName }).then((found) => found.state, name)
    return {
      states: await Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'].map(state),
      ),
      notifications: await Notification.requestPermission(),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('told'),
          ({ code }) => resolve(code),
        ),
      ),
      clipboard: await navigator.clipboard.readText().then(() => 'read', name),
      media: await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'heard', name),
      screen: await navigator.mediaDevices.getDisplayMedia().then(() => 'seen', name),
    }
  })
  expect(permissions).toMatchObject({
    states: ['denied', 'denied', 'denied', 'denied', 'denied'],
    notifications: 'denied',
    place: 1,
    clipboard: 'NotAllowedError',
  })
  expect([permissions.media, permissions.screen]).not.toContain('heard')
  expect(permissions.screen).not.toBe('seen')
})

test('what the policy of the page does not stop, the program does', async () => {
  const desk = await launch()
  const { page } = desk
  await page.getByRole('button', start).waitFor()
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Page.setBypassCSP', { enabled: true })
  await page.reload()
  await page.getByRole('button', start).waitFor()
  expect(await tryEveryWayOut(page, outside)).toEqual([])
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'https://away.example/frame'
    document.body.append(frame)
    // Its policy is switched off for the test; that of the next document is the program's again.
    const refresh = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=' })
    refresh.content += 'https://away.example/refresh'
    document.head.append(refresh)
  })
  const { stopped, leaving } = await desk.traffic()
  expect(leaving).toEqual([])
  expect(new Set(stopped)).toEqual(new Set(['https://away.example/x', 'app://other/x']))
})

// Playwright waits for a navigation that a page began and the program prevented: so each is begun with a timer.
test('the page stays where it is, and opens no other', async () => {
  const desk = await openSample()
  const { page } = desk
  await saved(page)
  const before = page.url()
  await page.evaluate(() => {
    window.ran = ['still here']
    const link = (href: string, target = '') => {
      const made = Object.assign(document.createElement('a'), { href, target, textContent: 'x' })
      document.body.append(made)
      return made
    }
    const form = Object.assign(document.createElement('form'), { action: 'https://away.example/form' })
    document.body.append(form)
    const refresh = document.createElement('meta')
    refresh.httpEquiv = 'refresh'
    refresh.content = '0;url=https://away.example/refresh'
    const ways = [
      () => void window.open('https://away.example/open'),
      () => void window.open('app://claimdesk/index.html'),
      () => link('https://away.example/blank', '_blank').click(),
      () => link('https://away.example/link').click(),
      () => link('file:///etc/passwd').click(),
      () => link('mailto:desk@away.example').click(),
      () => link('data:text/html,away').click(),
      () => link('javascript:window.ran.push("link")').click(),
      () => form.submit(),
      () => document.head.append(refresh),
      () => location.assign('https://away.example/assign'),
      () => location.replace('/assets/'),
      () => (location.href = 'blob:https://away.example/x'),
    ]
    const step = () => {
      ways.shift()?.()
      if (ways.length > 0) setTimeout(step)
      else window.ran!.push('all tried')
    }
    setTimeout(step)
  })
  await expect.poll(() => page.evaluate(() => window.ran)).toEqual(['still here', 'all tried'])
  // What was begun last would have come by the time that another change is on disk.
  expect(await page.evaluate(() => window.claimdesk.request['recents:list']({}))).toHaveLength(1)
  expect(page.url()).toBe(before)
  expect(
    page
      .context()
      .pages()
      .filter((other) => other.url().startsWith('http')),
  ).toHaveLength(1)
  expect((await desk.traffic()).leaving).toEqual([])
  expect(await readFile(samplePath(desk), 'utf8')).toContain('"format": "claimdesk"')
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
