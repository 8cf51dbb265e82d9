/** What browsers read as Windows-1252, by the names that files use. */
const names = new Set(
  `windows-1252 x-cp1252 cp1252 ansi_x3.4-1968 us-ascii ascii iso-8859-1 iso8859-1 iso_8859-1 iso-ir-100 csisolatin1
  latin1 l1 ibm819 cp819`.split(/\s+/),
)

export function isWindows1252(name: string): boolean {
  return names.has(name)
}

/** From 0x80 to 0x9f; the rest is Latin-1. A browser's decoder knows these, that of Node 20 takes them for Latin-1. */
const special = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'

export function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) {
    const codes = Array.from(bytes.subarray(at, at + 8192), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? special.charCodeAt(byte - 0x80) : byte,
    )
    pieces.push(String.fromCharCode(...codes))
  }
  return pieces.join('')
}
