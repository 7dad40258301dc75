import type { FindingEvidence } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'

/** Something that the cluster recorded with a time. */
export interface ClusterFact {
  /** UTC, to the second. */
  readonly at: string
  /** When it was last seen; null for a single moment. */
  readonly until: string | null
  readonly text: string
  /** The object that it is about; its workload where several pods show the same. */
  readonly object: ObjectRef
  readonly source: FindingEvidence['source']
  readonly count: number
}

/** A fact before facts are joined and chosen. */
export interface RankedFact extends ClusterFact {
  /** What is kept first where there is too much: 0 is what people look for first. */
  readonly rank: number
  /** What the pods of a workload have in common that show the same. */
  readonly alike: string
}
