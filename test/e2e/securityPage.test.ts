import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Bridge } from '../../shared/contract'
import { launch } from './harness'
import { openSample, samplePath, saved, start } from './person'

declare global {
  interface Window {
    readonly claimdesk: Bridge
    /** Set by code that must never run. */
    ran?: string[]
    /** What the policy of the page stopped: directive and address. */
    blocked?: string[]
  }
}

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
