import type { Place } from './place.ts'
import type { SourceMap } from './source-map.ts'

/** Gives the places of a map where they stand in another text, such as the document from which something was cut before it was read. */
export function moveSourceMap(places: SourceMap, moved: (place: Place) => Place, text: string): SourceMap {
  const move = (place: Place | null) => place && moved(place)
  return {
    place: (path) => move(places.place(path)),
    placeWithin: (path, start, end) => move(places.placeWithin(path, start, end)),
    line: (path) => move(places.place(path))?.start.line ?? null,
    text(path) {
      const place = this.place(path)
      return place && text.slice(place.start.offset, place.end.offset)
    },
    paths: () => places.paths(),
  }
}
