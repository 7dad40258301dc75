import type { RecordPath } from '../../diagnostic/source-map.ts'
import type { Edit } from '../../markdown/write/splice.ts'
import type { Editable } from '../editable.ts'

/** A change of one value. */
export interface Change {
  readonly path: RecordPath
  readonly before: unknown
  readonly value: unknown
}

/** The ways in which a document could say a change, the most fitting first. The first that reads back is taken. */
export type Plan = (change: Change, editable: Editable) => readonly (readonly Edit[])[]

/** A change, and the record that the document is to say then. */
export interface WantedChange extends Change {
  readonly kind: 'set' | 'insert' | 'remove'
  readonly record: unknown
}
