import { useEffect, useEffectEvent, useId, useRef, type KeyboardEvent, type Ref } from 'react'
import { FieldNotes } from '../ui/TextField'
import { createPasteEditor, type Pasted } from './pasteEditor'

interface Props {
  readonly error: string | undefined
  readonly onChange: (pasted: Pasted | null) => void
  /** Ctrl or Cmd with Enter: Enter alone makes a paragraph. */
  readonly onSubmit: () => void
  readonly ref: Ref<HTMLDivElement>
}

/** The box that an article is pasted into; it has the focus when its dialog opens. */
export function PasteBox({ error, onChange, onSubmit, ref }: Props) {
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const changed = useEffectEvent(onChange)

  useEffect(() => {
    const attributes = {
      id,
      class: 'paste-text',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': 'Text of the article',
      'aria-describedby': `${id}-error ${id}-hint`,
      spellcheck: 'false',
    }
    const view = createPasteEditor(place.current!, attributes, (pasted) => changed(pasted))
    view.focus()
    return () => view.destroy()
  }, [id])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    onSubmit()
  }
  return (
    <div className="field paste-side">
      <label className="field-label" htmlFor={id}>
        Text
      </label>
      <div
        ref={ref}
        tabIndex={-1}
        className="paste-place"
        data-invalid={error !== undefined}
        onFocus={(event) => {
          if (event.target === event.currentTarget)
            event.currentTarget.querySelector<HTMLElement>('.paste-text')?.focus()
        }}
        onKeyDownCapture={onKeyDown}
      >
        <div ref={place} />
      </div>
      <FieldNotes
        id={id}
        error={error}
        hint="Formatted or plain. Pictures, scripts and styles stay outside."
      />
    </div>
  )
}
