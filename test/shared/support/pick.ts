/** One of a list, by a number of any size. */
export const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length]
