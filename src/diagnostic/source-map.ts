import type { Place } from './place.ts'
import type { TextRun } from './text-run.ts'

/** The way to a value in a record: `['timeline', 3, 'time']`. */
export type RecordPath = ReadonlyArray<string | number>

/** Finds the place in the document that a value of the record comes from. */
export interface SourceMap {
  /** The place of the value at `path`, else of its nearest ancestor that has one; null where nothing has. */
  place(path: RecordPath): Place | null
  /** The 1-based first line of that place; null where nothing has one. */
  line(path: RecordPath): number | null
  /**
   * The place of the characters from `start` to `end` of the text at `path`, such as `['summary', 'text']`; null where it is
   * not known character by character.
   */
  placeWithin(path: RecordPath, start: number, end: number): Place | null
  /** The text between the ends of that place. */
  text(path: RecordPath): string | null
  /** The place of a range of the document, by its 0-based offsets in UTF-16 units; `end` is exclusive. */
  between(start: number, end: number): Place
  /** Every path that has a place of its own, in the order it was found. */
  paths(): RecordPath[]
}

/** Writes a record path as people read it: `timeline[3].time`. */
export function formatPath(path: RecordPath): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('')
}

/** The document that places are of. */
interface PlacedSource {
  /** The place between two 0-based offsets. */
  place(start: number, end: number): Place
  /** The text at a place. */
  slice(place: Place): string
}

/** Collects places while a document is read, and is the finished map as well. */
export class SourceMapBuilder implements SourceMap {
  readonly #source: PlacedSource
  readonly #places = new Map<string, { path: RecordPath; place: Place }>()
  readonly #texts = new Map<string, readonly TextRun[]>()

  constructor(source: PlacedSource) {
    this.#source = source
  }

  /** Notes where the value at `path` stands; a later note for the same path replaces the earlier. */
  set(path: RecordPath, place: Place | null | undefined): void {
    if (place) this.#places.set(formatPath(path), { path, place })
  }

  /** Notes where the characters of the text at `path` stand, in order. */
  setText(path: RecordPath, runs: readonly TextRun[]): void {
    this.#texts.set(formatPath(path), runs)
  }

  placeWithin(path: RecordPath, start: number, end: number): Place | null {
    const runs = this.#texts.get(formatPath(path)) ?? []
    const [first, last] = [offsetIn(runs, start), offsetIn(runs, end - 1)]
    return first === null || last === null || end <= start ? null : this.#source.place(first, last + 1)
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
    return place && this.#source.slice(place)
  }

  between(start: number, end: number): Place {
    return this.#source.place(start, end)
  }

  paths(): RecordPath[] {
    return [...this.#places.values()].map(({ path }) => path)
  }
}

/** Where a character stands; one that the record put between two runs stands where the second begins. */
function offsetIn(runs: readonly TextRun[], index: number): number | null {
  const run = runs.find(({ at, length }) => index < at + length)
  return run === undefined ? null : run.offset + Math.max(0, index - run.at)
}
