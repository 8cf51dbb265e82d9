import { fail, ok, type Result } from '../../shared/model/result'
import type { Id } from '../../shared/model/records'
import { createPaced } from '../project/pace'
import { useReplica } from '../project/replica'
import { createFeed, type Feed } from './feed'
import type { Answer, FromWorker, Kind, Progress, Question, ToWorker } from './protocol'

export interface AskOptions {
  /** Of the questions of one lane only the newest is answered; by itself each kind has one. */
  readonly lane?: string
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** How far the worker is with reading the story; null while there is nothing to wait for. */
export const useReading = createPaced<{ reading: Progress | null }>(() => ({ reading: null }))

/** Told as `null`: a newer question of its lane came, it was cancelled, or the project was closed. */
export type Asked<K extends Kind> = Result<Answer<K>, string> | null

/**
 * Asks the worker about the open project as it is now. The worker is started with the first question, and told
 * what has changed since the one before; it has the same answer for the same project, however that came about.
 */
export async function ask<K extends Kind>(
  of: K,
  question: Question<K>,
  { lane = of, signal, onProgress }: AskOptions = {},
): Promise<Asked<K>> {
  const { replica } = useReplica.getState()
  if (!replica || signal?.aborted) return null
  if (desk?.session !== replica.session) {
    desk?.close()
    desk = openDesk(replica.session)
  }
  return desk.ask(of, question, lane, signal, onProgress)
}

let desk: Desk | null = null

useReplica.subscribe(({ replica }) => {
  if (!desk || replica?.session === desk.session) return
  desk.close()
  desk = null
})

interface Waiting {
  readonly lane: string
  readonly settle: (answer: Result<Answer<Kind>, string> | null) => void
  readonly onProgress: ((progress: Progress) => void) | undefined
  /** What has come of a list so far. */
  readonly parts: unknown[]
}

interface Desk {
  readonly session: Id
  ask<K extends Kind>(
    of: K,
    question: Question<K>,
    lane: string,
    signal: AbortSignal | undefined,
    onProgress: ((progress: Progress) => void) | undefined,
  ): Promise<Asked<K>>
  close(): void
}

function whole(answer: Answer<Kind>, one: Waiting | undefined): Answer<Kind> {
  return one && one.parts.length > 0
    ? ([...one.parts, ...(answer as unknown[])] as unknown as Answer<Kind>)
    : answer
}

const broken =
  'The articles could not be compared: that took more memory than there is. Close other programs and try again.'

function openDesk(session: Id): Desk {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const send = (message: ToWorker) => worker.postMessage(message)
  const feed: Feed = createFeed(send, (reading) => useReading.setState({ reading }))
  const waiting = new Map<number, Waiting>()
  let last = 0

  const settle = (number: number, answer: Result<Answer<Kind>, string> | null) => {
    const one = waiting.get(number)
    waiting.delete(number)
    one?.settle(answer)
  }
  const drop = (number: number) => {
    send({ kind: 'cancel', number })
    settle(number, null)
  }
  const close = (answer: Result<Answer<Kind>, string> | null) => {
    worker.terminate()
    feed.stop()
    for (const number of [...waiting.keys()]) settle(number, answer)
    useReading.setState({ reading: null })
    if (desk?.session === session) desk = null
  }
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'read') feed.read()
    else if (data.kind === 'at') waiting.get(data.number)?.onProgress?.(data.progress)
    else if (data.kind === 'part') waiting.get(data.number)?.parts.push(...data.part)
    else if (data.kind === 'answer') settle(data.number, ok(whole(data.answer, waiting.get(data.number))))
    else settle(data.number, fail(`The articles could not be compared (${data.why}).`))
  }
  worker.onerror = () => close(fail(broken))

  return {
    session,
    close: () => close(null),
    ask(of, question, lane, signal, onProgress) {
      for (const [number, other] of waiting) if (other.lane === lane) drop(number)
      const number = ++last
      signal?.addEventListener('abort', () => waiting.has(number) && drop(number), { once: true })
      return new Promise((resolve) => {
        waiting.set(number, { lane, onProgress, settle: resolve, parts: [] })
        void feed.bring().then(() => {
          if (waiting.has(number)) send({ kind: 'ask', number, of, question })
        })
      })
    },
  }
}
