import './fakeMain'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { Crash } from '../../../renderer/project/Crash'

function Broken(): never {
  throw new Error('the sky fell')
}

it('a window that cannot be drawn says so and offers to start over', async () => {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place, { onCaughtError: () => undefined })
  root.render(
    <Crash>
      <Broken />
    </Crash>,
  )
  await expect.element(page.getByRole('alert')).toHaveTextContent('the sky fell')
  await expect.element(page.getByRole('button', { name: 'Start over' })).toHaveFocus()
  root.unmount()
})
