/** What the first bytes of a file tell of it, whatever its name says. */
export type Sniffed =
  /** Of a kind that can be imported, by the id of its importer. */
  | { readonly importer: 'docx' | 'pdf' | 'html' | 'mhtml' | 'mail'; readonly name: string }
  /** Of a kind that cannot: what it is, and what to do. */
  | { readonly refused: string; readonly remedy: string }

const paste = 'Open it in its own program, copy the article and paste it here.'
const picture = 'A picture has no text to check: paste the text, or import the page that it was taken of.'

const signatures: readonly { readonly bytes: string; readonly is: Sniffed }[] = [
  { bytes: '%PDF-', is: { importer: 'pdf', name: 'a PDF' } },
  { bytes: 'PK\x03\x04', is: { importer: 'docx', name: 'a Word document' } },
  { bytes: 'PK\x05\x06', is: { refused: 'an empty archive', remedy: 'Choose another file.' } },
  { bytes: '\x89PNG', is: { refused: 'a PNG picture', remedy: picture } },
  { bytes: '\xff\xd8\xff', is: { refused: 'a JPEG picture', remedy: picture } },
  { bytes: 'GIF8', is: { refused: 'a GIF picture', remedy: picture } },
  { bytes: 'II*\0', is: { refused: 'a TIFF picture', remedy: picture } },
  { bytes: 'MM\0*', is: { refused: 'a TIFF picture', remedy: picture } },
  {
    bytes: '{\\rtf',
    is: { refused: 'a rich text document (RTF)', remedy: 'Save it as .docx, and import that.' },
  },
  {
    bytes: '\x1f\x8b',
    is: { refused: 'a compressed archive', remedy: 'Unpack it, and import the files in it.' },
  },
  {
    bytes: '7z\xbc\xaf',
    is: { refused: 'a 7-Zip archive', remedy: 'Unpack it, and import the files in it.' },
  },
  { bytes: 'Rar!', is: { refused: 'a RAR archive', remedy: 'Unpack it, and import the files in it.' } },
  {
    bytes: 'bplist',
    is: { refused: 'a web archive of Safari', remedy: 'Save the page as .html, and import that.' },
  },
]

/** Old Office files, and new ones that are protected, by the names of the parts in them. */
const compound: readonly { readonly part: string; readonly is: Sniffed }[] = [
  {
    part: 'EncryptedPackage',
    is: {
      refused: 'protected by a password',
      remedy: 'Open it in its own program, save it without the password, and import that.',
    },
  },
  {
    part: 'WordDocument',
    is: { refused: 'a document of Word before 2007 (.doc)', remedy: 'Save it as .docx, and import that.' },
  },
  {
    part: '__substg1.0_',
    is: { refused: 'a message of Outlook (.msg)', remedy: 'Save it as .eml or .txt.' },
  },
  { part: 'Workbook', is: { refused: 'an Excel workbook', remedy: 'Paste the text that you need.' } },
  {
    part: 'PowerPoint',
    is: { refused: 'a PowerPoint presentation', remedy: 'Paste the text that you need.' },
  },
]

/** How much of a file shows what it is. */
const looked = 4096

/** What a file is by its bytes; null when they show nothing, as those of plain text do not. */
export function sniff(bytes: Uint8Array): Sniffed | null {
  const start = asLatin1(bytes.subarray(0, looked))
  if (start.startsWith('\xd0\xcf\x11\xe0')) return sniffCompound(bytes)
  const signature = signatures.find((each) => start.startsWith(each.bytes))
  if (signature) return signature.is
  // Some programs put a few bytes before it, and readers of PDF put up with that.
  if (/%PDF-\d/.test(start.slice(0, 1024)) && start.includes('obj')) return signatures[0]!.is
  if (/^(?:RIFF....WEBP|....ftyp(?:avif|heic|mif1))/s.test(start))
    return { refused: 'a picture', remedy: picture }
  return sniffText(start)
}

function sniffText(start: string): Sniffed | null {
  const text = start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '')
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html[\s>])/is.test(text))
    return { importer: 'html', name: 'a web page' }
  const [, head] = /^((?:From .*\r?\n)?(?:[A-Za-z][A-Za-z-]*:.*\r?\n(?:[ \t].*\r?\n)*){2,})/.exec(text) ?? []
  if (head === undefined) return null
  const has = (name: string) => new RegExp(`^${name}:`, 'im').test(head)
  if (has('snapshot-content-location') || /^from:\s*<saved by/im.test(head))
    return { importer: 'mhtml', name: 'a saved web page' }
  const isMail = has('mime-version') ? has('content-type') : has('received') || has('message-id')
  return isMail && has('from') ? { importer: 'mail', name: 'a mail' } : null
}

function sniffCompound(bytes: Uint8Array): Sniffed {
  const found = compound.find(({ part }) => holds(bytes, part))
  return found?.is ?? { refused: 'an old Office document', remedy: paste }
}

/** Whether a name stands in the bytes as such files write it, two bytes a letter. */
function holds(bytes: Uint8Array, name: string): boolean {
  const letters = Array.from(name, (letter) => letter.charCodeAt(0))
  const [first] = letters
  for (let at = bytes.indexOf(first!); at !== -1; at = bytes.indexOf(first!, at + 1))
    if (letters.every((code, i) => bytes[at + 2 * i] === code && bytes[at + 2 * i + 1] === 0)) return true
  return false
}

function asLatin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
