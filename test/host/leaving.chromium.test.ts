import { expect, test, vi } from 'vitest'
import { seen, start, startForAll } from './tiny'

const tiny = startForAll()

// Playwright waits for a navigation that a page began and the program prevented: not for the shared page.
test('a navigation reaches the main process, which prevents it', async () => {
  const running = await start()
  await running.page.evaluate(() => {
    location.href = 'https://away.example/'
  })
  await running.page.evaluate(() => {
    const form = document.createElement('form')
    form.action = 'https://form.example/'
    document.body.append(form)
    form.submit()
  })
  await running.page.evaluate(() => {
    location.href = 'mailto:desk@claimdesk.example'
  })
  await vi.waitFor(async () => {
    const noted = (await seen(running)).filter((word) => word.startsWith('will-navigate'))
    expect(noted).toEqual([
      'will-navigate https://away.example/',
      'will-navigate https://form.example/?',
      'will-navigate mailto:desk@claimdesk.example',
    ])
  })
  expect(new URL(running.page.url()).pathname).toBe('/index.html')
  expect((await running.order('traffic', null)).leaving).toEqual([])
})

test('a frame of another address reaches the main process, which prevents it', async () => {
  const running = await start()
  await running.page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'https://frame.example/'
    document.body.append(frame)
  })
  await vi.waitFor(async () => {
    expect(await seen(running)).toContain('will-frame-navigate https://frame.example/')
  })
  expect((await running.order('traffic', null)).leaving).toEqual([])
})

test('a window that a page wants to open reaches the main process, and none opens', async () => {
  const running = tiny()
  expect(await running.page.evaluate(() => window.open('https://popup.example/'))).toBeNull()
  await running.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://link.example/'
    link.target = '_blank'
    document.body.append(link)
    link.click()
  })
  await vi.waitFor(async () => {
    const noted = (await seen(running)).filter((word) => word.startsWith('open'))
    expect(noted).toEqual(['open https://popup.example/', 'open https://link.example/'])
  })
  expect(running.page.context().pages()).toHaveLength(1)
  expect((await running.order('traffic', null)).leaving).toEqual([])
})

test('a permission is what the main process says', async () => {
  const running = tiny()
  const state = await running.page.evaluate(
    async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
  )
  expect(state).toBe('denied')
  expect(await seen(running)).toContain('permission geolocation')
})

test('no request leaves: what the program stops and what it lets by are counted apart', async () => {
  const running = tiny()
  await running.page.evaluate(async () => {
    await fetch('https://stopped.example/').catch(() => null)
    await fetch('https://through.example/').catch(() => null)
    await new Promise((resolve) => {
      new WebSocket('wss://socket.example/').onerror = resolve
    })
    await new Promise((resolve) => {
      const image = new Image()
      image.onerror = resolve
      image.src = 'https://image.example/x.png'
    })
  })
  const { stopped, leaving } = await running.order('traffic', null)
  expect(stopped).toEqual(['https://stopped.example/'])
  expect(leaving).toEqual(['https://through.example/', 'socket.example:443', 'https://image.example/x.png'])
})
