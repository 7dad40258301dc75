import type { ReadJudgement } from '../../corpus/parse-judgement.ts'
import type { JudgementProblem } from '../../schema/analysis/judgement.ts'
import type { Io } from '../io.ts'
import { paint } from './paint.ts'

/** Reports on stderr the entries of the judgement file that have no effect, each with its line. */
export function reportJudgementProblems(
  read: ReadJudgement | null,
  problems: readonly JudgementProblem[],
  io: Io,
): void {
  const colors = paint(io, 'err')
  for (const { at, message } of problems) {
    const place = read === null ? '-' : `${read.file}:${read.line(at)}`
    io.err(`${colors.bold(place)} ${colors.yellow('warning')} ${message} ${colors.dim('(pattern-judgement)')}\n`)
  }
}
