import type { KeyboardEvent, Ref } from 'react'
import { Button } from '../ui/Button'
import { TextArea } from '../ui/TextField'
import { useDraft } from './useDraft'

interface Props {
  readonly ref?: Ref<HTMLTextAreaElement>
  readonly label: string
  readonly word: string
  readonly placeholder?: string
  readonly title?: string
  readonly 'aria-keyshortcuts'?: string
  /** Under which the text is kept until it is sent. */
  readonly draft: string
  readonly start?: string
  /** Calls `done` once the text is in the project. */
  readonly onSend: (text: string, done: () => void) => void
  readonly onCancel?: () => void
}

/** A text that is sent as a whole, by its button or by Ctrl or Cmd and Enter. */
export function CommentField(props: Props) {
  const { label, word, draft, start = '', onSend, onCancel, ...field } = props
  const [text, setText] = useDraft(draft, start)
  const isBlank = text.trim() === ''
  const send = () => {
    if (isBlank) return
    onSend(text, () => {
      setText(start)
      onCancel?.()
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isBlank
    if (!sends && !(event.key === 'Escape' && onCancel)) return
    event.preventDefault()
    event.stopPropagation()
    if (sends) send()
    else onCancel?.()
  }
  return (
    <div className="comment-field">
      <TextArea {...field} label={label} rows={1} value={text} onChange={setText} onKeyDown={onKeyDown} />
      {(!isBlank || onCancel) && (
        <p className="comment-send">
          <Button disabled={isBlank} title="Ctrl or Cmd + Enter" onClick={send}>
            {word}
          </Button>
          {onCancel && (
            <Button
              look="quiet"
              onClick={() => {
                setText(start)
                onCancel()
              }}
            >
              Cancel
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
