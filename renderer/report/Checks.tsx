export interface ChecksProps<T extends string> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly chosen: readonly T[]
  readonly onChange: (chosen: T[]) => void
  /** None chosen means all of them. */
  readonly noneIsAll?: boolean
}

/** Several of many, in a group with its label. */
export function Checks<T extends string>({ label, options, chosen, onChange, noneIsAll }: ChecksProps<T>) {
  return (
    <fieldset className="report-checks">
      <legend>
        {label}
        {noneIsAll && chosen.length === 0 ? ': all' : ''}
      </legend>
      {options.map(({ value, label: name }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
            }
          />
          <span dir="auto">{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
