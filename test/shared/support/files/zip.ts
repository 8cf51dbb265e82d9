/** One file of a hand-made archive; what it says of its sizes may be a lie. */
export interface ZipPart {
  readonly name: string
  readonly packed: Uint8Array
  readonly method: 0 | 8
  /** Unpacked, as the archive says. */
  readonly size: number
  readonly flags?: number
}

/** An archive of these files, with its table as given. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const bytes: number[] = []
  const number = (value: number, size: 2 | 4) => {
    for (let i = 0; i < size; i++) bytes.push((value >>> (8 * i)) & 255)
  }
  const head = ({ name, packed, method, size, flags = 0 }: ZipPart) => {
    for (const value of [20, flags, method, 0, 0]) number(value, 2)
    for (const value of [0, packed.length, size]) number(value, 4)
    number(name.length, 2)
    number(0, 2)
  }
  const write = (name: string) => bytes.push(...Array.from(name, (letter) => letter.charCodeAt(0)))
  const offsets = parts.map((part) => {
    const at = bytes.length
    number(0x04034b50, 4)
    head(part)
    write(part.name)
    for (const byte of part.packed) bytes.push(byte)
    return at
  })
  const start = bytes.length
  parts.forEach((part, i) => {
    number(0x02014b50, 4)
    number(20, 2)
    head(part)
    for (const value of [0, 0, 0]) number(value, 2)
    number(0, 4)
    number(offsets[i]!, 4)
    write(part.name)
  })
  const end = bytes.length
  number(0x06054b50, 4)
  for (const value of [0, 0, parts.length, parts.length]) number(value, 2)
  number(end - start, 4)
  number(start, 4)
  number(0, 2)
  return Uint8Array.from(bytes)
}
