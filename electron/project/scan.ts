/** Far more than a project of the largest size has, and few enough for the memory of one program. */
const most = { containers: 8_000_000, commas: 32_000_000, depth: 1_000 }

/**
 * Looks over JSON bytes before they are parsed: a few megabytes of brackets make objects that fill all
 * memory, which ends the program where nothing can catch it. Bytes that are no JSON may pass here.
 */
export function isTooMuchToParse(bytes: Uint8Array): 'too-deep' | 'too-many' | undefined {
  let depth = 0
  let containers = 0
  let commas = 0
  let inString = false
  for (let i = 0; i < bytes.length; i++) {
    switch (bytes[i]) {
      case 0x22: // "
        inString = !inString
        break
      case 0x5c: // \
        // What it escapes, a quote for one, says nothing.
        i++
        break
      case 0x2c: // ,
        if (!inString) commas++
        break
      case 0x5b: // [
      case 0x7b: // {
        if (inString) break
        containers++
        depth++
        if (depth > most.depth) return 'too-deep'
        break
      case 0x5d: // ]
      case 0x7d: // }
        if (!inString) depth--
        break
      default:
    }
  }
  return containers > most.containers || commas > most.commas ? 'too-many' : undefined
}
