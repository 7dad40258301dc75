import { sourceTextOf } from '../../analyze/source-text-of.ts'
import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import { redactQuotes } from '../../redact/redact-quotes.ts'
import type { Match } from '../../schema/analysis/match.ts'
import type { StepOutcome } from '../../schema/incident/resolution.ts'
import { oneLine } from '../../text/one-line.ts'
import { plainLine } from '../../text/plain-line.ts'
import { findDeeds, findEnding } from './find-ending.ts'
import type { paint } from './paint.ts'

/** Promises, and deeds of which nothing says that they helped, that are shown of an incident; its document has the rest. */
const mostOpen = 3
const mostDeeds = 3

/**
 * An earlier incident as somebody needs it at night: when, what, the words that say so, what ended it then, and what of it is
 * still open. Where no more than the symptom is the same, what ended it is no advice, and is left out.
 */
export function describeAnswer(match: Match, found: ParsedIncident, colors: ReturnType<typeof paint>): string {
  const { verdict, said, name, path, done, open } = redactQuotes(readAnswer(match, found), [sourceTextOf(found)])
  const place = (line: number | null) => colors.dim(line === null ? path : `${path}:${line}`)
  const lines = [
    `  ${colors.bold(verdict.replace('-', ' '))}  ${name}`,
    ...said.flatMap(({ quote, line }) => [`    "${oneLine(quote)}"`, `      ${place(line)}`]),
    ...done.flatMap(({ outcome, text, command, line }) => [
      `    ${outcomePhrases[outcome]} ${oneLine(text)}`,
      ...(command === null || text.includes(command)
        ? []
        : command.split('\n').map((each) => `      $ ${oneLine(each)}`)),
      `      ${place(line)}`,
    ]),
    ...open
      .slice(0, mostOpen)
      .flatMap(({ text, line }) => [`    still open: ${oneLine(text)}`, `      ${place(line)}`]),
    ...(open.length > mostOpen ? [`    and ${open.length - mostOpen} more still open`] : []),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** What became of what was done; of what failed nothing is said here. */
const outcomePhrases: Readonly<Record<StepOutcome, string>> = {
  ended: 'ended by:',
  eased: 'eased by:',
  failed: 'in vain:',
  unknown: 'done then:',
}

/** The name of an incident in a list: its day and title. */
export function nameOf({ incident: { id, date, title } }: ParsedIncident): string {
  return plainLine([date, title ?? id].filter((part) => part !== null).join(' '))
}

function readAnswer({ verdict, evidence }: Match, found: ParsedIncident) {
  const { incident, places } = found
  const isAdvice = verdict !== 'same-symptom'
  const ending = findEnding(found)
  const quotes = evidence.map((reason) => reason.found)
  const said = quotes.find(({ at }) => at !== 'title') ?? quotes[0]
  return {
    verdict,
    said: said ? [said] : [],
    name: nameOf(found),
    path: incident.path ?? incident.id,
    done: !isAdvice ? [] : ending ? [ending] : findDeeds(found).slice(0, mostDeeds),
    open: isAdvice
      ? incident.actionItems.flatMap(({ text, status }, i) =>
          status === 'done' || status === 'dropped' ? [] : [{ text, line: places.line(['actionItems', i]) }],
        )
      : [],
  }
}
