import { sourceTextOf } from '../../analyze/source-text-of.ts'
import type { ParsedIncident } from '../../parse/parsed-incident.ts'
import { redactQuotes } from '../../redact/redact-quotes.ts'
import type { OpenPair } from '../../schema/analysis/open-pair.ts'
import { oneLine } from '../../text/one-line.ts'
import { nameOf } from './describe-answer.ts'
import { findEnding } from './find-ending.ts'
import type { paint } from './paint.ts'

/** Two documents, the later first. */
export type PairOfDocuments = readonly [ParsedIncident, ParsedIncident]

/** Quotes of each side that are shown: one may be of the symptom alone. */
const quotesShown = 2

/** Two incidents for a person to compare: of each the title, its words, and what ended it where that is known. */
export function describePair({ evidence }: OpenPair, pair: PairOfDocuments, colors: ReturnType<typeof paint>): string {
  const shown = evidence.slice(0, quotesShown)
  const sides = redactQuotes(pair.map(readSide), pair.map(sourceTextOf))
  const quotes = [
    shown.map(({ query }) => ({ quote: query, line: null })),
    shown.map(({ found: { quote, line } }) => ({ quote, line })),
  ]
  return sides
    .flatMap(({ name, path, cause, ending }, side) => {
      const place = (line: number | null) => `      ${colors.dim(line === null ? path : `${path}:${line}`)}`
      return [
        `  ${colors.bold(name)}`,
        `    ${colors.dim(path)}`,
        ...(shown.length > 0 ? (quotes[side] ?? []) : cause).flatMap(({ quote, line }) => [
          `    "${oneLine(quote)}"`,
          ...(line === null ? [] : [place(line)]),
        ]),
        ...(ending ? [`    ${ending.text}`, place(ending.line)] : []),
      ]
    })
    .map((line) => `${line}\n`)
    .join('')
}

function readSide(found: ParsedIncident) {
  const { incident, places } = found
  const { id, path, rootCauses, summary } = incident
  const [cause] = rootCauses
  const ending = findEnding(found)
  return {
    name: nameOf(found),
    path: path ?? id,
    // For two that share no words: what each says of itself.
    cause: cause
      ? [{ quote: cause.text || (cause.title ?? ''), line: places.line(['rootCauses', 0]) }]
      : summary
        ? [{ quote: summary.text, line: places.line(['summary']) }]
        : [],
    ending: ending && {
      text: `${ending.outcome} by: ${oneLine(ending.text)}`,
      line: ending.line,
    },
  }
}
