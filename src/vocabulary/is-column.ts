import type { ColumnName } from './language.ts'
import { normalizePhrase } from './normalize-phrase.ts'
import type { Vocabulary } from './vocabulary.ts'

/** States whether a table header may name a column: "Time (UTC)", "Service / Host" and "Owner & team" do. */
export function isColumn(header: string, name: ColumnName, { columns }: Vocabulary): boolean {
  const known = columns.get(name)
  if (known === undefined) return false
  const bare = header.replace(/[(（[].*$/u, '')
  if (known.has(normalizePhrase(header)) || known.has(normalizePhrase(bare))) return true
  return bare.split(/[/&,+]|\band\b/u).some((part) => known.has(normalizePhrase(part)))
}
