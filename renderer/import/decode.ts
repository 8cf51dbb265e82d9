import type { Decode } from '../../shared/article/decode'

/** The browser's decoder; the byte order mark has been dealt with before. */
export const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
