import type { DraftUpdate } from '../../template/update-draft.ts'
import { countOf } from '../../text/count-of.ts'
import type { Io } from '../io.ts'
import { paint } from './paint.ts'

/** Prints what is new for the parts that a person has changed, and reports on stderr what became of the others. */
export function summarizeUpdate(
  update: DraftUpdate,
  path: string,
  io: Pick<Io, 'out' | 'err' | 'env' | 'terminal'>,
): void {
  const { rewritten, edited, upToDate, kept, missing, proposals, stray } = update
  const colors = paint(io, 'err')
  const list = (names: readonly string[], what: string): void => {
    if (names.length > 0) io.err(`  ${what}: ${names.join(', ')}\n`)
  }
  io.err(`${colors.bold(`${path}: ${countOf(rewritten.length, 'part')} updated`)}\n`)
  list(rewritten, 'updated')
  list(upToDate, 'already up to date')
  list(kept, 'kept, as this snapshot has nothing for it')
  list(edited, 'edited by a person and left alone')
  list(missing, 'not in the document, and not added')
  for (const line of stray)
    io.err(`  ${path}:${line}: a begin or end mark without its counterpart; the text was left unchanged\n`)
  for (const { part, line, lines } of proposals) {
    io.out(`${path}:${line}: ${part}, ${countOf(lines.length, 'line')} not in it\n`)
    for (const text of lines) io.out(`+ ${text}\n`)
  }
}
