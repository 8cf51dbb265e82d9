import type { CDPSession, Page } from 'playwright-core'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly args?: { readonly name?: string }
  /** Processor time, microseconds: what other programs do meanwhile does not count. */
  readonly tdur?: number
}

/** What the main thread of a page did while something went on, in milliseconds of processor time. */
export interface MainThread {
  readonly longest: number
  readonly total: number
  /** Tasks of more than one frame. */
  readonly overFrame: number
}

const frame = 16

/** Runs `work` and tells which tasks the page's main thread had to do meanwhile. */
export async function tracing(page: Page, work: () => Promise<void>): Promise<MainThread> {
  const protocol = await page.context().browser()!.newBrowserCDPSession()
  const events: TraceEvent[] = []
  protocol.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[])
      if (event.ph === 'M' || (event.tdur ?? 0) > 500) events.push(event)
  })
  await protocol.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', '__metadata'], recordMode: 'recordContinuously' },
    transferMode: 'ReportEvents',
  })
  await work()
  await ended(protocol)
  await protocol.detach()
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = events
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && main.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1_000)
  return {
    longest: Math.max(0, ...tasks),
    total: tasks.reduce((sum, time) => sum + time, 0),
    overFrame: tasks.filter((time) => time > frame).length,
  }
}

async function ended(protocol: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => protocol.once('Tracing.tracingComplete', resolve))
  await protocol.send('Tracing.end')
  await complete
}
