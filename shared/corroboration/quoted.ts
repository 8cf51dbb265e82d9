import { quotationsIn } from '../text/quotes'
import type { Candidate } from './windows'
import type { Prepared } from './prepared'

/** So many words alike make no chance of it, and so alike they must be. */
const [several, alike] = [2, 0.8]

/** Tells whether a passage has several words within quotation marks that a statement has within them too. */
export function quotedIn(here: Prepared): (candidate: Candidate) => boolean {
  const own = quotedTokens(here)
  if (own.size === 0) return () => false
  return ({ there, likeness }) => {
    const others = quotedTokens(there)
    const both = likeness.pairs.filter(
      (pair) => pair.likeness >= alike && own.has(pair.here) && others.has(pair.there),
    )
    return both.length >= several
  }
}

/** Which words of a passage stand within quotation marks. */
function quotedTokens({ article, start, end, tokens }: Prepared): Set<number> {
  const quotations = quotationsIn(article.text.slice(start, end))
  const isQuoted = (at: number) => quotations.some(({ inner }) => inner.start <= at && at < inner.end)
  return new Set(tokens.flatMap((token, at) => (isQuoted(token.start - start) ? [at] : [])))
}
