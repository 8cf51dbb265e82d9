import { strFromU8, unzipSync } from 'fflate'
import { DOMParser } from 'linkedom'

/** The files of an archive that comes chunk by chunk, as text. */
export function unpacked(chunks: Iterable<Uint8Array>): Record<string, string> {
  const files = unzipSync(bytesOf(chunks))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

export function bytesOf(chunks: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> {
  const all = [...chunks]
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of all) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** Checks that XML is well-formed as far as we write any: every element ends, no stray sign, no forbidden character. */
function assertWellFormed(xml: string): void {
  if (/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) throw new Error('A forbidden character')
  const open: string[] = []
  const rest = xml.replace(
    /<\?xml[^?]*\?>|<(\/?)([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>|[^<>]+/g,
    (all, end: string, name: string | undefined, _attributes, single: string) => {
      const bare = all.replace(/&(?:amp|lt|gt|quot);/g, '')
      if (bare.includes('&')) throw new Error(`A stray sign in ${all}`)
      if (name === undefined || single === '/') return ''
      if (end !== '/') open.push(name)
      else if (open.pop() !== name) throw new Error(`${name} ends where it did not begin`)
      return ''
    },
  )
  if (rest !== '' || open.length > 0)
    throw new Error(`Not well-formed: ${rest.slice(0, 80)} ${open.join(' ')}`)
}

export function parseXml(xml: string): Document {
  assertWellFormed(xml)
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document
}
