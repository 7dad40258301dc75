import type { Table } from 'mdast'
import { plainText } from '../markdown/read/plain-text.ts'
import { findField } from '../vocabulary/find-field.ts'
import { isColumn } from '../vocabulary/is-column.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/** Whether a table is of keys and values, as one of metadata is: two columns, the first named so or mostly names of fields. */
export function isKeyTable(table: Table, vocabulary: Vocabulary): boolean {
  const [key, value, ...more] = table.children[0]?.children ?? []
  if (!key || !value || more.length > 0) return false
  const name = plainText(key)
  if (name === '' || isColumn(name, 'field', vocabulary)) return true
  return table.children.length === 1 ? isFieldLabel(name, vocabulary) : isFieldTable(table, vocabulary)
}

/** Whether a table of two columns has the names of fields in its first. */
export function isFieldTable({ children: [header, ...rows] }: Table, vocabulary: Vocabulary): boolean {
  const known = rows.filter(({ children: [key] }) => key && isFieldLabel(plainText(key), vocabulary)).length
  return header?.children.length === 2 && rows.length > 0 && known * 2 >= rows.length
}

/** Whether a label names a field, with a colon or without. */
export function isFieldLabel(label: string, vocabulary: Vocabulary): boolean {
  return findField(label.replace(/[:：]\s*$/u, '').trimEnd(), vocabulary) !== null
}
