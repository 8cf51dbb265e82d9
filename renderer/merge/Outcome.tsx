import { flushSync } from 'react-dom'
import type { Id } from '../../shared/model/records'
import { goToClaim } from '../claims/actions'
import { count, nameOf } from '../claims/words'
import { closeDialog } from '../project/act'
import { stage } from '../project/desk'
import { sayClaim, sayCounts } from './words'
import type { Outlook } from './workOut'
import '../import/report.css'

/** Nobody reads further down. */
const mostShown = 100

/** What a merge does to the project, in words; once it is `done`, claims are links. */
export function Outcome({ outlook, done }: { outlook: Outlook; done: boolean }) {
  const { report, project, mine, deltas } = outlook
  const { renumbered, reanchored, returned, unions, namesakes, split } = report
  const sums = [
    ['New here', sayCounts(report.added)],
    ['Changed', sayCounts(report.changed)],
    ['Removed', sayCounts(report.removed)],
  ].filter(([, what]) => what !== '')
  const newClaims = deltas.flatMap(({ table, id, before }) => (table === 'claims' && !before ? [id] : []))
  const changedClaims = deltas.flatMap(({ table, id, before, after }) =>
    table === 'claims' && before && after && !renumbered.some((one) => one.claim === id) ? [id] : [],
  )
  const newArticles = deltas.flatMap(({ table, id, before }) => (table === 'articles' && !before ? [id] : []))
  const gone = deltas.flatMap(({ table, id, after }) => (table === 'claims' && !after ? [id] : []))
  const claim = (id: Id) => <ClaimName outlook={outlook} id={id} done={done} />
  return (
    <>
      <dl className="merge-sums">
        {sums.map(([label, what]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{what}</dd>
          </div>
        ))}
        {sums.length === 0 && (
          <div>
            <dt>Changed</dt>
            <dd>only what is kept for later merges: the history, and what was deleted</dd>
          </div>
        )}
      </dl>
      <Part
        title={`Reviewers now differ: ${count(split.length, 'split claim')}`}
        items={split.map((id) => [id, claim(id)])}
      />
      <Part
        title={`New claims: ${newClaims.length}`}
        items={newClaims.filter((id) => project.claims.has(id)).map((id) => [id, claim(id)])}
      />
      <Part
        title={`Changed claims: ${changedClaims.length}`}
        items={changedClaims.map((id) => [id, claim(id)])}
      />
      <Part
        title={`New articles: ${newArticles.length}`}
        items={newArticles.map((id) => {
          const { title, outlet } = project.articles.get(id)!
          return [id, <bdi key={id}>{[title || 'Untitled', outlet].filter(Boolean).join(', ')}</bdi>]
        })}
      />
      <Part
        title={`Deleted by the others: ${count(gone.length, 'claim')}`}
        items={gone.map((id) => [id, <bdi key={id}>{sayClaim(mine, id)}</bdi>])}
      />
      <Part
        title={`Deleted on one side, but worked on: ${count(returned.length, 'record')} stay`}
        items={returned.map(({ table, id }) => [
          id,
          table === 'articles' ? (
            <bdi>Article “{project.articles.get(id)?.title || 'Untitled'}”</bdi>
          ) : (
            claim(table === 'claims' ? id : (project.passages.get(id)?.claim ?? ''))
          ),
        ])}
      />
      <Part
        title={`Passages looked for in another text: ${reanchored.length}`}
        items={reanchored.map(({ id, claim: of, state, quote, now }) => [
          id,
          <>
            {claim(of)}: <bdi>“{quote}”</bdi> {says[state]}
            {state === 'changed' && (
              <>
                {' '}
                <bdi>“{now}”</bdi>
              </>
            )}
          </>,
        ])}
      />
      <Part
        title={`New numbers, since two claims had the same: ${renumbered.length}`}
        items={renumbered.map(({ claim: id, from, to }) => [
          id,
          <>
            #{from} is now #{to}: {claim(id)}
          </>,
        ])}
      />
      <Part
        title={`Known to be the same in both: ${unions.length}`}
        items={unions.map(({ table, id, by }) => [
          id,
          <bdi key={id}>
            {table === 'articles'
              ? `“${project.articles.get(id)?.title || 'Untitled'}”, by its ${by === 'url' ? 'address' : 'text'}`
              : `${nameOf(project.reviewers, id)}, by name`}
          </bdi>,
        ])}
      />
      <Part
        title="One name, several reviewers: see whether they are one"
        items={namesakes.map(({ name, reviewers }) => [
          name,
          <bdi key={name}>
            {name}, {reviewers.length} times
          </bdi>,
        ])}
      />
    </>
  )
}

const says = {
  anchored: 'stands there too',
  moved: 'stands in another place, to be confirmed',
  changed: 'reads differently there, to be re-checked:',
  lost: 'is not found there',
} as const

function Part({ title, items }: { title: string; items: readonly (readonly [string, React.ReactNode])[] }) {
  if (items.length === 0) return null
  return (
    <section className="report">
      <h3 className="label">{title}</h3>
      <ul>
        {items.slice(0, mostShown).map(([key, item]) => (
          <li key={key}>{item}</li>
        ))}
        {items.length > mostShown && <li>and {items.length - mostShown} more</li>}
      </ul>
    </section>
  )
}

function ClaimName({ outlook, id, done }: { outlook: Outlook; id: Id; done: boolean }) {
  const words = sayClaim(outlook.project, id)
  const go = () => {
    flushSync(closeDialog)
    goToClaim(id)
    stage.view?.focus()
  }
  // Before the merge, the desk may not have it yet.
  if (!done) return <bdi>{words}</bdi>
  return (
    <button type="button" className="report-link" dir="auto" onClick={go}>
      {words}
    </button>
  )
}
