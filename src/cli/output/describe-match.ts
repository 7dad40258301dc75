import type { Match } from '../../schema/analysis/match.ts'
import { oneLine } from '../../text/one-line.ts'
import { plainLine } from '../../text/plain-line.ts'
import type { paint } from './paint.ts'

/** Evidence that is shown of a match; `--json` has all of it. */
const evidenceShown = 3

/** An earlier incident, how it compares, and the matching words on both sides with their lines. */
export function describeMatch(
  { incident, verdict, score, evidence }: Match,
  title: string | null,
  path: string | null,
  colors: ReturnType<typeof paint>,
): string {
  const lines = evidence
    .slice(0, evidenceShown)
    .flatMap(({ query, found }) => [
      `    ${oneLine(query)}\n`,
      `      ${[found.path ?? path ?? incident, found.line].filter((part) => part !== null).join(':')} ${colors.dim(oneLine(found.quote))}\n`,
    ])
  const what = title === null ? incident : `${incident}: ${title}`
  return `  ${colors.bold(verdict.replace('-', ' '))} (${score.toFixed(2)}) ${plainLine(what)}\n${lines.join('')}`
}
