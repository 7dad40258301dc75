/** The range of text that an inline mark covers, and where the mark itself stands in the source. */
export interface Mark {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly sourceStart: number
  readonly sourceEnd: number
  /** The target of a link. */
  readonly url?: string | undefined
}

/** Marks by where they stand, so that a slice of a long text costs no more than the slice. */
export class MarkIndex {
  /** By start; where two begin together, the longer one first. */
  readonly marks: readonly Mark[]
  /** For each mark the furthest end of it and all before it. */
  readonly #reach: readonly number[]

  constructor(marks: readonly Mark[]) {
    this.marks = marks
    let furthest = -1
    this.#reach = marks.map(({ end }) => {
      furthest = Math.max(furthest, end)
      return furthest
    })
  }

  /** The marks that share at least one character with `start` to `end`, in order. */
  overlapping(start: number, end: number): Mark[] {
    const found: Mark[] = []
    const first = this.#firstFrom(start)
    for (let i = first - 1; i >= 0 && (this.#reach[i] ?? 0) > start; i--) {
      const mark = this.marks[i]
      if (mark && mark.end > start) found.unshift(mark)
    }
    for (let i = first; i < this.marks.length; i++) {
      const mark = this.marks[i]
      if (!mark || mark.start >= end) break
      if (mark.end > start) found.push(mark)
    }
    return found
  }

  /** The marks that lie wholly between `start` and `end`. */
  within(start: number, end: number): Mark[] {
    const found: Mark[] = []
    for (let i = this.#firstFrom(start); i < this.marks.length; i++) {
      const mark = this.marks[i]
      if (!mark || mark.start >= end) break
      if (mark.end <= end && mark.end > mark.start) found.push(mark)
    }
    return found
  }

  /** The index of the first mark that begins at `start` or later. */
  #firstFrom(start: number): number {
    let low = 0
    let high = this.marks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.marks[middle]?.start ?? 0) < start) low = middle + 1
      else high = middle
    }
    return low
  }
}
