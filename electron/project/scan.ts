/** Far more than a project of the largest size has, and few enough for the memory of one program. */
const most = { containers: 8_000_000, commas: 32_000_000, depth: 1_000 }

/**
 * Looks over JSON bytes before they are parsed: a few megabytes of brackets make objects that fill all
 * memory, which ends the program where nothing can catch it. Bytes that are no JSON may pass here.
 */
export function isTooMuchToParse(bytes: Uint8Array): 'too-deep' | 'too-many' | undefined {
  return isPlainlySparse(bytes) ? undefined : countEntries(bytes)
}

/**
 * Whether there are so few brackets in all, those within strings too, that nothing needs a closer look: looking for
 * single bytes is several times faster than reading. What is nested too deeply among so few, parsing can bear.
 */
function isPlainlySparse(bytes: Uint8Array): boolean {
  // Between two commas there is something at least.
  if (bytes.length > 2 * most.commas) return false
  const few = Math.min(most.containers, bytes.length / 20)
  return countByte(bytes, 0x5b, few) + countByte(bytes, 0x7b, few) <= few
}

/** How often a byte occurs; counting ends soon after `limit`. */
function countByte(bytes: Uint8Array, byte: number, limit: number): number {
  let count = 0
  for (let at = bytes.indexOf(byte); at >= 0 && count <= limit; at = bytes.indexOf(byte, at + 1)) count++
  return count
}

function countEntries(bytes: Uint8Array): 'too-deep' | 'too-many' | undefined {
  let depth = 0
  let containers = 0
  let commas = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    // White space and digits, by the million.
    if (byte < 0x22 || (byte > 0x2c && byte < 0x5b)) continue
    switch (byte) {
      case 0x22: // "
        i = endOfString(bytes, i + 1)
        break
      case 0x2c: // ,
        commas++
        break
      case 0x5b: // [
      case 0x7b: // {
        containers++
        depth++
        if (depth > most.depth) return 'too-deep'
        break
      case 0x5d: // ]
      case 0x7d: // }
        depth--
        break
      default:
    }
  }
  return containers > most.containers || commas > most.commas ? 'too-many' : undefined
}

/** Where a string ends that begins before `start`: most of a project is the inside of strings. */
function endOfString(bytes: Uint8Array, start: number): number {
  let i = start
  for (; i < bytes.length && bytes[i] !== 0x22; i++) {
    // What a backslash escapes, a quote for one, says nothing.
    if (bytes[i] === 0x5c) i++
  }
  return i
}
