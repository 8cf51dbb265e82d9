const control = /[\0-\u0009\u000b-\u001f\u007f\ufeff]/g

/**
 * Text from outside as it may stand in an article: every line break one `\n`, no control characters besides
 * it (a tab becomes a space), no halves of surrogate pairs (each becomes U+FFFD).
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v]/g, '\n')
    .replace(/\f/g, '\n\n')
    .replace(/\t/g, ' ')
    .replace(control, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}
