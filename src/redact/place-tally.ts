import { compareText } from '../text/compare-text.ts'

/** How often something was removed at one place. */
export interface PlaceCount {
  /** A kind of object, or "log". */
  readonly in: string
  /** The path of a field without indices, or a container. */
  readonly at: string
  readonly count: number
}

/** Counts what is removed by the place where it stood. */
export interface PlaceTally {
  /** Begins a part: an object of this kind, a log. Null where places are not counted. */
  readonly begin: (part: string | null, at?: string) => void
  readonly enter: (field: string) => void
  readonly leave: () => void
  readonly note: (rule: string) => void
  /** The places of a rule, most first; none where no part was begun. */
  readonly of: (rule: string) => PlaceCount[]
}

/** Fields may be named by anything, as annotations are; beyond this many places the others are counted by kind. */
const mostPlaces = 300

export function createPlaceTally(): PlaceTally {
  const counts = new Map<string, Map<string, PlaceCount>>()
  let part: string | null = null
  let path: string[] = []
  let known = 0
  return {
    begin(next, at) {
      part = next
      // A part that failed half-way leaves its path behind.
      path = at === undefined ? [] : [at]
    },
    enter: (field) => void path.push(field),
    leave: () => void path.pop(),
    note(rule) {
      if (part === null) return
      const own = counts.get(rule) ?? new Map<string, PlaceCount>()
      counts.set(rule, own)
      const full = path.join('.')
      const isNew = !own.has(`${part} ${full}`)
      if (isNew) known++
      const at = isNew && known > mostPlaces ? '' : full
      const id = `${part} ${at}`
      own.set(id, { in: part, at, count: (own.get(id)?.count ?? 0) + 1 })
    },
    of: (rule) => sortPlaces([...(counts.get(rule)?.values() ?? [])]),
  }
}

/** Puts places into their order, those of one field together. */
export function sortPlaces(places: readonly PlaceCount[]): PlaceCount[] {
  const found = new Map<string, PlaceCount>()
  for (const place of places) {
    const id = `${place.in} ${place.at}`
    found.set(id, { ...place, count: place.count + (found.get(id)?.count ?? 0) })
  }
  return [...found.values()].sort((a, b) => b.count - a.count || compareText(a.in, b.in) || compareText(a.at, b.at))
}
