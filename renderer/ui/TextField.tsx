import { useId, type ComponentPropsWithRef, type ReactNode } from 'react'
import './field.css'

interface Common {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  /** A sentence on what this is for, under the field. */
  readonly hint?: string | undefined
  /** A sentence on what is wrong with it; the field is then marked as invalid. */
  readonly error?: string | undefined
  /** Gets the focus when its dialog opens. */
  readonly first?: boolean
}

type Own = keyof Common | 'multiline' | 'suggestions'

export interface TextFieldProps extends Common, Omit<ComponentPropsWithRef<'input'>, Own> {
  /** Offered while typing; anything else can be typed as well. */
  readonly suggestions?: readonly string[]
}

export interface TextAreaProps extends Common, Omit<ComponentPropsWithRef<'textarea'>, Own> {}

/** One line of text with its label. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  first,
  suggestions,
  ...rest
}: TextFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        type="text"
        dir="auto"
        autoComplete="off"
        {...rest}
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        data-first={first}
        list={suggestions && `${id}-list`}
        {...describedBy(id, hint, error)}
      />
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}

/** Several lines of text with their label; grows with what is written. */
export function TextArea({ label, value, onChange, hint, error, first, ...rest }: TextAreaProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        dir="auto"
        rows={3}
        {...rest}
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        data-first={first}
        {...describedBy(id, hint, error)}
      />
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}

/** The attributes that tie a field to its notes; for fields that are not one of the above. */
function describedBy(id: string, hint: string | undefined, error: string | undefined) {
  return {
    'aria-invalid': error !== undefined,
    'aria-describedby': error ? `${id}-error` : hint ? `${id}-hint` : undefined,
  }
}

export function FieldNotes({
  id,
  hint,
  error,
}: {
  id: string
  hint?: string | undefined
  error?: string | undefined
}) {
  return (
    <>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && !error && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  )
}
