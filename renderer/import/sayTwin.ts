import type { Twin } from './arriving'

/** What an article looks like, in one sentence. */
export function sayTwin({ title, outlet, how, likeness, inProject }: Twin): string {
  const other = `“${title}”${outlet && ` (${outlet})`}${inProject ? '' : ', which comes in with it'}`
  const percent = Math.min(99, Math.round(likeness * 100))
  switch (how) {
    case 'same':
      return `Its text is the same, letter for letter, as that of ${other}.`
    case 'earlier':
      return `Its text is the same, letter for letter, as that of an earlier version of ${other}.`
    case 'near':
      return likeness === 1
        ? `It has the same words as ${other}.`
        : `It is nearly the same as ${other}: ${percent} % alike.`
    case 'address':
      return `It comes from the same address as ${other}, but its text is another (${percent} % alike).`
  }
}
