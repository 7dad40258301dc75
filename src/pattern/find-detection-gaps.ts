import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { findUnwarned } from './find-unwarned.ts'
import { compareMembers, type FoundPattern } from './found-pattern.ts'
import { patternId } from './pattern-id.ts'

/** Finds the incidents that nobody was warned of, as far as their own words say so; one pattern, or none below two. */
export function findDetectionGaps(corpus: OrderedCorpus): FoundPattern[] {
  const members = corpus.subjects
    .flatMap((subject, index) => {
      const found = findUnwarned(corpus, { index, subject })
      return found ? [{ index, subject, score: 1, evidence: [found.evidence] }] : []
    })
    .sort(compareMembers)
  if (members.length < 2) return []
  return [
    {
      id: patternId('nobody-warned', members[0]),
      title: 'No alert, or not in time',
      kind: 'detection-gap',
      members,
      signatures: [],
      terms: new Map(),
      confidence: 'medium',
    },
  ]
}
