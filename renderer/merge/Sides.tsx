import { useId, useMemo } from 'react'
import { textOfDoc } from '../../shared/article/projection'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { nameOf } from '../claims/words'
import { When } from '../ui/When'
import { Differences } from '../versions/Differences'

/** One of the values that a field could have. */
export interface Side {
  readonly key: string
  readonly label: string
  readonly value: string
  /** The version of the article, where the field is its text. */
  readonly version: Id | null
  readonly by: Id | null
  readonly at: string | null
  /** It stands as long as nobody chooses. */
  readonly stands: boolean
}

interface Props {
  readonly legend: string
  readonly project: Project
  readonly sides: readonly Side[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

/** What several people wrote into one field, side by side, with who and when; the arrow keys choose. */
export function Sides({ legend, project, sides, chosen, onChoose }: Props) {
  const name = useId()
  return (
    <fieldset className="sides">
      <legend dir="auto">{legend}</legend>
      <div className="sides-row">
        {sides.map(({ key, label, value, by, at, stands }) => (
          <label key={key} className="side">
            <span className="side-head">
              <input
                type="radio"
                name={name}
                checked={chosen === key}
                onChange={() => onChoose(key)}
                aria-describedby={`${name}-${key}`}
              />
              <span className="side-label">{label}</span>
              {stands && <span className="side-stands">stands unless you choose</span>}
            </span>
            <span className="side-value" dir="auto">
              {value}
            </span>
            <span className="side-by" id={`${name}-${key}`}>
              {by === null ? 'Somebody' : nameOf(project.reviewers, by)}
              {at !== null && (
                <>
                  , <When instant={at} />
                </>
              )}
            </span>
          </label>
        ))}
      </div>
      <TextDifference project={project} sides={sides} />
    </fieldset>
  )
}

function TextDifference({ project, sides }: Pick<Props, 'project' | 'sides'>) {
  const [was, now] = useMemo(
    () =>
      [sides[0], sides[1]].map((side) => {
        const version = project.versions.get(side?.version ?? '')
        return version ? textOfDoc(version.doc) : null
      }),
    [project, sides],
  )
  if (typeof was !== 'string' || typeof now !== 'string') return null
  return (
    <div className="sides-difference">
      <span>
        From {sides[0]!.label.toLowerCase()} to {sides[1]!.label.toLowerCase()}:
      </span>
      <Differences was={was} now={now} />
    </div>
  )
}
