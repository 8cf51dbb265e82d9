import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { screenStyle } from './style-screen'
import { printStyle } from './style-print'

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The look of every report: one text that never changes, so that a policy can name it by its hash. */
export const style = `${screenStyle}${printStyle}`

/** SHA-256 of the style, in base64, as a Content-Security-Policy has it. */
export const styleHash = base64(sha256(utf8ToBytes(style)))

/** RFC 4648, section 4. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3)
    const bits = (a << 16) | (b << 8) | c
    for (const shift of [18, 12, 6, 0]) text += digits[(bits >> shift) & 63]!
  }
  const missing = (3 - (bytes.length % 3)) % 3
  return text.slice(0, text.length - missing) + '='.repeat(missing)
}
