import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Nothing leaves this machine. Chromium's only way out is a proxy that refuses everything, so that also
 * what cannot be intercepted (web sockets, redirects, Chromium's own errands) is stopped and counted.
 */
export class NetworkGuard {
  /** Requests that the program itself stopped. */
  readonly stopped: string[] = []
  /** Requests that would have left. */
  readonly leaving: string[] = []
  readonly #server: Server

  private constructor(server: Server) {
    this.#server = server
    server.on('request', (request, response) => {
      this.leaving.push(request.url ?? '')
      response.writeHead(403).end()
    })
    server.on('connect', (request, socket) => {
      this.leaving.push(request.url ?? '')
      socket.on('error', () => socket.destroy())
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    })
  }

  static async start(): Promise<NetworkGuard> {
    const server = createServer()
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(0, '127.0.0.1', resolve)
    })
    server.unref()
    return new NetworkGuard(server)
  }

  get address(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`
  }

  close() {
    this.#server.close()
    this.#server.closeAllConnections()
  }
}
