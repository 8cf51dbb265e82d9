import type * as z from 'zod'
import { isOurs } from '../protocol/address'
import type { Answer } from './answer'

/** What is known of who sent a message, see Electron's IpcMainInvokeEvent. */
export interface Sender {
  readonly contents: number
  /** Null when the frame is gone or was navigated while the message was on its way. */
  readonly frame: { readonly url: string; readonly parent: unknown } | null
}

const notAllowed = 'This request did not come from Claimdesk’s own window, so it was refused.'

/** Only the main frame of our own window, showing our own page, may ask for anything. */
export function isTrusted(sender: Sender, window: number | undefined): boolean {
  return (
    sender.contents === window &&
    sender.frame !== null &&
    sender.frame.parent === null &&
    isOurs(sender.frame.url)
  )
}

export interface Endpoint {
  readonly name: string
  readonly schema: { readonly request: z.ZodType; readonly response: z.ZodType }
  /** Called with a request that fits the schema. */
  readonly handle: (request: unknown) => unknown
  /** Told of what is a bug: a request or response off its schema, a handler that threw. */
  readonly report: (problem: unknown) => void
}

/** Answers one message: never throws, never lets anything through that its schema does not describe. */
export async function answer(endpoint: Endpoint, trusted: boolean, message: unknown): Promise<Answer> {
  const { name, schema, handle, report } = endpoint
  if (!trusted) return { ok: false, why: notAllowed }
  const request = schema.request.safeParse(message)
  if (!request.success) {
    report(new Error(`${name}: request off its schema`, { cause: request.error }))
    return {
      ok: false,
      why: 'The window asked for something that Claimdesk does not know. Nothing was done.',
    }
  }
  try {
    const response = schema.response.safeParse(await handle(request.data))
    if (response.success) return { ok: true, value: response.data }
    report(new Error(`${name}: response off its schema`, { cause: response.error }))
  } catch (error) {
    report(error)
  }
  return {
    ok: false,
    why: 'Something went wrong inside Claimdesk. Try again; if it stays, restart the program.',
  }
}
