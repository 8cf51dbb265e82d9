/** The places of the highest scores above 0, at most `limit`, in no order; equal scores at the edge are all in. */
export function topPlaces(scores: Float32Array, count: number, limit: number): number[] {
  const heap: number[] = []
  for (let at = 0; at < count; at++) {
    const score = scores[at]!
    if (score <= 0 || (heap.length === limit && score <= heap[0]!)) continue
    if (heap.length === limit) replaceLeast(heap, score)
    else raise(heap, score)
  }
  const least = heap[0] ?? Infinity
  const places: number[] = []
  for (let at = 0; at < count; at++) if (scores[at]! >= least) places.push(at)
  return places
}

function raise(heap: number[], score: number): void {
  let at = heap.push(score) - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (heap[parent]! <= score) break
    heap[at] = heap[parent]!
    at = parent
  }
  heap[at] = score
}

function replaceLeast(heap: number[], score: number): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++
    if (heap[child]! >= score) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = score
}
