export interface Base64 {
  encode(bytes: Uint8Array): string
  decode(text: string): Uint8Array
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/**
 * Structured data to JSON and back, with what JSON lacks (undefined, bytes, dates, NaN, big integers) under
 * the key `$`. Like Electron's, it refuses functions and class instances.
 *
 * Its source text is sent into the page: it must not use anything from outside itself.
 */
export function makeWire(base64: Base64) {
  const tag = (kind: string, value: Json = null): Json => ({ $: kind, value })

  function encodeNumber(value: number): Json {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : tag('number', Object.is(value, -0) ? '-0' : String(value))
  }

  function encodeObject(value: object): Json {
    if (Array.isArray(value)) return Array.from(value, toJson)
    if (value instanceof Uint8Array) return tag('bytes', base64.encode(value))
    if (value instanceof ArrayBuffer) return tag('buffer', base64.encode(new Uint8Array(value)))
    if (value instanceof Date) return tag('date', value.getTime())
    if (value instanceof Error) return tag('error', value.message)
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
      throw new TypeError('An object could not be cloned.')
    const entries = Object.entries(value).map(([key, item]): [string, Json] => [key, toJson(item)])
    if (Object.hasOwn(value, '$')) return tag('object', entries)
    return Object.fromEntries(entries)
  }

  function toJson(value: unknown): Json {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
    if (value === undefined) return tag('undefined')
    if (typeof value === 'number') return encodeNumber(value)
    if (typeof value === 'bigint') return tag('bigint', value.toString())
    if (typeof value === 'object') return encodeObject(value)
    throw new TypeError('An object could not be cloned.')
  }

  function fromEntries(entries: readonly (readonly [string, Json])[]): unknown {
    return Object.fromEntries(entries.map(([key, item]) => [key, fromJson(item)]))
  }

  function untag(kind: unknown, value: Json): unknown {
    if (kind === 'bytes') return base64.decode(value as string)
    if (kind === 'buffer') return base64.decode(value as string).slice().buffer
    if (kind === 'date') return new Date(value as number)
    if (kind === 'number') return Number(value)
    if (kind === 'bigint') return BigInt(value as string)
    if (kind === 'error') return new Error(value as string)
    if (kind === 'object') return fromEntries(value as [string, Json][])
    return undefined
  }

  function fromJson(json: Json): unknown {
    if (json === null || typeof json !== 'object') return json
    if (Array.isArray(json)) return json.map(fromJson)
    if (Object.hasOwn(json, '$')) return untag(json.$, json.value ?? null)
    return fromEntries(Object.entries(json))
  }

  return {
    encode: (value: unknown): string => JSON.stringify(toJson(value)),
    decode: (text: string): unknown => fromJson(JSON.parse(text) as Json),
  }
}

export type Wire = ReturnType<typeof makeWire>

/** The wire of this side, over Node's buffers. */
export const wire = makeWire({
  encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
})
