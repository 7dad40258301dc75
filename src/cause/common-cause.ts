import type { ObjectRef } from '../schema/cluster/kube-object.ts'

/** Something that several findings have in common and that may be why: a hypothesis to check and never a verdict. */
export interface CommonCause {
  /** "Node/worker-2"; stable across snapshots. */
  readonly id: string
  /** What they share or depend on: a node, a volume, a storage driver, an image, a quota, a log store, a source, a webhook. */
  readonly object: ObjectRef
  /** Ids of the findings that it would explain, in the order given. */
  readonly findings: readonly string[]
  /** Pods that show them and share it. */
  readonly pods: readonly ObjectRef[]
  readonly workloads: readonly ObjectRef[]
  /** Likely where the object itself reports a fault that began before the rest, possible where it is only shared. */
  readonly likelihood: 'likely' | 'possible'
  /** The evidence for it, and what speaks against it. */
  readonly why: string
}
