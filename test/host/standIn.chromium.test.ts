import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { dropFiles, launchStandIn } from './launch'
import { program, seen, start, startForAll } from './tiny'

const tiny = startForAll()

test('structured data comes back from the main process as it was sent', async () => {
  const { page } = tiny()
  const same = await page.evaluate(async () => {
    const sent = {
      text: 'é 😀 \u2028 \ud800 "quoted"',
      nothing: [undefined, null, NaN, -0, 12n],
      at: new Date(5),
      bytes: Uint8Array.from({ length: 100_000 }, (_, index) => index % 256),
      hostile: JSON.parse('{ "__proto__": { "polluted": true }, "$": "bytes" }') as unknown,
      toString: 'own',
    }
    const got = (await window.tiny.ask('echo', sent)) as typeof sent
    const plain = (value: typeof sent) => JSON.stringify({ ...value, nothing: value.nothing.map(String) })
    return [
      plain(got) === plain(sent),
      got.at instanceof Date,
      Object.is(got.nothing[3], -0),
      'polluted' in got,
    ]
  })
  expect(same).toEqual([true, true, true, false])
})

test('fifteen million characters come back whole', async () => {
  const { page } = tiny()
  const whole = await page.evaluate(async () => {
    const text = '{"é": "x"}'.repeat(1_500_000)
    return (await window.tiny.ask('echo', text)) === text
  })
  expect(whole).toBe(true)
})

test('requests are answered in the order in which they are made', async () => {
  const { page } = tiny()
  const order = await page.evaluate(async () => {
    const done: number[] = []
    const asked = Array.from({ length: 50 }, (_, index) => window.tiny.ask('echo', index))
    await Promise.all(asked.map((answer) => answer.then((index) => done.push(index as number))))
    return done
  })
  expect(order).toEqual(Array.from({ length: 50 }, (_, index) => index))
})

test('an error of a handler reaches the page as a rejection, and what cannot be cloned is refused', async () => {
  const { page } = tiny()
  const reasons = await page.evaluate(() => {
    const reason = (promise: Promise<unknown>) => promise.then(String, (error: unknown) => String(error))
    return Promise.all([
      reason(window.tiny.ask('fail')),
      reason(window.tiny.ask('nobody')),
      reason(window.tiny.ask('echo', () => 1)),
    ])
  })
  expect(reasons[0]).toContain("Error invoking remote method 'fail': Error: on purpose")
  expect(reasons[1]).toContain("No handler registered for 'nobody'")
  expect(reasons[2]).toContain('could not be cloned')
})

test('a page listens to the main process, and stops', async () => {
  const { page } = tiny()
  const heard = await page.evaluate(async () => {
    const list: unknown[] = []
    const stop = window.tiny.on((payload) => list.push(payload))
    await window.tiny.ask('tell', { bytes: new Uint8Array([1, 2]) })
    stop()
    await window.tiny.ask('tell', 'unheard')
    return list.map((payload) => Array.from((payload as { bytes: Uint8Array }).bytes))
  })
  expect(heard).toEqual([[1, 2]])
})

test('the main process is told which frame asks, by the address that the program knows', async () => {
  const { page } = tiny()
  expect(await page.evaluate(() => window.tiny.ask('frame'))).toEqual([1, 'app://tiny/index.html', null])
})

test('the frame that asked is null once the page has gone on', async () => {
  const running = await start()
  await running.page.evaluate(() => void window.tiny.ask('late frame'))
  await running.page.reload()
  await vi.waitFor(async () => {
    expect(await seen(running)).toContain('late frame null')
  })
})

test('the page has the exposed functions and nothing else of the preload', async () => {
  const { page } = tiny()
  const there = await page.evaluate(() => [
    typeof Reflect.get(window, 'require'),
    typeof Reflect.get(window, 'process'),
    typeof Reflect.get(window, 'tellHost'),
    typeof Reflect.get(window, 'hearHost'),
    Object.isFrozen(window.tiny),
    Reflect.set(window, 'tiny', 1),
  ])
  expect(there).toEqual(['undefined', 'undefined', 'undefined', 'undefined', true, false])
  expect(await page.evaluate(() => window.tiny.loadedModules())).toContain('module not found: node:fs')
})

test('the page is a secure context whose modules and module workers load', async () => {
  const { page } = tiny()
  const [secure, word] = await page.evaluate(
    () =>
      new Promise<[boolean, unknown]>((resolve) => {
        const worker = new Worker('/worker.js', { type: 'module' })
        worker.onmessage = ({ data }) => {
          resolve([isSecureContext, data])
        }
      }),
  )
  expect([secure, word]).toEqual([true, 'worked'])
})

test('a second start hands what it was given to the first and ends', async () => {
  const running = await start()
  await expect(launchStandIn(running.folders, ['a.claimdesk'], program)).rejects.toThrow('ended (0)')
  await vi.waitFor(async () => {
    expect(await seen(running)).toContain('second {"files":["a.claimdesk"]}')
  })
})

test('a start after the first was killed is the first again', async () => {
  const first = await start()
  await first.kill()
  expect((await first.ended).signal).toBe('SIGKILL')
  const second = await start(first.folders)
  expect(await seen(second)).toEqual(expect.arrayContaining(['permission geolocation']))
})

test('the program can hold its window open, and the second close ends it', async () => {
  const running = await start()
  await running.order('close', null)
  expect(await seen(running)).toContain('close')
  await running.order('close', null)
  expect(await running.ended).toEqual({ code: 0, signal: null })
})

test('a dialog waits for its answer', async () => {
  const running = tiny()
  const answer = running.page.evaluate(() => window.tiny.ask('ask'))
  await vi.waitFor(async () => {
    expect(await running.order('dialogs', null)).toEqual([{ kind: 'open', options: { title: 'Which?' } }])
  })
  await running.order('answer', { files: ['/a', '/b'] })
  expect(await answer).toEqual({ canceled: false, filePaths: ['/a', '/b'] })
})

test('a menu item is chosen by a person or its registered keys, and not while it is off', async () => {
  const running = tiny()
  await running.order('choose', { id: 'shown' })
  await expect(running.order('choose', { id: 'off' })).rejects.toThrow('no enabled item off')
  await running.page.keyboard.press('k')
  await running.page.keyboard.press('ControlOrMeta+j')
  await vi.waitFor(async () => {
    const noted = (await seen(running)).filter((word) => ['bound', 'shown', 'off'].includes(word))
    expect(noted).toEqual(['shown', 'bound'])
  })
})

test('a dropped file has its path, and one that the page made has none', async () => {
  const running = tiny()
  const path = join(running.folders.documents, 'Ünï 😀.claimdesk')
  await writeFile(path, '{}')
  await running.page.evaluate(() => {
    document.body.addEventListener('dragover', (event) => {
      event.preventDefault()
    })
    document.body.addEventListener('drop', (event) => {
      event.preventDefault()
      const [file] = event.dataTransfer?.files ?? []
      document.title = file ? window.tiny.pathOf(file) : 'nothing'
    })
  })
  await dropFiles(running, [path])
  await vi.waitFor(async () => {
    expect(await running.page.title()).toBe(path)
  })
  expect(await running.page.evaluate(() => window.tiny.pathOf(new File(['{}'], 'Ünï 😀.claimdesk')))).toBe('')
})

test('zoom gives the page fewer and larger pixels, and the size of the window counts', async () => {
  const running = await start()
  const size = () => running.page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio])
  expect(await size()).toEqual([900, 700, 1])
  await running.page.evaluate(() => window.tiny.ask('zoom', 2))
  await vi.waitFor(async () => {
    expect(await size()).toEqual([450, 350, 2])
  })
  await running.order('move', { bounds: { x: 10, y: 20, width: 1000, height: 800 } })
  await vi.waitFor(async () => {
    expect(await size()).toEqual([500, 400, 2])
  })
})

test('a page that crashes is reported, and can be loaded again', async () => {
  const running = await start()
  const crashed = running.page
  const protocol = await crashed.context().newCDPSession(crashed)
  await protocol.send('Page.crash').catch(() => undefined)
  await vi.waitFor(
    async () => {
      expect(running.page).not.toBe(crashed)
      expect(await seen(running)).toContain('gone crashed')
    },
    { timeout: 10_000 },
  )
})

test('the program knows its own name and version', async () => {
  const { page } = tiny()
  expect(await page.evaluate(() => window.tiny.ask('about'))).toEqual(['tiny', '1.2.3', false])
})
