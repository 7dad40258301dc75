import type { Place, Point } from './place.ts'
import type { TextRun } from './text-run.ts'

/** A stretch of a text by its 0-based offsets; `end` is exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A source text that knows its lines. */
export class SourceText {
  readonly value: string
  readonly #hidden: readonly Stretch[]
  readonly #lineStarts: number[] = [0]

  /** @param hidden Stretches, in order and apart, that no slice shows: they are the kit's and not the author's. */
  constructor(value: string, hidden: readonly Stretch[] = []) {
    this.value = value
    this.#hidden = hidden
    for (const { index, 0: end } of value.matchAll(/\r\n?|\n/g)) this.#lineStarts.push(index + end.length)
  }

  /** The point at a 0-based offset. */
  point(offset: number): Point {
    let low = 0
    let high = this.#lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1, offset }
  }

  place(start: number, end: number): Place {
    return { start: this.point(start), end: this.point(end) }
  }

  /** The empty place at the beginning of a 1-based line. */
  lineStart(line: number): Place {
    const offset = this.#lineStarts[line - 1] ?? this.value.length
    return this.place(offset, offset)
  }

  slice(place: Place): string {
    return this.between(place.start.offset, place.end.offset)
  }

  /** The text between two offsets, without what is hidden. */
  between(start: number, end: number): string {
    return this.runs(start, end)
      .map(({ offset, length }) => this.value.slice(offset, offset + length))
      .join('')
  }

  /** Where the characters of the text between two offsets stand. */
  runs(start: number, end: number): TextRun[] {
    const runs: TextRun[] = []
    let [at, offset] = [0, start]
    for (const hidden of [...this.#hidden, { start: end, end }]) {
      if (hidden.end < offset || hidden.start > end) continue
      const length = Math.max(0, hidden.start - offset)
      if (length > 0) runs.push({ at, offset, length })
      at += length
      offset = Math.max(offset, hidden.end)
    }
    return runs
  }
}
