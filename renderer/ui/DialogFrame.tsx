import {
  useId,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type SubmitEvent,
} from 'react'
import { flushSync } from 'react-dom'
import { useKeptFocus } from './useKeptFocus'
import './dialog.css'

export interface DialogFrameProps {
  readonly title: string
  /** Escape, and a press outside when `light`. */
  readonly onClose: () => void
  /** Enter in a field or on a choice, or the submitting button. The frame is then a form. */
  readonly onSubmit?: () => void
  /** Buttons at the foot, the one that answers last. */
  readonly actions?: ReactNode
  readonly width?: 'narrow' | 'medium' | 'wide'
  /** Nothing is typed here that a press outside could lose. */
  readonly light?: boolean
  /** The title is for screen readers only. */
  readonly titleHidden?: boolean
  /** Covers nearly the whole window, and opens within a frame over an article of any length; see useKeptFocus. */
  readonly asPane?: boolean
  /** There are only words in it: the keyboard can scroll them. */
  readonly wordsOnly?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/**
 * What lies over the desk: a native dialog, so that focus stays in and comes back. What is marked
 * `data-first` (TextField: `first`) has the focus at the start, or else the first field.
 */
export function DialogFrame(props: DialogFrameProps) {
  const {
    title,
    onClose,
    onSubmit,
    actions,
    width = 'medium',
    light,
    asPane = false,
    titleHidden,
    wordsOnly,
    className,
    children,
  } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useLayoutEffect(() => {
    const element = dialog.current!
    if (asPane) element.show()
    else element.showModal()
    // By itself the browser would take what can be scrolled, where Enter does nothing.
    const first = element.querySelector<HTMLElement>('[data-first]')
    const field = element.querySelector<HTMLElement>('.dialog-body :is(input, select, textarea):enabled')
    ;(first ?? field)?.focus()
    return () => element.close()
  }, [asPane])
  const keepFocus = useKeptFocus(dialog, asPane)

  const close = (event: { preventDefault(): void; stopPropagation(): void }) => {
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  // The browser closes a dialog for good on a second Escape, whatever `cancel` says; so the key is taken here.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) close(event)
    keepFocus(event)
    // As in every other field; the space bar and the arrows open the list, and while it is open it has the keys.
    if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
      event.preventDefault()
      event.target.form?.querySelector<HTMLButtonElement>('button[type="submit"]')?.click()
    }
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    flushSync(() => onSubmit?.())
    // Where something is wrong, that is what comes next.
    dialog.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  const content = (
    <>
      <h2 id={titleId} className={titleHidden ? 'dialog-title visually-hidden' : 'dialog-title'}>
        {title}
      </h2>
      <div className="dialog-body" tabIndex={wordsOnly ? 0 : undefined}>
        {children}
      </div>
      {actions && <div className="dialog-actions">{actions}</div>}
    </>
  )
  const closeOutside = (event: PointerEvent) => {
    if (light && event.target === event.currentTarget) close(event)
  }
  const frame = (
    <dialog
      ref={dialog}
      className={['dialog', `dialog-${width}`, className].filter(Boolean).join(' ')}
      aria-labelledby={titleId}
      aria-modal={asPane || undefined}
      tabIndex={asPane ? -1 : undefined}
      onCancel={close}
      onKeyDown={onKeyDown}
      onPointerDown={asPane ? undefined : closeOutside}
    >
      {onSubmit ? (
        <form className="dialog-content" noValidate onSubmit={submit}>
          {content}
        </form>
      ) : (
        <div className="dialog-content">{content}</div>
      )}
    </dialog>
  )
  if (!asPane) return frame
  return (
    <div className="dialog-shade" onPointerDown={closeOutside}>
      {frame}
    </div>
  )
}
