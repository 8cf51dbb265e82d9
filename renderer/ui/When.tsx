import { sayExactly, sayWhen } from './dates'

/** An instant, with the exact one on hover. */
export function When({ instant }: { instant: string }) {
  return (
    <time dateTime={instant} title={sayExactly(instant)}>
      {sayWhen(instant)}
    </time>
  )
}
