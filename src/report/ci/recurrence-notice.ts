import type { Pattern } from '../../schema/analysis/analysis.ts'
import { plainLine } from '../../text/plain-line.ts'
import { bestRemedy } from '../best-remedy.ts'
import { ordinalOf } from '../ordinal-of.ts'
import { otherMembers } from '../other-members.ts'
import { formatOrdinal, formatPlace, memberNouns } from '../phrase.ts'
import { makeNotice, relatedPlace } from './make-notice.ts'
import type { Notice } from './notice.ts'

const kinds = {
  mechanism: { ruleId: 'recurrence', title: 'The same cause again' },
  symptom: { ruleId: 'same-symptom', title: 'The same symptom again' },
  'detection-gap': { ruleId: 'nobody-warned', title: 'No alert, or too late' },
} as const

/** Makes the notice on a member of a pattern: its ordinal, the earlier ones and what recovered the latest of them. */
export function recurrenceNotice(pattern: Pattern, at: number): Notice {
  const { ruleId, title } = kinds[pattern.kind]
  const member = pattern.members[at]
  const [evidence] = member?.evidence ?? []
  const earlier = pattern.members.slice(0, at).reverse()
  // The first can be the one that a pull request adds, written late: then the others came after it.
  const others = earlier.length > 0 ? earlier : pattern.members.slice(at + 1)
  const remedy = bestRemedy(pattern, new Set(others.map(({ incident }) => incident)))
  return {
    ...makeNotice(ruleId, { path: evidence?.path ?? null, line: evidence?.line ?? null }),
    title: `${title}: ${plainLine(pattern.title)}`,
    message: plainLine(
      [
        `The ${formatOrdinal(ordinalOf(pattern, member?.incident ?? ''))} ${memberNouns[pattern.kind]}: ${pattern.title}.`,
        ...otherMembers(pattern, member?.incident ?? '').map((line) => `${line}.`),
        evidence ? `Quote: "${evidence.quote}"` : '',
        remedy ? `What ended it before: ${remedy.words} (${formatPlace(remedy.evidence, remedy.incident)})` : '',
      ]
        .filter(Boolean)
        .join(' '),
    ),
    key: `${pattern.id}\n${member?.incident ?? ''}`,
    related: others.map((other) =>
      relatedPlace(other.evidence[0], `${other.incident}: "${other.evidence[0]?.quote ?? ''}"`),
    ),
  }
}
