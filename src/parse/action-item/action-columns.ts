import type { MappedText } from '../../markdown/read/mapped-text.ts'
import type { TextRow } from '../../markdown/read/table.ts'
import { isColumn } from '../../vocabulary/is-column.ts'
import type { ColumnName } from '../../vocabulary/language.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { findDueDay } from './action-due.ts'

export type ActionColumns = { readonly action: number } & {
  readonly [Key in 'id' | 'owner' | 'priority' | 'status' | 'due']?: number
}

/** "Status as of 2026-05-15", "Stand am 15.05.2026": the day on which the column was filled. */
const asOf = /\s+(?:\p{L}+\s+){0,2}[(（]?\d{1,4}[./-]\d{1,2}[./-]\d{0,4}[)）]?\s*$/u

/** Finds what each column of a table of action items holds; null where the table is of something else. */
export function actionColumns(
  header: readonly MappedText[],
  rows: readonly TextRow[],
  vocabulary: Vocabulary,
): ActionColumns | null {
  const taken = new Set<number>()
  const find = (name: ColumnName): number | undefined => {
    const at = header.findIndex(({ text }, i) => !taken.has(i) && isColumn(text.replace(asOf, ''), name, vocabulary))
    if (at < 0) return undefined
    taken.add(at)
    return at
  }
  const numbered = header.findIndex(({ text }) => text === '#' || /^(?:#|№|n°|nr\.?)$/iu.test(text))
  if (numbered >= 0) taken.add(numbered)
  const [owner, priority, stated, dated] = [find('owner'), find('priority'), find('status'), find('due')]
  // "Done" over days: by when it is to be done.
  const isDue = stated !== undefined && dated === undefined && holdsDays(rows, stated, vocabulary)
  const [status, due] = isDue ? [undefined, stated] : [stated, dated]
  const named = header.flatMap(({ text }, i) => (!taken.has(i) && isColumn(text, 'action', vocabulary) ? [i] : []))
  const action = wordiest(rows, named)
  if (action === undefined) return null
  taken.add(action)
  const id = numbered >= 0 ? numbered : find('id')
  return {
    action,
    ...(id !== undefined && { id }),
    ...(owner !== undefined && { owner }),
    ...(priority !== undefined && { priority }),
    ...(status !== undefined && { status }),
    ...(due !== undefined && { due }),
  }
}

function holdsDays(rows: readonly TextRow[], column: number, vocabulary: Vocabulary): boolean {
  const cells = rows.flatMap(({ cells: row }) => row[column]?.text || [])
  return cells.length > 0 && cells.every((text) => !/\p{L}/u.test(text) && findDueDay(text, vocabulary) !== null)
}

function wordiest(rows: readonly TextRow[], columns: readonly number[]): number | undefined {
  const length = (column: number): number => rows.reduce((sum, { cells }) => sum + (cells[column]?.text.length ?? 0), 0)
  return [...columns].sort((a, b) => length(b) - length(a))[0]
}
