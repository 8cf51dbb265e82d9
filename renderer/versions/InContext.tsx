import { useMemo } from 'react'
import { textOfDoc } from '../../shared/article/projection'
import type { Passage } from '../../shared/model/records'
import { neighbourOf } from '../../shared/versions/list'
import { passagesThen } from '../../shared/versions/then'
import { useProject } from '../project/useProject'

/** How much of what stands around a passage is shown on each side, in characters. */
const around = 90

/** A passage with the words around it: where it stands, or stood when it is lost, and where it stood before. */
export function InContext({ passage }: { passage: Passage }) {
  const { quote, prefix, suffix, state } = passage.anchor
  const before = useBefore(passage)
  if (state === 'lost') return <Quote before={prefix} quote={quote} after={suffix} gone />
  return (
    <dl className="two-places">
      {before && (
        <>
          <dt>Was</dt>
          <dd>
            <Quote {...before} />
          </dd>
        </>
      )}
      <dt>Now</dt>
      <dd>
        <Quote before={prefix} quote={quote} after={suffix} />
      </dd>
    </dl>
  )
}

/** Where a passage stood in the version before, as far as that is known. */
function useBefore(passage: Passage) {
  const project = useProject((now) => now)
  return useMemo(() => {
    const version = project && neighbourOf(project, passage.anchor.version, -1)
    const place = version && passagesThen(project, version.id).find((then) => then.passage.id === passage.id)
    if (!place) return null
    const text = textOfDoc(version.doc)
    return {
      before: text.slice(Math.max(0, place.start - 2 * around), place.start),
      quote: text.slice(place.start, place.end),
      after: text.slice(place.end, place.end + 2 * around),
    }
  }, [project, passage])
}

interface QuoteProps {
  readonly before: string
  readonly quote: string
  readonly after: string
  readonly gone?: boolean
}

function Quote({ before, quote, after, gone }: QuoteProps) {
  const Words = gone ? 'del' : 'mark'
  return (
    <blockquote className="in-context" dir="auto">
      {before.length > around && '…'}
      {before.slice(-around).replace(/^[\udc00-\udfff]/, '')}
      <Words>{quote}</Words>
      {after.slice(0, around).replace(/[\ud800-\udbff]$/, '')}
      {after.length > around && '…'}
    </blockquote>
  )
}
