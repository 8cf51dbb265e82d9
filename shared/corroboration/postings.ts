const pageSize = 1 << 16
const smallest = 4
const largest = 1024

/**
 * For each term the numbers of the sentences that hold it, ascending. Lists grow in blocks within pages of
 * fixed size, so that nothing is ever copied to make room: adding costs the same however much is there.
 */
export class Postings {
  private readonly pages: Int32Array[] = []
  private free = pageSize
  private heads = new Int32Array(1024).fill(-1)
  /** The block that a term's list ends in, how far it is filled, and where it ends. */
  private tails = new Int32Array(1024)
  private ends = new Int32Array(1024)
  private limits = new Int32Array(1024)
  private terms = 0

  /** What all of it takes, in bytes. */
  get bytes(): number {
    return this.pages.length * pageSize * 4 + this.heads.length * 16
  }

  /** Adds a sentence to a term's list; sentences come in ascending order. */
  add(term: number, sentence: number): void {
    while (term >= this.heads.length) this.widen()
    this.terms = Math.max(this.terms, term + 1)
    if (this.heads[term]! < 0) {
      const block = this.allot(smallest)
      this.heads[term] = block
      this.endWith(term, block, smallest)
    } else if (this.ends[term] === this.limits[term]) this.extend(term)
    const at = this.ends[term]!++
    this.pages[at >> 16]![at & 0xffff] = sentence
  }

  /** Adds a weight to the score of every sentence that holds a term. */
  accumulate(term: number, weight: number, scores: Float32Array): void {
    for (const [page, from, to] of this.blocksOf(term))
      for (let i = from; i < to; i++) scores[page[i]!]! += weight
  }

  /** The sentences that hold a term, ascending. */
  *sentencesOf(term: number): Generator<number> {
    for (const [page, from, to] of this.blocksOf(term)) for (let i = from; i < to; i++) yield page[i]!
  }

  /** Whether a term is in any of some sentences side by side. */
  holds(term: number, first: number, past: number): boolean {
    for (const [page, from, to] of this.blocksOf(term)) {
      if (page[to - 1]! < first) continue
      // By hand: it is asked of every article, and firstWhere would cost an eighth more.
      let [low, high] = [from, to]
      while (low < high) {
        const middle = (low + high) >> 1
        if (page[middle]! < first) low = middle + 1
        else high = middle
      }
      return page[low]! < past
    }
    return false
  }

  /** The same lists with their sentences renumbered, those of number -1 left out. */
  renumbered(numbers: Int32Array): Postings {
    const made = new Postings()
    for (let term = 0; term < this.terms; term++)
      for (const [page, from, to] of this.blocksOf(term))
        for (let i = from; i < to; i++) {
          const number = numbers[page[i]!]!
          if (number >= 0) made.add(term, number)
        }
    return made
  }

  private *blocksOf(term: number): Generator<[page: Int32Array, from: number, to: number]> {
    if (term >= this.terms) return
    let size = smallest
    for (let block = this.heads[term]!; block >= 0;) {
      const page = this.pages[block >> 16]!
      const from = (block & 0xffff) + 1
      const last = block === this.tails[term]
      yield [page, from, last ? from + this.ends[term]! - block - 1 : from + size - 1]
      if (last) return
      block = page[block & 0xffff]!
      size = Math.min(size * 2, largest)
    }
  }

  /** A block's first number says where the next one is; each is twice as long as the one before, up to a limit. */
  private extend(term: number): void {
    const tail = this.tails[term]!
    const size = Math.min((this.limits[term]! - tail) * 2, largest)
    const next = this.allot(size)
    this.pages[tail >> 16]![tail & 0xffff] = next
    this.endWith(term, next, size)
  }

  private endWith(term: number, block: number, size: number): void {
    this.tails[term] = block
    this.ends[term] = block + 1
    this.limits[term] = block + size
  }

  private allot(size: number): number {
    if (this.free + size > pageSize) {
      this.pages.push(new Int32Array(pageSize))
      this.free = 0
    }
    const block = (this.pages.length - 1) * pageSize + this.free
    this.free += size
    return block
  }

  private widen(): void {
    const size = this.heads.length * 2
    const grown = (numbers: Int32Array, rest: number) => {
      const more = new Int32Array(size).fill(rest)
      more.set(numbers)
      return more
    }
    this.heads = grown(this.heads, -1)
    this.tails = grown(this.tails, 0)
    this.ends = grown(this.ends, 0)
    this.limits = grown(this.limits, 0)
  }
}
