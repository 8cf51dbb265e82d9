import { useDeferredValue, useMemo } from 'react'
import { sayings, type MatrixEntry, type Saying } from '../../shared/corroboration/matrix'
import { goToClaim } from '../claims/actions'
import { count } from '../claims/words'
import { closeDialog } from '../project/act'
import { stage } from '../project/desk'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { Kbd } from '../ui/Kbd'
import { attachWords, goToWords } from './actions'
import { useFindings } from './findings'
import { MatrixDetail } from './MatrixDetail'
import { many, MatrixGrid } from './MatrixGrid'
import { MatrixSheet } from './MatrixSheet'
import { placeOf, type CellPlace } from './matrixCells'
import { lazyMatrix, type LazyMatrix } from './matrixRows'
import { useStoryPlace } from './place'
import { SayingMark } from './SayingMark'
import { useSureness } from './useSureness'
import { sayingWords } from './words'
import { usePrinting } from './usePrinting'
import './matrix.css'
import './matrix-low.css'

/** Who says what on one screen: each cell goes to its passage. */
export function MatrixDialog() {
  const project = useProject((now) => now)
  const corroborationOf = useFindings((findings) => findings.corroborationOf)
  const comparing = useFindings((findings) => findings.comparing)
  const why = useFindings((findings) => findings.why)
  const cell = useStoryPlace((story) => story.cell)
  const matrix = useMemo(() => project && lazyMatrix(project, corroborationOf), [project, corroborationOf])
  const counted = useSureness(comparing ? undefined : matrix)
  const isPrinting = usePrinting()
  // The frame first: over a long article that is as much as fits into one task. What fills it is drawn bit by bit.
  const isReady = useDeferredValue(true, false)
  if (!matrix) return null
  const at = placeOf(matrix, cell)

  const moveTo = ({ row, column }: CellPlace) =>
    useStoryPlace.setState({
      cell: {
        claim: matrix.claims[row] ?? null,
        outlet: matrix.outlets[column - 1]?.articles[0] ?? null,
      },
    })
  const first = (place: CellPlace) => matrix.rowAt(place.row)?.cells?.[place.column - 1]?.entries[0]
  const go = (claim: string, entry: MatrixEntry | undefined) => {
    closeDialog()
    if (entry?.passage !== null) {
      goToClaim(claim, entry?.passage)
      stage.view?.focus()
    } else goToWords(entry, true)
  }
  const open = (place: CellPlace) => {
    moveTo(place)
    const claim = matrix.claims[place.row]
    const entry = first(place)
    // A silent cell has nowhere to go.
    if (claim !== undefined && (entry || place.column === 0)) go(claim, entry)
  }
  const attach = (entry: MatrixEntry | undefined) => {
    const claim = matrix.claims[at.row]
    if (claim === undefined || entry?.passage !== null) return
    moveTo(at)
    attachWords(claim, entry)
  }
  const isEmpty = matrix.claims.length === 0 || matrix.outlets.length === 0

  const sure =
    counted &&
    ` ${count(counted.confirmed, 'cell')} confirmed by a person, ${count(counted.guess, 'guess', 'guesses')}.`
  const said = `${sayMatrix(matrix)}${sure ?? ''}`

  return (
    <DialogFrame
      title="Claims and outlets"
      className={`matrix-dialog ${isEmpty ? 'matrix-nothing' : matrix.outlets.length > many ? 'matrix-many' : ''}`}
      light
      asPane
      onClose={closeDialog}
      actions={
        <>
          {!isEmpty && <Button onClick={() => print()}>Print…</Button>}
          <Button onClick={closeDialog}>Close</Button>
        </>
      }
    >
      <p role="status">
        {isEmpty ? 'There is nothing to compare yet.' : said}
        {comparing && ` Comparing claim ${comparing.done} of ${comparing.of}…`}
      </p>
      {why !== null && <p role="alert">{why}</p>}
      {isEmpty ? (
        <p>
          Here each claim stands in a row and each outlet in a column: who states it, has it from somebody,
          denies it, tells it differently or is silent. <Kbd keys="Mod+I" /> adds articles, <Kbd keys="J" />{' '}
          selects the next sentence to check, and <Kbd keys="Enter" /> makes a claim of what is selected.
        </p>
      ) : (
        <>
          {isReady && <Legend />}
          <MatrixGrid
            matrix={matrix}
            isReady={isReady}
            at={at}
            onMove={moveTo}
            onOpen={open}
            onKey={(key) => {
              if (key !== 'a') return false
              attach(first(at))
              return true
            }}
          />
          {isReady && (
            <MatrixDetail
              matrix={matrix}
              at={at}
              onGo={(entry) => go(matrix.claims[at.row]!, entry)}
              onAttach={attach}
            />
          )}
          {isPrinting && (
            <MatrixSheet matrix={matrix}>
              <p>{said}</p>
              <Legend />
            </MatrixSheet>
          )}
        </>
      )}
    </DialogFrame>
  )
}

function sayMatrix({ claims, outlets }: LazyMatrix): string {
  return `${count(claims.length, 'claim')}, ${count(outlets.length, 'outlet')}.`
}

const legend: readonly Saying[] = [...sayings].reverse()

function Legend() {
  return (
    <ul className="matrix-legend" aria-label="What the signs mean">
      {legend.map((says) => (
        <li key={says} className={`says-${says}`}>
          <SayingMark says={says} /> {says === 'attributes' ? 'from somebody it names' : sayingWords[says]}
        </li>
      ))}
      <li className="matrix-legend-sure matrix-confirmed">attached by a person</li>
      <li className="matrix-legend-sure matrix-guess">a guess of the program?</li>
    </ul>
  )
}
