/** Right answers, wrong ones, and those that are missing. */
export class Tally {
  right = 0
  wrong = 0
  missing = 0

  get precision(): number {
    return share(this.right, this.right + this.wrong)
  }

  get recall(): number {
    return share(this.right, this.right + this.missing)
  }

  get f1(): number {
    return share(2 * this.right, 2 * this.right + this.wrong + this.missing)
  }

  /** How many there are to be found. */
  get all(): number {
    return this.right + this.missing
  }
}

/** A part of a whole; all of nothing is right. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
