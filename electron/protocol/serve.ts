import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { pathOf } from './address'
import { securityHeaders } from './headers'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.bcmap': 'application/octet-stream',
}

/**
 * Answers requests to `app://claimdesk/` with the files in `root`. They are listed once, at the first
 * request, and looked up by name: a path is never put together from what was asked, so none can lead out.
 */
export function serveFolder(root: string): (request: Request) => Promise<Response> {
  let listed: Promise<ReadonlyMap<string, string>> | undefined
  return async (request) => {
    const path = pathOf(request.url)
    if (path === undefined) return refuse(404)
    listed ??= listFiles(root)
    const file = (await listed).get(path === '/' ? '/index.html' : path)
    const type = file && types[extname(file)]
    if (file === undefined || type === undefined) return refuse(404)
    if (request.method !== 'GET') return refuse(405)
    const headers = { ...securityHeaders, 'Content-Type': type }
    return new Response(new Uint8Array(await readFile(file)), { status: 200, headers })
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: securityHeaders })
}

async function listFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      // Neither folders nor links: a link could lead out.
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [new URL(`app://x/${relative(root, file).split(sep).join('/')}`).pathname, file]),
  )
}
