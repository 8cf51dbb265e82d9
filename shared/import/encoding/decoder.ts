/**
 * Bytes to text, which the shared code cannot do by itself: null for bytes that are not valid in that
 * encoding, and for an encoding that is not known there. Encodings go by their names in the Encoding Standard.
 * A byte order mark has been taken off.
 */
export type Decode = (bytes: Uint8Array, encoding: string) => string | null
