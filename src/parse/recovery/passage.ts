import type { Place } from '../../diagnostic/place.ts'

/** A sentence, item, row or command that may state what was done, and what surrounds it. */
export interface Passage {
  readonly text: string
  readonly place: Place | null
  readonly command: string | null
  readonly origin: 'section' | 'timeline' | 'prose'
  /** What follows at once, by which its outcome may be known. */
  readonly next: string
  /** Titles and labels above it. */
  readonly titles: string
  /** True under a heading over what did not help. */
  readonly attempted: boolean
  /** True where an item or row of its own holds it, or a command, and not a sentence among others. */
  readonly own: boolean
  /** The row that it belongs to with others; null outside the timeline. */
  readonly group: number | null
}
