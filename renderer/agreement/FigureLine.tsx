import type { ReactNode } from 'react'
import type { Figure } from '../../shared/agreement/figure'

interface Props {
  readonly name: string
  readonly figure: Figure
  readonly as: 'percent' | 'coefficient'
  /** What the figure means, in a sentence. */
  readonly children: ReactNode
}

/** A figure with what it means; where there is none, why. */
export function FigureLine({ name, figure, as, children }: Props) {
  return (
    <div className="agreement-figure">
      <p>
        <span>{name}</span> <strong>{figure.known ? printFigure(figure.value, as) : '–'}</strong>
      </p>
      <p className="agreement-meaning">
        {children} {!figure.known && figure.why}
      </p>
    </div>
  )
}

const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 })
const coefficient = new Intl.NumberFormat(undefined, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'negative',
})

export function printFigure(value: number, as: Props['as']): string {
  return (as === 'percent' ? percent : coefficient).format(value)
}
