import type { Place } from './place.ts'

/** The way to a value in a record: `['timeline', 3, 'time']`. */
export type RecordPath = ReadonlyArray<string | number>

/** Finds the place in the document that a value of the record comes from. */
export interface SourceMap {
  /** The place of the value at `path`, else of its nearest ancestor that has one; null where nothing has. */
  place(path: RecordPath): Place | null
  /** The 1-based first line of that place; null where nothing has one. */
  line(path: RecordPath): number | null
  /** The text between the ends of that place. */
  text(path: RecordPath): string | null
  /** Every path that has a place of its own, in the order it was found. */
  paths(): RecordPath[]
}

/** Writes a record path as people read it: `timeline[3].time`. */
export function formatPath(path: RecordPath): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('')
}

/** Collects places while a document is read, and is the finished map as well. */
export class SourceMapBuilder implements SourceMap {
  readonly #source: string
  readonly #places = new Map<string, { path: RecordPath; place: Place }>()

  constructor(source: string) {
    this.#source = source
  }

  /** Notes where the value at `path` stands; a later note for the same path replaces the earlier. */
  set(path: RecordPath, place: Place | null | undefined): void {
    if (place) this.#places.set(formatPath(path), { path, place })
  }

  place(path: RecordPath): Place | null {
    for (let n = path.length; n > 0; n--) {
      const found = this.#places.get(formatPath(path.slice(0, n)))
      if (found) return found.place
    }
    return null
  }

  line(path: RecordPath): number | null {
    return this.place(path)?.start.line ?? null
  }

  text(path: RecordPath): string | null {
    const place = this.place(path)
    return place && this.#source.slice(place.start.offset, place.end.offset)
  }

  paths(): RecordPath[] {
    return [...this.#places.values()].map(({ path }) => path)
  }
}
