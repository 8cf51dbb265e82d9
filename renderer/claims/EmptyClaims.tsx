import { Button } from '../ui/Button'
import { Kbd } from '../ui/Kbd'
import { clearFilter } from './filter'
import { useDesk } from '../project/desk'
import { useProject } from '../project/useProject'
import { count } from './words'

export function NoClaims() {
  const elsewhere = useProject((project) => project.claims.size) ?? 0
  const hasArticle = useDesk((desk) => desk.article !== null)
  return (
    <div className="claims-empty">
      <p className="claims-empty-head">{elsewhere > 0 ? 'No claims in this article yet' : 'No claims yet'}</p>
      {hasArticle ? (
        <>
          <p>
            Select the words of a statement, then press <Kbd keys="Enter" /> to claim it, or <Kbd keys="V" />{' '}
            <Kbd keys="D" /> <Kbd keys="S" /> to tag it verified, disputed or single-source at once.
          </p>
          <p>
            <Kbd keys="J" /> selects the next unchecked sentence for you.
          </p>
        </>
      ) : (
        <p>
          Add an article first: <Kbd keys="Mod+Shift+A" /> pastes one, <Kbd keys="Mod+I" /> takes files.
        </p>
      )}
    </div>
  )
}

export function FilterHidesAll({ total }: { total: number }) {
  return (
    <div className="claims-empty">
      <p className="claims-empty-head">Nothing here passes the filter</p>
      <p>{count(total, 'claim is', 'claims are')} hidden by it.</p>
      <Button onClick={clearFilter}>Clear filter</Button>
    </div>
  )
}

export function PickAClaim() {
  return (
    <div className="claims-empty">
      <p>
        Pick a claim in the list or in the text to see its verdicts, passages, evidence and history.{' '}
        <Kbd keys="N" /> goes to the next one.
      </p>
    </div>
  )
}
