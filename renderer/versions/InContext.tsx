import type { Anchor } from '../../shared/model/records'

/** How much of what stands around a passage is shown on each side, in characters. */
const around = 90

/** A passage with the words around it: those where it stands, or stood when it is lost. */
export function InContext({ anchor: { quote, prefix, suffix, state } }: { anchor: Anchor }) {
  const Quote = state === 'lost' ? 'del' : 'mark'
  return (
    <blockquote className="in-context" dir="auto">
      <span>
        {prefix.length > around && '…'}
        {tail(prefix)}
      </span>
      <Quote>{quote}</Quote>
      <span>
        {head(suffix)}
        {suffix.length > around && '…'}
      </span>
    </blockquote>
  )
}

function tail(text: string): string {
  return text.slice(-around).replace(/^[\udc00-\udfff]/, '')
}

function head(text: string): string {
  return text.slice(0, around).replace(/[\ud800-\udbff]$/, '')
}
