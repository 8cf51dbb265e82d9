import { tell } from './act'
import { Slices } from './slices'

/**
 * Work that a key has asked for and that may take longer than a frame: it is begun at once and goes on in slices, and
 * the commands of the keys that follow wait for it. Where it says that it searches, it may take so long that somebody
 * will rather have it stopped.
 */
export type Due = Generator<'searching' | void, void>

/** In milliseconds: whoever goes on to something else waits no longer than that for a search. */
const patience = 500

let due: Due[] = []
let isStepping = false

/** Does it at once where it is short; in slices otherwise. Of a command that had to wait it comes next. */
export function workOff(steps: Due): void {
  if (isStepping) due.splice(1, 0, steps)
  else due.push(steps)
  if (due.length === 1) void work()
}

async function work(): Promise<void> {
  const slices = new Slices()
  for (step(); due.length > 0; step()) if (slices.isOver) await slices.next()
}

/** Does one step of what comes first. */
function step(): 'searching' | void {
  const [first] = due
  isStepping = true
  let result: IteratorResult<'searching' | void, void> | undefined
  try {
    result = first?.next()
  } finally {
    isStepping = false
    if (result?.done !== false) due = due.filter((other) => other !== first)
  }
  return result?.value
}

/** Runs something in its turn: at once, or after what is due already. */
export function inTurn(run: () => void): void {
  if (due.length === 0) return run()
  due.push(
    (function* () {
      yield
      run()
    })(),
  )
}

/** Ends what is due before something happens that cannot wait; a search is given up. */
export function settleDue(): void {
  const until = performance.now() + patience
  while (due.length > 0) {
    if (step() !== 'searching' || performance.now() < until) continue
    due = []
    tell('Stopped looking for a sentence to check.')
  }
}
