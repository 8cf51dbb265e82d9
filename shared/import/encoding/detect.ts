/** How much of a text is looked at. */
const sampleSize = 128 * 1024

/** Surer than this, or it is not said at all. */
const leastConfidence = 10
/** Encodings of several bytes a letter leave no doubt where there is text in them. */
const leastConfidenceOfWide = 30

/**
 * The encodings that these bytes may be in, best guess first, by their names in the Encoding Standard. The
 * bytes are known not to be UTF-8.
 */
export async function guessEncodings(bytes: Uint8Array): Promise<string[]> {
  const { analyse } = await import('chardet')
  const sample = sampleOf(bytes)
  const guesses = analyse(sample)
    .filter(({ name }) => !/^(?:UTF|ASCII)/.test(name))
    .filter(({ name, confidence }) => confidence > (isWide(name) ? leastConfidenceOfWide : leastConfidence))
    .map(({ name, lang }) => labelOf(name, lang, sample))
  return [...new Set(guesses)]
}

function isWide(name: string): boolean {
  return /^(?:Shift_JIS|Big5|EUC|GB|ISO-2022)/i.test(name)
}

/** The part of a long text from where its first letter beyond ASCII stands. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = Math.max(0, Math.min(first - 200, bytes.length - sampleSize))
  return bytes.subarray(start, start + sampleSize)
}

/** Its Windows sibling where that has the same letters and more besides. */
function labelOf(name: string, language: string | undefined, sample: Uint8Array): string {
  if (name === 'ISO-8859-1') return 'windows-1252'
  if (name === 'ISO-8859-9') return 'windows-1254'
  if (name === 'ISO-8859-8') return 'windows-1255'
  // Without the Polish letters of the one that the other has elsewhere, it is the other.
  const polish = (byte: number) => byte === 0xb1 || byte === 0xb6 || byte === 0xbc
  if (name === 'ISO-8859-2' && language === 'pl' && !sample.some(polish)) return 'windows-1250'
  return name.toLowerCase()
}

/**
 * Whether bytes with NULs in them are UTF-16 without a mark, and which end of each unit comes first: in
 * either, most of the units of a text in any language are letters and spaces that share their high bytes.
 */
export function looksUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 64 * 1024)
  const units = Math.floor(sample.length / 2)
  if (units < 4) return null
  let [little, big] = [0, 0]
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const [first, second] = [sample[at]!, sample[at + 1]!]
    if (second === 0 && isPlain(first)) little++
    if (first === 0 && isPlain(second)) big++
  }
  // Spaces and line ends alone are more than this share in the languages that write them.
  const least = units / 20
  if (little >= least && little > 4 * big) return 'utf-16le'
  return big >= least && big > 4 * little ? 'utf-16be' : null
}

function isPlain(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09
}
