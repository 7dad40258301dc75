import type { Place } from '../../diagnostic/place.ts'

/** A sentence, item, row, heading or command that may state what was done, and what surrounds it. */
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
  /** Whether it is the heading of a part of a section, an item or row by itself, or a sentence among others. */
  readonly rank: 'heading' | 'item' | 'sentence'
  /** Which section of those on the fix it stands in; null elsewhere. */
  readonly section: number | null
  /** The passages that it may only explain: the heading and the item above it, the sentences before it in its paragraph. */
  readonly explains: readonly Passage[]
  /** The row that it belongs to with others; null outside the timeline. */
  readonly group: number | null
}

/** What most passages are that stand by themselves. */
export const loosePassage = {
  command: null,
  next: '',
  titles: '',
  attempted: false,
  section: null,
  explains: [],
  group: null,
} as const satisfies Partial<Passage>
