import { useState } from 'react'
import type { OriginFinding, OriginReport } from '../../../shared/corroboration/origins/finding'
import type { OriginKind } from '../../../shared/model/sourcing'
import { articleText } from '../../claims/actions'
import { shorten } from '../../claims/words'
import { newId } from '../../project/clock'
import { useProject } from '../../project/useProject'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/SelectField'
import { wayWords } from '../words'
import { attribute, saidOf, takeBack } from './actions'
import { isOwn, type KnownOrigin } from './known'
import { NewOrigin } from './NewOrigin'

interface Props {
  readonly finding: OriginFinding
  readonly report: OriginReport
  readonly origins: readonly KnownOrigin[]
}

const [own, another] = ['own', 'another']

/** One passage: where it comes from, by whom that is known, and what a person says of it. */
export function ReportRow({ finding, report, origins }: Props) {
  const [naming, setNaming] = useState(false)
  const project = useProject((all) => all)
  if (!project) return null
  const article = project.articles.get(report.article)
  const outlet = article?.outlet || article?.title || 'An article'
  const quote = articleText(project, report.article)?.text.slice(report.start, report.end) ?? ''
  const said = saidOf(project, report)
  const present = origins.find(({ id, name, also }) =>
    id === finding.origin ? true : name === finding.name || also.includes(finding.name),
  )
  const isOutlets = isOwn(finding)
  const value = isOutlets ? own : (present?.id ?? own)
  const choose = (chosen: string) => {
    if (chosen === another) return setNaming(true)
    setNaming(false)
    attribute(report, origins.find(({ id }) => id === chosen) ?? null, 'confirmed')
  }
  const name = (words: string, kind: OriginKind) => {
    setNaming(false)
    attribute(report, { id: newId(), name: words, kind, also: [], isRecord: false }, 'confirmed')
  }
  return (
    <li className="origin-report">
      <div className="origin-report-words">
        <strong dir="auto">{outlet}</strong>
        <q dir="auto">{shorten(quote, 160)}</q>
      </div>
      <SelectField
        label={`${outlet} has it from`}
        value={naming ? another : value}
        options={[
          { value: own, label: 'Its own reporting' },
          ...origins.map(({ id, name: label }) => ({ value: id, label })),
          { value: another, label: 'Somebody else…' },
        ]}
        onChange={choose}
      />
      <div className="origin-report-state">
        {report.confirmed ? (
          <span className="finding-confirmed">Confirmed.</span>
        ) : (
          <>
            <span className="finding-found">Found by the program: {wayWords[report.via]}.</span>
            <Button
              onClick={() => attribute(report, isOutlets ? null : (present ?? null), 'confirmed', report.via)}
            >
              Confirm
            </Button>
            {!isOutlets && present && (
              <Button onClick={() => attribute(report, present, 'rejected', report.via)}>Not so</Button>
            )}
          </>
        )}
        {said.map(({ id, state, origin }) => (
          <Button key={id} look="quiet" onClick={() => takeBack(id)}>
            {state === 'confirmed'
              ? 'Take the confirmation back'
              : `Take back: not from ${(origin !== null && project.origins.get(origin)?.name) || 'its own reporting'}`}
          </Button>
        ))}
      </div>
      {naming && <NewOrigin onDone={name} onCancel={() => setNaming(false)} />}
    </li>
  )
}
