import type { Match } from '../../schema/analysis/match.ts'
import { oneLine } from '../../text/one-line.ts'
import { plainLine } from '../../text/plain-line.ts'
import type { paint } from './paint.ts'

/** An earlier incident, how it compares, and the words of its document that say so. */
export function describeMatch(
  { incident, verdict, evidence }: Pick<Match, 'incident' | 'verdict' | 'evidence'>,
  title: string | null,
  path: string | null,
  colors: ReturnType<typeof paint>,
): string {
  const [said] = evidence
  const place = [said?.found.path ?? path ?? incident, said?.found.line].filter((part) => part != null).join(':')
  const what = title === null ? incident : `${incident}: ${title}`
  const quote = said ? `    "${oneLine(said.found.quote)}"\n      ${colors.dim(place)}\n` : ''
  return `  ${colors.bold(verdict.replace('-', ' '))}  ${plainLine(what)}\n${quote}`
}
