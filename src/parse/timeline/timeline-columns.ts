import type { TextTable } from '../../markdown/read/table.ts'
import { readTime } from '../../time/read-time.ts'
import { isColumn } from '../../vocabulary/is-column.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

export interface TimelineColumns {
  /** Date before time where they stand apart. */
  readonly times: readonly number[]
  readonly event: number
}

/** Finds the columns of a timeline by their headers, else by what the cells hold; null where a table is no timeline. */
export function timelineColumns(table: TextTable, vocabulary: Vocabulary): TimelineColumns | null {
  const { header } = table
  const named = (name: 'time' | 'date' | 'event'): number[] =>
    header.flatMap(({ text }, i) => (isColumn(text, name, vocabulary) ? [i] : []))
  const timed = header.flatMap(({ text }, i) =>
    isTimed(table, i, vocabulary, isColumn(text, 'time', vocabulary)) ? [i] : [],
  )
  const preferred = (found: number[]): number | undefined => found.find((i) => timed.includes(i)) ?? found[0]
  const date = preferred(named('date'))
  const time = preferred(named('time'))
  const times = [...new Set([date, time].flatMap((i) => (i === undefined ? [] : [i])))]
  if (times.length === 0) times.push(...timed.slice(0, 1))
  if (times.length === 0 || (timed.length === 0 && named('event').length === 0)) return null
  const others = header.flatMap((_, i) => (times.includes(i) ? [] : [i]))
  const event = named('event').find((i) => others.includes(i)) ?? wordiest(table, others)
  return event === undefined ? null : { times, event }
}

function isTimed({ rows }: TextTable, column: number, vocabulary: Vocabulary, inTimeline: boolean): boolean {
  const cells = rows.flatMap(({ cells: row }) => row[column]?.text ?? []).filter((text) => text !== '')
  const times = cells.filter((text) => {
    const written = readTime(text, vocabulary, { inTimeline })
    return written !== null && written.length * 2 >= text.length
  })
  return cells.length > 0 && times.length * 2 >= cells.length
}

/** The column with the most letters: events are described in words, measurements are not. */
function wordiest({ rows }: TextTable, columns: readonly number[]): number | undefined {
  const letters = (column: number): number =>
    rows.reduce((sum, { cells }) => sum + (cells[column]?.text.match(/\p{L}/gu)?.length ?? 0), 0)
  const [best] = [...columns].sort((a, b) => letters(b) - letters(a))
  return best !== undefined && letters(best) >= rows.length * 6 ? best : undefined
}
