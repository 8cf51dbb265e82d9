const mostShown = 120

/**
 * A file's name as it may be shown and recorded: one line, without the folders before it, without signs that
 * control a terminal or turn the direction of the letters round; a very long one loses its middle.
 */
export function plainName(name: string): string {
  return plain(lastSegment(name)) || 'unnamed file'
}

/** The same for a way through folders, parted by `/`; steps upwards go. */
export function plainPath(path: string): string {
  const segments = path.split(/[/\\]/).map(plain)
  return segments.filter((segment) => !/^\.{0,2}$/.test(segment)).join('/') || 'unnamed file'
}

function lastSegment(name: string): string {
  return /[^/\\]*$/.exec(name)?.[0] ?? ''
}

function plain(name: string): string {
  const line = name
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim()
  const signs = [...line]
  if (signs.length <= mostShown) return line
  return `${signs.slice(0, mostShown - 40).join('')}…${signs.slice(-39).join('')}`
}
