import { useRef, useState, type KeyboardEvent } from 'react'
import type { Claim } from '../../shared/model/records'
import { act } from '../project/act'
import { stage } from '../project/desk'
import { focusField, useFocusRequest } from '../project/useFocusRequest'
import { useMayChange } from '../project/useProject'
import { Button } from '../ui/Button'
import { CloseIcon } from '../ui/icons'
import { TextField } from '../ui/TextField'
import { useShortcut } from './useShortcut'
import './tags.css'

const none: string[] = []

/** Words to find the claim by; each can be taken off, more are written into a field. */
export function Tags({ claim: { id, tags = none } }: { claim: Claim }) {
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const mayChange = useMayChange()
  const shortcut = useShortcut('claim.tags')
  useFocusRequest('tags', () => focusField(field.current))

  const put = (wanted: readonly string[]) => act([{ type: 'claim.tagged', claim: id, tags: [...wanted] }])
  const add = () => {
    const written = text
      .split(/[,\n]/)
      .map((tag) => tag.replace(/\s+/g, ' ').trim())
      .filter((tag) => tag !== '' && !tags.includes(tag))
    setText('')
    if (written.length > 0) put([...tags, ...written])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (text.trim() === '') stage.view?.focus()
    else add()
  }
  if (!mayChange && tags.length === 0) return null
  return (
    <section className="claim-tags" aria-label="Tags">
      {!mayChange && <h4 className="label">Tags</h4>}
      {mayChange && (
        <TextField
          {...shortcut}
          ref={field}
          label="Tags"
          placeholder="Add a tag"
          maxLength={200}
          value={text}
          onChange={setText}
          onKeyDown={onKeyDown}
          onBlur={add}
        />
      )}
      {tags.length > 0 && (
        <ul>
          {tags.map((tag) => (
            <li key={tag} className="claim-tag">
              <span dir="auto">{tag}</span>
              {mayChange && (
                <Button
                  look="quiet"
                  aria-label={`Take off the tag ${tag}`}
                  onClick={() => {
                    put(tags.filter((other) => other !== tag))
                    field.current?.focus()
                  }}
                >
                  <CloseIcon />
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
