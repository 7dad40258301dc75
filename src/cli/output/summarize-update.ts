import type { DraftUpdate } from '../../template/update-draft.ts'
import { countOf } from '../../text/count-of.ts'
import type { Io } from '../io.ts'
import { paint } from './paint.ts'

/** Prints what is new for the parts that a person has changed, and says on stderr what became of the others. */
export function summarizeUpdate(
  update: DraftUpdate,
  path: string,
  io: Pick<Io, 'out' | 'err' | 'env' | 'terminal'>,
): void {
  const { rewritten, edited, upToDate, kept, missing, proposals, stray } = update
  const colors = paint(io, 'err')
  const say = (names: readonly string[], what: string): void => {
    if (names.length > 0) io.err(`  ${what}: ${names.join(', ')}\n`)
  }
  io.err(`${colors.bold(`${path}: ${countOf(rewritten.length, 'part')} written anew`)}\n`)
  say(rewritten, 'written anew')
  say(upToDate, 'up to date already')
  say(kept, 'kept, as this snapshot has nothing for it')
  say(edited, 'edited by a person and left alone')
  say(missing, 'not in the document, and not added')
  for (const line of stray) io.err(`  ${path}:${line}: a mark without its other half; what it marks was left alone\n`)
  for (const { part, line, lines } of proposals) {
    io.out(`${path}:${line}: ${part}, ${countOf(lines.length, 'line')} not in it\n`)
    for (const text of lines) io.out(`+ ${text}\n`)
  }
}
