/** UTF-16 units; with an ending and a folder before it a name has room on every disk. */
const longest = 80

/** A name, without an ending, that every platform takes for a file, near to `title`; else `otherwise`. */
export function asFileName(title: string, otherwise: string): string {
  const plain = title
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^[. ]+|[. ]+$/g, '')
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain)
  return plain === '' || reserved ? otherwise : plain
}
