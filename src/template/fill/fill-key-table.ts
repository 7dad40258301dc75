import type { Table } from 'mdast'
import { isFieldLabel } from '../../document/key-table.ts'
import { nodePlace } from '../../markdown/read/node-place.ts'
import { plainText } from '../../markdown/read/plain-text.ts'
import { type Edit, splice } from '../../markdown/write/splice.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { ValueFor } from './fill-labels.ts'

/** Writes values beside the keys of a table with two columns; every key stays, with its own bytes. */
export function fillKeyTable(table: Table, source: string, vocabulary: Vocabulary, valueFor: ValueFor): string {
  const place = nodePlace(table)
  if (!place) return ''
  const edits: Edit[] = []
  for (const [i, row] of table.children.entries()) {
    const [key, value] = row.children
    const span = nodePlace(value)
    const label = key ? plainText(key).replace(/\s?[:：]$/u, '') : ''
    // A header of labels ("| Date | 2026-02-03 |") is a row like the others; "| Field | Value |" is not.
    if (!span || label === '' || (i === 0 && !isFieldLabel(label, vocabulary))) continue
    const text = valueFor(label, true)
    if (text === null) continue
    const old = source.slice(span.start.offset, span.end.offset)
    const inner = old.replace(/^\|/, '').replace(/\|$/, '')
    if (inner.trim() === text) continue
    const start = span.start.offset + (old.startsWith('|') ? 1 : 0)
    const end = span.end.offset - (old.endsWith('|') && old.length > 1 ? 1 : 0)
    edits.push({ start, end: Math.max(start, end), text: ` ${text} ` })
  }
  return splice(source.slice(0, place.end.offset), edits).slice(place.start.offset)
}
