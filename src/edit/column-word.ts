import type { ColumnName } from '../vocabulary/language.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/** What the document's language calls a column: "owner". */
export function columnWord(name: ColumnName, { languages }: Vocabulary): string {
  return languages.flatMap((language) => language.columns[name]?.[0] ?? [])[0] ?? name
}
