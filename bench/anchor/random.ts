/** Numbers from 0 to 1, the same in every run for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
