import type { MatrixEntry } from '../../shared/corroboration/matrix'
import { shorten } from '../claims/words'
import { claimText } from '../project/selectors'
import { useMayChange, useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { Kbd } from '../ui/Kbd'
import { OutletName } from './OutletName'
import { SayingMark } from './SayingMark'
import { sayEntry, type CellPlace } from './matrixCells'
import type { LazyMatrix } from './matrixRows'
import { kindWords } from './words'

interface Props {
  readonly matrix: LazyMatrix
  readonly at: CellPlace
  readonly onGo: (entry: MatrixEntry) => void
  readonly onAttach: (entry: MatrixEntry) => void
}

/** The passages behind the cell that the keyboard is at, with what differs, and how to confirm a guess. */
export function MatrixDetail({ matrix, at, onGo, onAttach }: Props) {
  const row = matrix.rowAt(at.row)
  const outlet = matrix.outlets[at.column - 1]
  const cell = row?.cells?.[at.column - 1]
  const claim = useProject((project) => project.claims.get(row?.claim ?? ''))
  const passages = useProject((project) => project.passages.where('claim', row?.claim ?? ''))
  const mayChange = useMayChange()
  if (!claim || !passages) return null
  return (
    <section className="matrix-detail" aria-label="This cell" aria-live="polite">
      <p className="matrix-about" dir="auto">
        <strong>#{claim.number}</strong> {shorten(claimText(claim, passages), 220)}
      </p>
      {outlet && cell?.entries.length === 0 && (
        <p className="matrix-silent">
          <OutletName name={outlet.name} article={outlet.articles[0]!} /> says nothing of it, as far as the
          program can find.
        </p>
      )}
      {cell && cell.entries.length > 0 && (
        <ul>
          {cell.entries.map((entry, i) => (
            <li key={`${entry.article} ${entry.start}`} className={`says-${entry.says}`}>
              <p className="matrix-entry-head">
                <strong dir="auto">
                  <OutletName name={outlet?.name ?? ''} article={entry.article} />
                </strong>
                <span className="matrix-entry-says">
                  <SayingMark says={entry.says} /> {sayEntry(entry)}
                </span>
                <span>{sayWho(entry)}</span>
                {entry.passage === null && mayChange && (
                  <Button
                    look="quiet"
                    aria-keyshortcuts={i === 0 ? 'A' : undefined}
                    title="Confirm the guess: attach these words to the claim"
                    onClick={() => onAttach(entry)}
                  >
                    Attach {i === 0 && <Kbd keys="A" unspoken />}
                  </Button>
                )}
              </p>
              <button
                type="button"
                className="matrix-go"
                title="Go to this passage in the text"
                onClick={() => onGo(entry)}
                dir="auto"
              >
                {shorten(entry.quote, 320)}
              </button>
              {entry.differences.map(({ kind, here, there }) => (
                <p
                  key={`${kind} ${there?.start ?? here?.start ?? 0}`}
                  className="matrix-difference"
                  dir="auto"
                >
                  {kindWords[kind].one}: <q>{there?.words ?? kindWords[kind].without}</q>, the claim’s first
                  passage <q>{here?.words ?? kindWords[kind].without}</q>
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function sayWho({ passage, confirmed }: MatrixEntry): string {
  if (confirmed) return 'attached by a person'
  return passage === null ? 'a guess: found by the program' : 'attached, but its words have moved: re-check'
}
