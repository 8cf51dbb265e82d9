import type { OriginFinding } from '../../../shared/corroboration/origins/finding'
import type { Id } from '../../../shared/model/records'
import { CommandButton } from '../../commands/CommandButton'
import { useProject } from '../../project/useProject'
import { CheckIcon } from '../../ui/icons'
import type { WhoElse } from '../protocol'
import { wayWords } from '../words'
import { OriginsGraph } from './OriginsGraph'
import { sayAgainst, saySources, sayPath, sayWitnesses } from './words'
import './origins.css'

/** Where all who have it have it from, and how many independent sources that makes. */
export function WhereFrom({ found }: { found: WhoElse }) {
  const articles = useProject((project) => project.articles)
  const { findings, graph, independentSources, why } = found
  if (findings.length === 0) return null
  const outletOf = (id: Id) => articles?.get(id)?.outlet || articles?.get(id)?.title || 'an article'
  const paths = findings.map((finding) => sayPath(finding, outletOf))
  return (
    <section className="where-from" aria-label="Where it comes from">
      <header className="who-else-head">
        <h4 className="label">Where it comes from</h4>
        <p className="where-from-count">{saySources(independentSources)}</p>
      </header>
      <OriginsGraph graph={graph} findings={findings} label={`${why} ${paths.join('. ')}.`} />
      <ul className="where-from-paths">
        {findings.map((finding, i) => (
          <Finding
            key={finding.origin}
            finding={finding}
            path={paths[i]!}
            against={sayAgainst(finding, outletOf)}
          />
        ))}
      </ul>
      <p className="where-from-foot">
        <CommandButton id="origin.check" showKey>
          Check or correct
        </CommandButton>
      </p>
    </section>
  )
}

interface FindingProps {
  readonly finding: OriginFinding
  readonly path: string
  /** Who says otherwise, though they have it from there. */
  readonly against: string
}

function Finding({ finding, path, against }: FindingProps) {
  const witnesses = sayWitnesses(finding)
  return (
    <li className={finding.confirmed ? 'finding confirmed' : 'finding'}>
      <span className="finding-path" dir="auto">
        {path}
      </span>
      {against && (
        <span className="finding-against" dir="auto">
          {against}
        </span>
      )}
      <span className="finding-state">
        {finding.confirmed ? (
          <>
            <CheckIcon /> confirmed
          </>
        ) : (
          `found: ${wayWords[finding.via]}`
        )}
      </span>
      {witnesses && <span className="finding-witnesses">{witnesses}</span>}
    </li>
  )
}
