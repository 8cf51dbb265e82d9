import {
  preloadWorldName,
  receiveName,
  sendName,
  worldScripts,
  type FromPage,
  type ToPage,
} from './pageWorlds'
import type { OpenPage } from './browser'
import { wire } from './wire'

/** How much of a message one message of Chromium's protocol carries, in characters. */
const partLength = 4_000_000

/** Hears a message of a page; `document` names the document that it comes from. */
export type HearPage = (message: FromPage, document: number) => void

/** The line between the host and the preload's world of one page, over Chromium's own protocol. */
export class Link {
  /** The document on the page; null between two of them. */
  #document: number | null = null
  readonly #protocol: OpenPage['protocol']

  private constructor(protocol: OpenPage['protocol']) {
    this.#protocol = protocol
  }

  static async join(
    { protocol }: OpenPage,
    preload: string,
    windowed: boolean,
    hear: HearPage,
  ): Promise<Link> {
    const link = new Link(protocol)
    const scripts = worldScripts(preload, windowed)
    protocol.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== sendName) return
      const message = wire.decode(payload) as FromPage
      if (message.kind === 'started') link.#document = executionContextId
      hear(message, executionContextId)
    })
    protocol.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (link.#document === executionContextId) link.#document = null
    })
    protocol.on('Runtime.executionContextsCleared', () => {
      link.#document = null
    })
    await protocol.send('Runtime.enable')
    await protocol.send('Page.enable')
    await protocol.send('Runtime.addBinding', { name: sendName, executionContextName: preloadWorldName })
    await protocol.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page })
    await protocol.send('Page.addScriptToEvaluateOnNewDocument', {
      source: scripts.preload,
      worldName: preloadWorldName,
    })
    return link
  }

  shows(document: number): boolean {
    return this.#document === document
  }

  /**
   * Tells the document on the page, or drops the message when that is gone. Throws for what cannot be
   * cloned. Messages arrive in the order in which they are told.
   */
  tell(message: ToPage) {
    const text = wire.encode(message)
    if (this.#document === null) return
    for (let at = 0; at < text.length; at += partLength) {
      const part = JSON.stringify(text.slice(at, at + partLength))
      const isLast = at + partLength >= text.length
      const told = this.#protocol.send('Runtime.evaluate', {
        expression: `${receiveName}(${part}, ${String(isLast)})`,
        contextId: this.#document,
      })
      told.catch(() => {
        // The document went while it was being told.
      })
    }
  }

  /** Has the page copy a text, as if by a key of the person. */
  async copy(text: string) {
    await this.#protocol.send('Runtime.evaluate', {
      expression: `(${String(copyInPage)})(${JSON.stringify(text)})`,
      userGesture: true,
    })
  }
}

function copyInPage(text: string) {
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', put, { capture: true, once: true })
  const copying: { execCommand(command: 'copy'): boolean } = document
  copying.execCommand('copy')
}
