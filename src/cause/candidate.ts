import { isNodeStorageFault } from '../detect/is-node-storage-fault.ts'
import { refKey } from '../kube/object-ref.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'

/** An object that findings share or depend on. */
export interface Candidate {
  readonly object: ObjectRef
  /** The findings that point to it, each with the pods that do. */
  readonly pods: Map<Finding, ObjectRef[]>
}

/** The kinds between a pod and its storage. */
export const storageKinds: ReadonlySet<string> = new Set([
  'PersistentVolumeClaim',
  'PersistentVolume',
  'VolumeAttachment',
  'CSIDriver',
])

/** Kinds that report no fault of their own, so that what points to them is all the evidence there is. */
const silentKinds = new Set(['CSIDriver', 'Image', 'Registry', 'ResourceQuota'])

/** False for a volume or a workload, which is a cause only where a finding is about it. */
export function reportsNoFaults({ kind }: ObjectRef): boolean {
  return silentKinds.has(kind)
}

/** The findings that are about the object itself. */
export function ownFaults({ object, pods }: Candidate): Finding[] {
  const key = refKey(object)
  const findings = [...pods.keys()]
  if (object.kind === 'Node') return findings.filter((one) => isAboutNode(one) && refKey(one.workload) === key)
  if (object.kind === 'CSIDriver') return []
  if (!storageKinds.has(object.kind)) return findings.filter((one) => refKey(one.workload) === key)
  return findings.filter((one) => one.traits.includes('on-storage') && keysOf(one).has(key))
}

/** True for a finding about a node itself, or about the storage of all that runs there. */
export function isAboutNode(finding: Finding): boolean {
  return finding.traits.includes('on-node') || isNodeStorageFault(finding)
}

const keysByFinding = new WeakMap<Finding, ReadonlySet<string>>()

/** The objects of a finding's chain: one that stands for a whole node has thousands, and each is asked about. */
function keysOf(finding: Finding): ReadonlySet<string> {
  const known = keysByFinding.get(finding)
  if (known !== undefined) return known
  const keys = new Set(finding.chain.map(refKey))
  keysByFinding.set(finding, keys)
  return keys
}
