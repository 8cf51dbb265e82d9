import { plainText } from './plain'

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand in XML 1.0, in an element or an attribute, whatever is in it. */
export function xmlText(text: string): string {
  return xmlExact(plainText(text))
}

/** The same of text whose characters are counted: it is clean already, as the texts of articles are. */
function xmlExact(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, '\ufffd').replace(/[&<>"]/g, (character) => entities[character]!)
}
