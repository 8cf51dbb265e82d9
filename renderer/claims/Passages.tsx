import type { Passage } from '../../shared/model/records'
import { useProject } from '../project/useProject'
import { outletsOf } from './outlets'
import { PassageItem } from './PassageItem'
import { spread } from './words'

/** Every place in the articles where the claim stands. */
export function Passages({ passages }: { passages: readonly Passage[] }) {
  const outlets = useProject((project) => outletsOf(project, passages).length) ?? 0
  return (
    <section aria-label="Passages">
      <h4 className="label">{spread(passages, outlets) || 'Passage'}</h4>
      <ul className="passages">
        {passages.map((passage) => (
          <PassageItem key={passage.id} passage={passage} alone={passages.length === 1} />
        ))}
      </ul>
    </section>
  )
}
