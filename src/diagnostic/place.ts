/** A point of a source text: 1-based line and column, 0-based offset in UTF-16 units. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A range of a source text; `end` is exclusive. The same shape as a unist position. */
export interface Place {
  readonly start: Point
  readonly end: Point
}
