import { useSyncExternalStore } from 'react'
import { createStore, type StateCreator, type StoreApi } from 'zustand'

/**
 * Which of the screen comes first. The article follows the stores by itself and shows a mark, or another text,
 * within the frame of the key that asked for it; the panes around it, drawn by React, are told once that frame is
 * on the screen. What they read is the stores as they are by then, so nothing is ever shown of two moments.
 */

let holding = false
/** Of the stores that changed, how their components are told. */
const held = new Set<() => void>()

/** Makes changes of which the text is what the person waits for. */
export function markFirst(change: () => unknown): void {
  const outer = holding
  holding = true
  try {
    change()
  } finally {
    holding = outer
  }
  if (!holding && held.size > 0) afterPaint(release)
}

/** Later in vain where everything was told meanwhile. */
function release(): void {
  const telling = [...held]
  held.clear()
  for (const tell of telling) tell()
}

/** In milliseconds: a window that nobody can see draws no frames. */
const patience = 100

function afterPaint(run: () => void): void {
  const timer = setTimeout(run, patience)
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      clearTimeout(timer)
      run()
    }),
  )
}

type Use<T> = <U>(select: (state: T) => U) => U

/**
 * A store of the window. Whoever subscribes to it is told at once, components as `markFirst` has it; `atOnce` is
 * for those that belong to the text, and must not be a frame behind it.
 */
export function createPaced<T>(make: StateCreator<T>): Use<T> & StoreApi<T> & { readonly atOnce: Use<T> } {
  const store = createStore(make)
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  store.subscribe(() => {
    if (listeners.size > 0) held.add(tell)
    // All or none: what is told to one component at once is told to those that still wait.
    if (!holding) release()
  })
  const later = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return Object.assign(hookOf(store, later), store, { atOnce: hookOf(store, store.subscribe) })
}

function hookOf<T>(store: StoreApi<T>, subscribe: (listener: () => void) => () => void): Use<T> {
  return function useSelected(select) {
    return useSyncExternalStore(subscribe, () => select(store.getState()))
  }
}
