import type * as Electron from 'electron'
import type { Request as PageRequest, Route } from 'playwright-core'
import { contentsOf, type HostContents } from './contents'
import { handOver } from './events'
import type { NetworkGuard } from './guard'
import { handlerOf, programAddress } from './protocol'
import { defaultSession } from './session'

type ResourceType = Electron.OnBeforeRequestListenerDetails['resourceType']

const resourceTypes: Readonly<Record<string, ResourceType>> = {
  stylesheet: 'stylesheet',
  image: 'image',
  media: 'media',
  font: 'font',
  script: 'script',
  xhr: 'xhr',
  fetch: 'xhr',
  ping: 'ping',
}

let last = 0

type Verdict = { readonly refusal: string } | { readonly answer: Parameters<Route['fulfill']>[0] }

/** Answers a request of a page: by the program's own handler of its scheme, or not at all. */
export async function answerRequest(route: Route, guard: NetworkGuard) {
  const verdict = await judge(route.request(), guard).catch((error: unknown): Verdict => {
    console.error(error)
    return { refusal: 'failed' }
  })
  const answered = 'refusal' in verdict ? route.abort(verdict.refusal) : route.fulfill(verdict.answer)
  await answered.catch(() => {
    // The page that asked has gone.
  })
}

async function judge(request: PageRequest, guard: NetworkGuard): Promise<Verdict> {
  const asking = askingContents(request)
  // A window that a page tried to open: it is closed before it shows anything, see contents.ts.
  if (!asking) return { refusal: 'aborted' }
  const { contents, mainFrame } = asking
  const navigation = request.isNavigationRequest()
  if (navigation && !mayNavigate(request, contents, mainFrame)) return { refusal: 'aborted' }

  const url = programAddress(request.url())
  const refusal = navigation ? 'aborted' : 'blockedbyclient'
  if (!(await defaultSession.allows(detailsOf(request, url, contents, mainFrame)))) {
    guard.stopped.push(url)
    return { refusal }
  }
  const handler = handlerOf(url)
  if (!handler) {
    guard.leaving.push(url)
    return { refusal }
  }
  if (navigation && mainFrame) contents.didStartNavigation(request.url())
  const response = await handler(
    new Request(url, { method: request.method(), headers: request.headers(), body: bodyOf(request) }),
  )
  const body = Buffer.from(await response.arrayBuffer())
  return { answer: { status: response.status, headers: Object.fromEntries(response.headers), body } }
}

function askingContents(request: PageRequest): { contents: HostContents; mainFrame: boolean } | null {
  try {
    const frame = request.frame()
    const contents = contentsOf(frame.page())
    return contents ? { contents, mainFrame: frame.parentFrame() === null } : null
  } catch {
    // Playwright has no frame yet for the first request of a window that is just being opened.
    return null
  }
}

function mayNavigate(request: PageRequest, contents: HostContents, mainFrame: boolean): boolean {
  if (!mainFrame) return contents.willNavigate(request.url(), false)
  return contents.expects(request.url()) || contents.willNavigate(request.url())
}

function detailsOf(
  request: PageRequest,
  url: string,
  contents: HostContents,
  mainFrame: boolean,
): Electron.OnBeforeRequestListenerDetails {
  const type = request.resourceType()
  const document = mainFrame ? 'mainFrame' : 'subFrame'
  return {
    id: ++last,
    url,
    method: request.method(),
    webContentsId: contents.id,
    webContents: handOver(contents),
    frame: null,
    resourceType: type === 'document' ? document : (resourceTypes[type] ?? 'other'),
    referrer: programAddress(request.headers().referer ?? ''),
    timestamp: Date.now(),
    uploadData: [],
  }
}

function bodyOf(request: PageRequest): Uint8Array<ArrayBuffer> | null {
  const data = request.postDataBuffer()
  return data && new Uint8Array(data)
}
