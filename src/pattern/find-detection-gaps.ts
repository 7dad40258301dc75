import type { PatternCore } from '../schema/analysis/analysis.ts'
import { compareOnset, onsetOf } from '../similarity/corpus/onset.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { findUnwarned } from './find-unwarned.ts'
import { medianGapDays, patternId } from './pattern-parts.ts'

/** Finds the incidents that nobody was warned of, as far as their own words say so; one pattern, or none below two. */
export function findDetectionGaps(corpus: OrderedCorpus): PatternCore[] {
  const members = corpus.subjects
    .flatMap((subject, index) => {
      const told = findUnwarned(corpus, index)
      return told ? [{ incident: subject.incident, evidence: told.evidence }] : []
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
