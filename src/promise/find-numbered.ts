import type { RecordPath } from '../diagnostic/source-map.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import { groupEntries } from '../text/group-entries.ts'
import { isSameIssue, itemNumbers, type NumberReader, numbersOf } from './issue-numbers.ts'
import type { Statement } from './statement.ts'

/** The statements that have the number of the issue or pull request of an action item; none for other promises. */
export type FindNumbered = (index: number, at: RecordPath) => readonly Statement[]

/** Gets ready to find statements by the numbers that they name; an action item has those by which a tracker knows it. */
export function indexNumbers(subjects: readonly ParsedIncident[], statements: readonly Statement[]): FindNumbered {
  const readers = subjects.map(
    ({ incident }): NumberReader => numbersOf(incident.sections.map(({ markdown }) => markdown).join('\n')),
  )
  const numbersAt = (index: number, at: RecordPath) => {
    const [subject, read] = [subjects[index], readers[index]]
    return subject && read && at[0] === 'actionItems' ? [...itemNumbers(subject, Number(at[1]), read)] : []
  }
  const byDigits = groupEntries(
    statements.flatMap((statement) => {
      const { index, passage, item } = statement
      const numbers = item ? numbersAt(index, passage.at) : [...(readers[index]?.(passage.text) ?? [])]
      return numbers.map((number) => [digitsOf(number), { statement, number }] as const)
    }),
  )
  return (index, at) =>
    numbersAt(index, at).flatMap((own) =>
      (byDigits.get(digitsOf(own)) ?? []).flatMap(({ number, statement }) =>
        isSameIssue(own, number) ? [statement] : [],
      ),
    )
}

/** A number without its repository. */
function digitsOf(number: string): string {
  return number.slice(number.indexOf('#') + 1)
}
