import { hashText } from '../../text/hash'

/**
 * A GUID that follows from what it names, so that two exports of one project name the same things alike (RFC 9562,
 * version 8, from a SHA-256).
 */
export function guidOf(kind: string, ...of: readonly string[]): string {
  const hash = hashText(JSON.stringify(['claimdesk', kind, ...of]))
  const variant = '89ab'[parseInt(hash[16]!, 16) % 4]!
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ].join('-')
}
