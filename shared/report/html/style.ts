import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { toBase64 } from '../base64'
import { screenStyle } from './style-screen'
import { printStyle } from './style-print'

/** The look of every report: one text that never changes, so that a policy can name it by its hash. */
export const style = `${screenStyle}${printStyle}`

/** SHA-256 of the style, in base64, as a Content-Security-Policy has it. */
export const styleHash = toBase64(sha256(utf8ToBytes(style)))
