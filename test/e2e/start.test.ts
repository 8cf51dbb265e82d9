import { expect, test } from 'vitest'
import { launch } from './harness'

test('the program starts on the start screen and sends nothing anywhere', async () => {
  const desk = await launch()
  const { page } = desk
  await page.getByRole('button', { name: 'Open the sample story' }).waitFor()
  await page.getByRole('button', { name: 'New project' }).waitFor()
  expect(await page.title()).toContain('Claimdesk')
  expect(await desk.traffic()).toEqual({ stopped: [], leaving: [] })
  expect(await desk.close()).toEqual({ code: 0, signal: null })
})
