import type { Severity, SeverityLevel } from '../../schema/incident/severity.ts'
import { normalizePhrase } from '../../vocabulary/normalize-phrase.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { isOwnWording } from '../own-wording.ts'
import { labelledValues, type ParseContext } from '../parse-context.ts'

const scale: readonly SeverityLevel[] = ['critical', 'critical', 'high', 'medium', 'low']
const numbered = /^(?:sev(?:erity)?|p|s|prio(?:rity)?|level|lvl|tier|class)\s?(\d)(?!\d)/

/** How bad it was: from a labelled value that begins with a level of a known scale, else in the words of the first in the metadata. */
export function readSeverity(context: ParseContext): Severity | null {
  for (const labelled of labelledValues(context, 'severity')) {
    const level = severityLevel(labelled.text, context.vocabulary)
    if (level === null) continue
    context.places.set(['severity'], labelled.place)
    return { level, text: labelled.text }
  }
  const own = labelledValues(context, 'severity').find(
    ({ leading, text }) => leading && isOwnWording(text, context.vocabulary),
  )
  if (!own) return null
  context.places.set(['severity'], own.place)
  return { level: null, text: own.text }
}

/** The level that a text begins with: "SEV-2", "P1 — outage", "High (storage)", "Critique (S1)". A level deeper in it does not count. */
export function severityLevel(text: string, { severities }: Vocabulary): SeverityLevel | null {
  const normal = normalizePhrase(text)
  const words = normal.split(' ')
  // Before the numbers: a team's own scale may run the other way.
  for (let count = Math.min(words.length, 3); count > 0; count--) {
    const level = severities.get(words.slice(0, count).join(' '))
    if (level !== undefined) return level
  }
  const number = numbered.exec(normal)?.[1] ?? /^(\d)(?:\s|$)/.exec(normal)?.[1]
  if (number !== undefined) return scale[Math.min(Number(number), 4)] ?? 'low'
  const [first] = severities.find(normal)
  return first?.start === 0 ? first.meaning : null
}
