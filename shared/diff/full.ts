const fromBefore = 1
const fromAbove = 2
const fromPair = 4

/**
 * Aligns two stretches of words in full (time and space: the product of their lengths) so that the most
 * telling words are paired and, among equals, in the fewest runs: of “he said” twice, both words from one. What stands
 * before and after the stretches counts as paired.
 */
export function compareInFull(
  a: Int32Array,
  b: Int32Array,
  pairs: Int32Array,
  a0: number,
  a1: number,
  b0: number,
  b1: number,
  weightOf: (word: number) => number,
): void {
  const [rows, width] = [a1 - a0, b1 - b0 + 1]
  const steps = new Uint8Array((rows + 1) * width)
  // For the words before a cell: the best of all, and the best that ends with a pair.
  let best = new Int32Array(width)
  let paired = new Int32Array(width).fill(never)
  paired[0] = 0
  for (let j = 1; j < width; j++) steps[j] = fromBefore
  for (let i = 1; i <= rows; i++) {
    const [nextBest, nextPaired] = [new Int32Array(width), new Int32Array(width).fill(never)]
    steps[i * width] = fromAbove
    for (let j = 1; j < width; j++) {
      let step = 0
      if (a[a0 + i - 1] === b[b0 + j - 1]) {
        const goesOn = paired[j - 1]! + goingOn
        const begins = best[j - 1]!
        nextPaired[j] = pair + pair * weightOf(a[a0 + i - 1]!) + Math.max(goesOn, begins)
        if (goesOn >= begins) step = fromPair
      }
      let most = nextPaired[j]! + (i === rows && j === width - 1 ? goingOn : 0)
      if (most < best[j]!) [most, step] = [best[j]!, step | fromAbove]
      if (most < nextBest[j - 1]!) [most, step] = [nextBest[j - 1]!, (step & fromPair) | fromBefore]
      nextBest[j] = most
      steps[i * width + j] = step
    }
    ;[best, paired] = [nextBest, nextPaired]
  }
  trace(steps, width, pairs, a0, a1, b0, b1)
}

const never = -1_000_000_000
/** A pair is worth so much, as much again for its weight, and `goingOn` when the words before are a pair too. */
const pair = 2
const goingOn = 1

function trace(
  steps: Uint8Array,
  width: number,
  pairs: Int32Array,
  a0: number,
  a1: number,
  b0: number,
  b1: number,
): void {
  let [i, j] = [a1 - a0, b1 - b0]
  let mustPair = false
  while (i > 0 && j > 0) {
    const step = steps[i * width + j]!
    if (!mustPair && step & fromAbove) i--
    else if (!mustPair && step & fromBefore) j--
    else {
      pairs[a0 + --i] = b0 + --j
      mustPair = (step & fromPair) !== 0
    }
  }
}
