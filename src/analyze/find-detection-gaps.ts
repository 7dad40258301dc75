import type { Pattern } from '../schema/analysis.ts'
import { makeEvidence } from './evidence.ts'
import { compareOnset, onsetOf } from './onset.ts'
import type { OrderedCorpus } from './ordered-corpus.ts'
import { medianGapDays, patternId } from './pattern-parts.ts'
import type { ReadPassage } from './profile.ts'

/** How people write that nobody was warned. */
const unwarned =
  /\b(?:no|without(?: any)?|lack of|missing) (?:[\w-]+ ){0,3}(?:alert(?:s|ing)?|alarm(?:s|ing)?|monitoring|warning|notification)s?\b|\b(?:alerts?|alarms?|monitoring|nobody|no one|no-one|on-?call)\b[^.\n]{0,30}\b(?:did not|didn['’]t|never|was not|wasn['’]t|were not|weren['’]t|not) (?:fire|fired|trigger(?:ed)?|alert(?:ed)?|page[d]?|notice[d]?|notif(?:y|ied)|detect(?:ed)?|warned|catch|caught)\b|\b(?:undetected|unnoticed|not (?:been )?(?:detected|noticed|alerted)|nobody (?:was )?(?:warned|noticed)|silently (?:fail\w*|accumulat\w*))\b|\b(?:reported|noticed|discovered|found|detected) by (?:an? |the |our |several |some )?(?:end[- ]?)?(?:users?|customers?|tenants?|chance|accident)\b/i

const zones = new Set(['title', 'summary', 'detection', 'cause', 'lesson', 'other', 'impact'])

/** Finds the incidents that nobody was warned of, as far as their own words say so; one pattern, or none below two. */
export function findDetectionGaps({ subjects, similarity }: OrderedCorpus): Pattern[] {
  const members = subjects
    .flatMap((subject, index) => {
      const told = firstTold(similarity.profiles[index]?.passages ?? [])
      return told
        ? [{ incident: subject.incident, evidence: makeEvidence(subject, 'statement', told.at, told.text) }]
        : []
    })
    .sort((a, b) => compareOnset(a.incident, b.incident))
  if (members.length < 2) return []
  const onsets = members.flatMap(({ incident }) => onsetOf(incident) ?? [])
  return [
    {
      id: patternId('nobody-warned', members[0]?.incident),
      title: 'No alert, or not in time',
      kind: 'detection-gap',
      members: members.map(({ incident, evidence }) => ({
        incident: incident.id,
        date: onsetOf(incident),
        score: 1,
        evidence: [evidence],
      })),
      mentions: [],
      signatures: [],
      components: [],
      firstSeen: onsets[0] ?? null,
      lastSeen: onsets.at(-1) ?? null,
      medianGapDays: medianGapDays(members.map(({ incident }) => incident)),
      resolutions: [],
      openActions: [],
      confidence: 'medium',
    },
  ]
}

/** The place that says so best: a section on detection before any other. */
function firstTold(passages: readonly ReadPassage[]): ReadPassage | null {
  const told = passages.filter(({ zone, text }) => zones.has(zone) && unwarned.test(text))
  return told.find(({ zone }) => zone === 'detection') ?? told[0] ?? null
}
