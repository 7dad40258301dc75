import type { ClusterView } from '../kube/cluster-view.ts'
import type { Workload } from '../kube/workload-of.ts'
import type { Extent, Finding, FindingEvidence, FindingSeverity, FindingTrait } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'

/** One object that shows a fault. */
export interface Observation<Fact> {
  /** The object that shows it, as a rule a pod. */
  readonly subject: ObjectRef
  /** Further objects that show the same. */
  readonly affected?: readonly ObjectRef[] | undefined
  /** The workload that it belongs to. @default the subject's owner at the top */
  readonly workload?: Workload | undefined
  readonly severity: FindingSeverity
  readonly since: string | null
  /** True where it may have begun before. @default true where `since` is null */
  readonly sinceApproximate?: boolean | undefined
  /** @default 'observed' */
  readonly confidence?: Finding['confidence'] | undefined
  readonly chain?: readonly ObjectRef[] | undefined
  /** What it depends on according to the cluster, and what may be why: a quota, an image, a Service, a source. */
  readonly pointsTo?: readonly ObjectRef[] | undefined
  readonly evidence: readonly FindingEvidence[]
  /** What `describe` needs of it. */
  readonly fact: Fact
}

/** All observations of one detector that belong to one workload. */
export interface ObservationGroup<Fact> {
  readonly view: ClusterView
  readonly workload: ObjectRef
  /** In the order of their subjects; never empty. */
  readonly observations: readonly Observation<Fact>[]
  readonly facts: readonly Fact[]
  readonly first: Fact
}

/** How a group of observations is described. */
export interface Wording {
  /** What is wrong, without the workload's name and how many show it: "a file system is read-only". */
  readonly phrase: string
  /** True where the phrase continues the name ("is cordoned"); else a colon stands between them. @default false */
  readonly predicate?: boolean | undefined
  /** How many show it, where the phrase does not include it. */
  readonly extent?: Extent | null | undefined
  /** The arithmetic or the reason, in a sentence. */
  readonly detail: string | null
  /** Where it depends on the facts; else the detector's. */
  readonly signature?: string | null | undefined
  /** Where they depend on the facts; else the detector's. */
  readonly traits?: readonly FindingTrait[] | undefined
}

/** A detector as a file declares it: finds one kind of fault per object, and describes it per workload. */
export interface DetectorDefinition<Fact> {
  /** Kebab-case; first part of the findings' ids, so it never changes. */
  readonly id: string
  readonly signature: string | null
  /** What holds of all its findings. @default none */
  readonly traits?: readonly FindingTrait[] | undefined
  /** Kinds of objects that it reads. */
  readonly kinds: readonly string[]
  detect(view: ClusterView): readonly Observation<Fact>[]
  describe(group: ObservationGroup<Fact>): Wording
}

/** A detector as `detectFindings` takes it. */
export interface Detector {
  readonly id: string
  readonly signature: string | null
  readonly traits: readonly FindingTrait[]
  readonly kinds: readonly string[]
  detect(view: ClusterView): Finding[]
}
