import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { isOurs, startPage } from '../../electron/protocol/address'
import { mayLoad } from '../../electron/protocol/network'
import { serveFolder } from '../../electron/protocol/serve'
import { testFolder } from './support/folder'
import { styleHash } from '../../shared/report/html/style'

let get: (address: string, method?: string) => Promise<Response>

beforeEach(async () => {
  const folder = testFolder()
  const root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await mkdir(join(folder, 'renderer-secret'))
  await writeFile(join(folder, 'secret.js'), 'secret')
  await writeFile(join(folder, 'renderer-secret', 'secret.js'), 'secret')
  await writeFile(join(root, 'index.html'), '<!doctype html>')
  await writeFile(join(root, 'assets', 'a b-1.js'), 'let a')
  await writeFile(join(root, 'assets', 'notes.exe'), 'x')
  await symlink(join(folder, 'secret.js'), join(root, 'link.js'))
  const serve = serveFolder(root)
  get = (address, method = 'GET') => serve(new Request(address, { method }))
})

describe('the program’s own protocol', () => {
  it('serves the page and its files with their types', async () => {
    const page = await get(startPage)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await (await get('app://claimdesk/')).text()).toBe('<!doctype html>')
    const script = await get('app://claimdesk/assets/a%20b-1.js?v=1#x')
    expect([await script.text(), script.headers.get('content-type')]).toEqual([
      'let a',
      'text/javascript; charset=utf-8',
    ])
  })

  it.each([
    'app://claimdesk/../secret.js',
    'app://claimdesk/..%2fsecret.js',
    'app://claimdesk/%2e%2e/secret.js',
    'app://claimdesk/%2e%2e%2fsecret.js',
    'app://claimdesk/..%5csecret.js',
    'app://claimdesk/..\\secret.js',
    'app://claimdesk/../renderer-secret/secret.js',
    'app://claimdesk//secret.js',
    'app://claimdesk//etc/passwd',
    'app://claimdesk/file:///etc/passwd',
    'app://claimdesk/assets/a b-1.js%00.html',
    'app://claimdesk/assets',
    'app://claimdesk/link.js',
    'app://claimdesk/assets/notes.exe',
    'app://elsewhere/index.html',
    'app://claimdesk.example/index.html',
    'app://user@claimdesk/index.html',
    'app://claimdesk:80/index.html',
    'https://claimdesk/index.html',
  ])('refuses %s', async (address) => {
    // A Request with user names cannot be made, but the protocol may be handed one.
    const response = address.includes('@')
      ? await serveFolder('/')({ url: address, method: 'GET' } as Request)
      : await get(address)
    expect([response.status, await response.text()]).toEqual([404, ''])
  })

  it('answers nothing but reading', async () => {
    expect((await get(startPage, 'POST')).status).toBe(405)
  })

  it.each(['app://claimdesk/index.html', 'app://claimdesk/assets/a%20b-1.js', 'app://claimdesk/gone'])(
    'puts its security on %s',
    async (address) => {
      const { headers } = await get(address)
      const policy = new Map(
        headers
          .get('content-security-policy')
          ?.split('; ')
          .map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
      )
      expect(Object.fromEntries(policy)).toEqual({
        'default-src': "'none'",
        'script-src': "'self'",
        // The style of reports, which are shown in a frame before they are written.
        'style-src': `'self' 'sha256-${styleHash}'`,
        'img-src': "'self' data:",
        'font-src': "'self'",
        'connect-src': "'self'",
        'worker-src': "'self'",
        'object-src': "'none'",
        'base-uri': "'none'",
        'form-action': "'none'",
        'frame-ancestors': "'none'",
      })
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    },
  )
})

describe('which addresses are loaded', () => {
  it.each([
    'https://example.com/',
    'http://app://claimdesk/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'data:text/html,x',
    'blob:https://example.com/1',
    'javascript:alert(1)',
    'app://claimdesk.evil/',
    'app://evil/claimdesk/',
    'app:claimdesk/index.html',
    'chrome-extension://x/',
    'view-source:app://claimdesk/',
    'devtools://devtools/bundled/x.html',
    '',
  ])('%s is not', (address) => {
    expect([isOurs(address), mayLoad(address, false)]).toEqual([false, false])
  })

  it('the program’s own are, and the developer tools in development', () => {
    expect(mayLoad(startPage, false)).toBe(true)
    expect(mayLoad('devtools://devtools/bundled/x.html', true)).toBe(true)
    expect(mayLoad('https://example.com/', true)).toBe(false)
  })
})
