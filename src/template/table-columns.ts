import { isColumn } from '../vocabulary/is-column.ts'
import type { ColumnName } from '../vocabulary/language.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/** Finds the column of each name by its header. A header is given once, to the first name in the order that it fits. */
export function tableColumns<Name extends ColumnName>(
  headers: readonly string[],
  names: readonly Name[],
  vocabulary: Vocabulary,
): ReadonlyMap<Name, number> {
  const columns = new Map<Name, number>()
  const taken = new Set<number>()
  for (const name of names) {
    const at = headers.findIndex((header, i) => !taken.has(i) && isColumn(header, name, vocabulary))
    if (at < 0) continue
    taken.add(at)
    columns.set(name, at)
  }
  return columns
}
