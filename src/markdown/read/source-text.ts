import type { Place, Point } from '../../diagnostic/place.ts'

/** A source text that knows its lines. */
export class SourceText {
  readonly value: string
  readonly #lineStarts: number[] = [0]

  constructor(value: string) {
    this.value = value
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
    return this.value.slice(place.start.offset, place.end.offset)
  }
}
