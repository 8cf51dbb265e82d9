import { useState } from 'react'

/** What was written and not sent yet, by what it is about: leaving a claim for another must not lose it. */
const drafts = new Map<string, string>()

/** The text of a field that is sent as a whole; it is there again when the field is. */
export function useDraft(key: string, start = ''): [text: string, setText: (text: string) => void] {
  const [text, setText] = useState(() => drafts.get(key) ?? start)
  return [
    text,
    (next) => {
      if (next === start) drafts.delete(key)
      else drafts.set(key, next)
      setText(next)
    },
  ]
}

/** Whether something is written under a key and not sent. */
export function hasDraft(key: string): boolean {
  return drafts.has(key)
}
