import type { LintFinding } from '../../shared/corroboration/lint'
import type { Id } from '../../shared/model/records'
import { goToClaim } from '../claims/actions'
import { shorten } from '../claims/words'
import { stage, useDesk } from '../project/desk'
import { useMayChange, useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { Kbd } from '../ui/Kbd'
import { dismissLint } from './actions'
import { goToFinding } from './lint'
import { lintWords } from './words'

/** One finding: what is wrong, where, and what to do about it. */
export function LintDetail({ finding }: { finding: LintFinding }) {
  const mayChange = useMayChange()
  const { claim, kind, passages, what } = finding
  const openClaim = () => {
    goToFinding(finding, false)
    useDesk.setState({ beside: null, focusRequest: 'claims' })
  }
  return (
    <section className="story-detail" aria-label="This finding">
      <h3>{lintWords[kind]}</h3>
      <p dir="auto">{what}</p>
      <ul aria-label="Passages">
        {passages.map((id) => (
          <Place key={id} claim={claim} passage={id} />
        ))}
      </ul>
      <p className="story-actions">
        <Button onClick={openClaim}>Open the claim</Button>
        {mayChange && (
          <Button
            title="Never find this again"
            aria-keyshortcuts="Delete"
            onClick={() => dismissLint(finding)}
          >
            Dismiss <Kbd keys="Delete" unspoken />
          </Button>
        )}
      </p>
    </section>
  )
}

function Place({ claim, passage: id }: { claim: Id; passage: Id }) {
  const passage = useProject((project) => project.passages.get(id))
  const outlet = useProject((project) => project.articles.get(passage?.article ?? '')?.outlet)
  if (!passage) return null
  return (
    <li>
      <button
        type="button"
        className="discrepancy-go"
        title="Go to this passage in the text"
        onClick={() => {
          goToClaim(claim, id)
          stage.view?.focus()
        }}
      >
        <strong dir="auto">{outlet || 'No outlet'}</strong>
        <span className="lint-quote" dir="auto">
          {shorten(passage.anchor.quote, 200)}
        </span>
      </button>
    </li>
  )
}
