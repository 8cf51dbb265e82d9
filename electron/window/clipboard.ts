import { clipboard } from 'electron'

/** Puts a text on the clipboard of the operating system; rejects while that gives no access to it. */
export function copyText(text: string): Promise<void> {
  return clipboard.writeText(text)
}
