/** Initials to suggest for a name: of the first two and the last of its parts, at most three letters. */
export function initialsOf(name: string): string {
  const parts = name.split(/[\s\p{Dash_Punctuation}]+/u).filter((part) => /\p{L}/u.test(part))
  const chosen = parts.length > 3 ? [...parts.slice(0, 2), parts.at(-1)!] : parts
  return chosen.map(firstLetter).join('')
}

function firstLetter(part: string): string {
  // A letter with its combining marks, as one character where there is one.
  return (/\p{L}\p{M}*/u.exec(part)?.[0] ?? '').normalize('NFC').toUpperCase()
}
