import { command, shellWord } from '../../draft/shell-word.ts'
import type { OpenPair } from '../../schema/analysis/open-pair.ts'
import { countOf } from '../../text/count-of.ts'
import { plainLine } from '../../text/plain-line.ts'
import { describePair } from './describe-pair.ts'
import { documentsOf, type JudgeContext } from './judge-context.ts'
import { paint } from './paint.ts'

/**
 * Prints pairs without asking, a line each.
 *
 * @param quoted Whether each is shown with its quotes and the command that answers it.
 */
export function listPairs(pairs: readonly OpenPair[], quoted: boolean, context: JudgeContext): void {
  const { io } = context
  io.out(`${countPairs(pairs)}${pairs.length === 0 ? '' : ':'}\n`)
  for (const pair of pairs) {
    if (!quoted) {
      io.out(`  ${plainLine(`${pair.incident} ${pair.other}`)}${pair.worthALook ? '  worth a look' : ''}\n`)
      continue
    }
    const documents = documentsOf(pair, context)
    if (documents === null) continue
    io.out(`\n${describePair(pair, documents, paint(io, 'out'))}${answerCommand(pair, context)}`)
  }
  if (pairs.length > 0 && !quoted)
    io.err(`Answer one: postmortem judge ID OTHER${inFolder(context)} --same (or --apart)\n`)
}

/** "7 pairs await a judgement, 2 of them worth a look". */
export function countPairs(pairs: readonly OpenPair[]): string {
  if (pairs.length === 0) return 'No pair awaits a judgement'
  const worth = pairs.filter(({ worthALook }) => worthALook).length
  const awaits = pairs.length === 1 ? 'awaits' : 'await'
  return `${countOf(pairs.length, 'pair')} ${awaits} a judgement${worth === 0 ? '' : `, ${worth} of them worth a look`}`
}

/** The command line that records an answer, from a prompt on; empty where an id can't be written in a shell. */
export function answerCommand(
  { incident, other }: Pick<OpenPair, 'incident' | 'other'>,
  context: JudgeContext,
  verdict = '--same # or --apart',
): string {
  const line = command`postmortem judge ${incident} ${other}`
  return line === null ? '' : `  $ ${line}${inFolder(context)} ${verdict}\n`
}

function inFolder({ folder }: JudgeContext): string {
  return folder === 'incidents' ? '' : ` --in ${shellWord(folder) ?? 'FOLDER'}`
}
