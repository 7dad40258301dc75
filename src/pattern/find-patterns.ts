import type { Judgement, JudgementProblem } from '../schema/analysis/judgement.ts'
import type { OrderedCorpus } from '../similarity/corpus/ordered-corpus.ts'
import { applyJudgement } from './apply-judgement.ts'
import { describeMechanism, mechanismId } from './describe-mechanism.ts'
import { findDetectionGaps } from './find-detection-gaps.ts'
import { findMechanisms, type MechanismGroup, pairKey } from './find-mechanisms.ts'
import { findSymptoms } from './find-symptoms.ts'
import type { FoundPattern } from './found-pattern.ts'
import { indexById } from './index-by-id.ts'

/** The patterns of a corpus, before more than their members is known. */
export interface FoundPatterns {
  readonly mechanisms: readonly FoundPattern[]
  /** Symptoms and detection gaps. */
  readonly others: readonly FoundPattern[]
  /** What in a person's judgement holds for nothing. */
  readonly problems: readonly JudgementProblem[]
}

/** Finds what keeps coming back, a person's judgement before all that is found. */
export function findPatterns(corpus: OrderedCorpus, judgement: Judgement | null): FoundPatterns {
  if (judgement === null) return describe(corpus, findMechanisms(corpus))
  const indexOf = indexById(corpus)
  const found = findMechanisms(corpus, pairsApart(judgement, indexOf))
  const before = describe(corpus, found)
  const { groups, named, problems } = applyJudgement(
    corpus,
    indexOf,
    found,
    judgement,
    (group) => mechanismId(corpus, group),
    new Set(before.others.map(({ id }) => id)),
  )
  const { mechanisms, others } = describe(corpus, groups)
  return {
    mechanisms,
    others: others.map((pattern) => {
      const name = named.get(pattern.id)
      return name ? { ...pattern, id: name.id, title: name.name } : pattern
    }),
    problems,
  }
}

function describe(corpus: OrderedCorpus, groups: readonly MechanismGroup[]): FoundPatterns {
  const mechanisms = groups.map((group) => describeMechanism(corpus, group))
  return { mechanisms, others: [...findSymptoms(corpus, mechanisms), ...findDetectionGaps(corpus)], problems: [] }
}

function pairsApart({ apart = [] }: Judgement, indexOf: ReadonlyMap<string, number>): ReadonlySet<string> {
  return new Set(
    apart.flatMap((ids) => {
      const indices = ids.flatMap((id) => indexOf.get(id) ?? [])
      return indices.flatMap((a, n) => indices.slice(n + 1).map((b) => pairKey(a, b)))
    }),
  )
}
