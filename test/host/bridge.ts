type Packed =
  | { readonly fn: number }
  | { readonly promise: number }
  | { readonly list: readonly Packed[] }
  | { readonly fields: readonly (readonly [string, Packed])[] }
  | { readonly value: unknown }

type Message =
  | { readonly kind: 'expose'; readonly key: string; readonly api: Packed }
  | { readonly kind: 'call'; readonly fn: number; readonly args: readonly Packed[] }
  | { readonly kind: 'answer'; readonly value: Packed }
  | { readonly kind: 'thrown'; readonly reason: string }
  | { readonly kind: 'settled'; readonly promise: number; readonly value: Packed }
  | { readonly kind: 'rejected'; readonly promise: number; readonly reason: string }

type Callable = (...args: unknown[]) => unknown

/**
 * One end of Electron's context bridge; the page's world has one and the preload's world the other. They
 * share the document but no objects, so they talk through events of secret names, whose details Chromium
 * clones from world to world. An event is handled before `dispatchEvent` returns: calls stay synchronous.
 *
 * Its source text is sent into the page: it must not use anything from outside itself.
 */
export function makeBridgeEnd(outgoing: string, incoming: string) {
  const EventOfWorld = CustomEvent
  const dispatch = window.dispatchEvent.bind(window)
  const given = new Map<number, Callable>()
  const ids = new Map<Callable, number>()
  const promised = new Map<number, { resolve: Callable; reject: Callable }>()
  let last = 0
  let answer: Message | null = null

  const send = (detail: Message) => dispatch(new EventOfWorld(outgoing, { detail }))
  const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error))

  function idOf(fn: Callable): number {
    const id = ids.get(fn) ?? ++last
    ids.set(fn, id)
    given.set(id, fn)
    return id
  }

  function pack(value: unknown): Packed {
    if (typeof value === 'function') return { fn: idOf(value as Callable) }
    if (value instanceof Promise) {
      const promise = ++last
      value.then(
        (result) => send({ kind: 'settled', promise, value: pack(result) }),
        (error: unknown) => send({ kind: 'rejected', promise, reason: sentence(error) }),
      )
      return { promise }
    }
    if (Array.isArray(value)) return { list: value.map(pack) }
    if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
      return { fields: Object.entries(value).map(([key, item]) => [key, pack(item)] as const) }
    }
    return { value }
  }

  function unpack(packed: Packed): unknown {
    if ('fn' in packed) return (...args: unknown[]) => call(packed.fn, args)
    if ('promise' in packed) {
      return new Promise((resolve, reject) => promised.set(packed.promise, { resolve, reject }))
    }
    if ('list' in packed) return packed.list.map(unpack)
    if ('fields' in packed) return Object.fromEntries(packed.fields.map(([key, item]) => [key, unpack(item)]))
    return packed.value
  }

  function call(fn: number, args: readonly unknown[]): unknown {
    send({ kind: 'call', fn, args: args.map(pack) })
    const got = answer
    answer = null
    if (got?.kind === 'answer') return unpack(got.value)
    // The other end hears nothing of a message that cannot be cloned.
    throw new Error(got?.kind === 'thrown' ? got.reason : 'An object could not be cloned.')
  }

  function obey(message: Message) {
    if (message.kind === 'call') {
      try {
        send({ kind: 'answer', value: pack(given.get(message.fn)?.(...message.args.map(unpack))) })
      } catch (error) {
        send({ kind: 'thrown', reason: sentence(error) })
      }
    } else if (message.kind === 'settled') {
      promised.get(message.promise)?.resolve(unpack(message.value))
      promised.delete(message.promise)
    } else if (message.kind === 'rejected') {
      promised.get(message.promise)?.reject(new Error(message.reason))
      promised.delete(message.promise)
    } else if (message.kind === 'expose') {
      const value = frozen(unpack(message.api))
      Object.defineProperty(window, message.key, { value, enumerable: true })
    } else {
      answer = message
    }
  }

  function frozen(value: unknown): unknown {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen)
    return Object.freeze(value)
  }

  window.addEventListener(incoming, (event) => {
    const detail = (event as CustomEvent<Message | null>).detail
    if (detail) obey(detail)
  })

  return {
    /** Puts `api` into the other world under `window[key]`; functions in it run in this world. */
    expose: (key: string, api: unknown) => {
      send({ kind: 'expose', key, api: pack(api) })
    },
  }
}

export type MakeBridgeEnd = typeof makeBridgeEnd
