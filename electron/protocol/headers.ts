import { styleHash } from '../../shared/report/html/style'

/**
 * Nothing but the program's own files runs, styles or shows, whatever an article or a project file brings.
 * `data:` images are icons in the style sheets, and the logo of a report; the style that has a hash is that of
 * reports, which the window shows in a frame without scripts before they are written.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'sha256-${styleHash}'`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** On every answer of the protocol, also on a refusal. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
}
