import type { Page } from 'playwright-core'
import type { OpenPage } from './browser'
import type { Bounds } from './viewport'

/** Opens an empty page in a small window over another. */
export async function openBeside(
  { page, protocol }: OpenPage,
  bounds: Bounds,
  width: number,
  height: number,
): Promise<Page> {
  const { frameTree } = await protocol.send('Page.getFrameTree')
  // In the page's own world `window.open` asks the program.
  const world = await protocol.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
  const left = Math.round(bounds.x + (bounds.width - width) / 2)
  const top = Math.round(bounds.y + (bounds.height - height) / 3)
  const features = `popup,noopener,left=${left},top=${top},width=${width},height=${height}`
  const [beside] = await Promise.all([
    page.context().waitForEvent('page'),
    protocol.send('Runtime.evaluate', {
      expression: `void window.open('about:blank', '', '${features}')`,
      contextId: world.executionContextId,
      userGesture: true,
    }),
  ])
  return beside
}
