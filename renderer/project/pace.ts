import { useSyncExternalStore } from 'react'
import { createStore, type StateCreator, type StoreApi, type UseBoundStore } from 'zustand'

/**
 * Which of the screen comes first. The article follows the stores by itself and shows a mark within the frame
 * of the key that made it; the panes around it, drawn by React, are told once that frame is on the screen.
 * What they read is the stores as they are by then, so nothing is ever shown of two moments.
 */

let holding = false
const held = new Set<() => void>()

/** Makes changes whose mark in the text is what the person waits for. */
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
  const told = [...held]
  held.clear()
  for (const listener of told) listener()
}

/** All or none: what is told to one component at once is told to those that still wait. */
function tell(listener: () => void): void {
  held.add(listener)
  if (!holding) release()
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

/** A store of the window: whoever subscribes to it is told at once, components as `markFirst` has it. */
export function createPaced<T>(make: StateCreator<T>): UseBoundStore<StoreApi<T>> {
  const store = createStore(make)
  const subscribe = (listener: () => void) => store.subscribe(() => tell(listener))
  const use = <U>(select: (state: T) => U) => useSyncExternalStore(subscribe, () => select(store.getState()))
  return Object.assign(use as UseBoundStore<StoreApi<T>>, store)
}
