import '../project/zod'
import { Clerk } from './clerk'
import type { FromWorker, ToWorker } from './protocol'

// Reads the articles of the story and answers what is asked of it, beside what the window does.

const clerk = new Clerk((message: FromWorker) => postMessage(message))
let working = false

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  clerk.take(data)
  if (!working) void work()
})

/** In milliseconds: how long what the window says may wait. */
const slice = 8

async function work(): Promise<void> {
  working = true
  let since = performance.now()
  while (clerk.work()) {
    if (performance.now() - since < slice) continue
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
  working = false
}
