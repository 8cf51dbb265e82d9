import type { FactName } from '../../shared/model/records'
import type { OtherFact } from '../../shared/versions/next'
import { sayPublished } from '../articles/published'
import { count } from '../claims/words'
import { WarningIcon } from '../ui/icons'
import type { Outlook } from './outlook'

interface Props {
  readonly outlook: Outlook | null
  readonly title: string
  /** The facts about which the person decided otherwise than is suggested. */
  readonly chosen: ReadonlyMap<FactName, boolean>
  readonly onChoose: (name: FactName, take: boolean) => void
}

/** What a newer text would change, before it does. */
export function OutlookView({ outlook, title, chosen, onChoose }: Props) {
  const foreign = outlook?.foreign ?? null
  return (
    <section className="outlook" aria-labelledby="outlook-title">
      <h3 id="outlook-title" className="label">
        What comes of it
      </h3>
      <div role="status">
        {!outlook && <p>Paste the newer text or choose its file: what it changes is shown here first.</p>}
        {outlook?.same && (
          <p className="outlook-warning">
            <WarningIcon /> This is the text that the article has already, word for word. There is no new
            version to make.
          </p>
        )}
        {foreign !== null && (
          <p className="outlook-warning">
            <WarningIcon /> This looks like another article altogether: it has {foreign} % of its words in
            common with <bdi>“{title}”</bdi>. Is it the right one?
          </p>
        )}
        {outlook && !outlook.same && <Fates outlook={outlook} />}
      </div>
      {outlook && outlook.facts.length > 0 && (
        <fieldset className="outlook-facts">
          <legend className="label">Facts that differ: take those ticked</legend>
          {outlook.facts.map((fact) => (
            <Fact
              key={fact.name}
              fact={fact}
              take={chosen.get(fact.name) ?? fact.take}
              onChoose={(take) => onChoose(fact.name, take)}
            />
          ))}
        </fieldset>
      )}
    </section>
  )
}

function Fates({ outlook: { summary, passages, signoffs } }: { outlook: Outlook }) {
  const total = passages.anchored + passages.moved + passages.changed + passages.lost
  return (
    <>
      <p>{summary}</p>
      <ul className="outlook-fates">
        {total === 0 && <li>No passages yet.</li>}
        {passages.anchored > 0 && (
          <li>{count(passages.anchored, 'passage stands as it is', 'passages stand as they are')}</li>
        )}
        {passages.moved > 0 && <li className="doubtful">{passages.moved} moved, to confirm</li>}
        {passages.changed > 0 && (
          <li className="doubtful">{passages.changed} with changed text, to re-check</li>
        )}
        {passages.lost > 0 && <li className="doubtful">{passages.lost} not found again</li>}
        {signoffs > 0 && (
          <li className="doubtful">{count(signoffs, 'sign-off lapses', 'sign-offs lapse')}</li>
        )}
      </ul>
    </>
  )
}

const names: Readonly<Record<FactName, string>> = {
  title: 'Title',
  outlet: 'Outlet',
  byline: 'Byline',
  url: 'Address',
  published: 'Published',
}

interface FactProps {
  readonly fact: OtherFact
  readonly take: boolean
  readonly onChoose: (take: boolean) => void
}

function Fact({ fact: { name, from, to }, take, onChoose }: FactProps) {
  const say = (value: string) => (name === 'published' ? sayPublished(value) : value)
  return (
    <label className="outlook-fact">
      <input type="checkbox" checked={take} onChange={(event) => onChoose(event.currentTarget.checked)} />
      <span>
        {names[name]}: {from && <del dir="auto">{say(from)}</del>} <ins dir="auto">{say(to)}</ins>
      </span>
    </label>
  )
}
