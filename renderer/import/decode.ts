import type { Decode } from '../../shared/import/encoding/decoder'

/** The browser's decoder; the byte order mark has been dealt with before. */
export const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
