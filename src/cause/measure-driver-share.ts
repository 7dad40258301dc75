import { isNodeStorageFault } from '../detect/is-node-storage-fault.ts'
import type { ClusterView } from '../kube/cluster-view.ts'
import { refKey, refOf } from '../kube/object-ref.ts'
import { claimsOf } from '../kube/pod-chain.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { countOf } from '../text/count-of.ts'
import { listWords } from '../text/list-words.ts'

/** Measures how many pods of a node use the drivers that fail there, and whether pods elsewhere use them without a fault. */
export function measureDriverShare(
  view: ClusterView,
  node: ObjectRef,
  own: readonly Finding[],
): { words: string; all: boolean } | null {
  const failing = own.filter(isNodeStorageFault)
  const hit = new Set(failing.flatMap((finding) => finding.affected.map(refKey)))
  const drivers = new Set(failing.flatMap((finding) => driversIn(view, finding)))
  if (hit.size === 0 || drivers.size === 0) return null
  const uses = view.pods.filter(
    (pod) =>
      !pod.ended &&
      claimsOf(pod).some((claim) => {
        const volume = view.volumes.volumeOf(claim)
        const driver = volume === null ? null : view.volumes.driverOf(volume)
        return driver !== null && drivers.has(driver)
      }),
  )
  const here = uses.filter((pod) => pod.node === node.name)
  const elsewhere = uses.length - here.length
  const others =
    elsewhere === 0
      ? 'no pod elsewhere uses that driver, so this does not distinguish the node from the driver'
      : `${countOf(elsewhere, 'pod')} elsewhere ${elsewhere === 1 ? 'uses' : 'use'} the same driver without this fault`
  const words = `${hit.size} of ${countOf(here.length, 'pod')} on this node with volumes of ${listWords([...drivers])} show it; ${others}.`
  return { words, all: hit.size === here.length && elsewhere > 0 }
}

function driversIn(view: ClusterView, finding: Finding): string[] {
  return finding.chain.flatMap((ref) => (ref.kind === 'PersistentVolume' ? (view.volumes.driverOf(ref) ?? []) : []))
}

/** True where no storage fault concerns a volume of another driver. */
export function isOnlyDriver(view: ClusterView, driver: ObjectRef, all: readonly Finding[]): boolean {
  return all
    .filter((finding) => finding.traits.includes('on-storage') && finding.severity !== 'info')
    .every((finding) => driversIn(view, finding).every((one) => one === driver.name))
}

/** Describes how many volumes of a driver have a fault. */
export function describeDriverShare(view: ClusterView, object: ObjectRef, findings: readonly Finding[]): string {
  const volumes = view
    .ofKind('PersistentVolume')
    .map(refOf)
    .filter((ref) => view.volumes.driverOf(ref) === object.name)
  const named = new Set(
    findings.filter((one) => one.traits.includes('on-storage')).flatMap((finding) => finding.chain.map(refKey)),
  )
  const failing = volumes.filter((ref) => named.has(refKey(ref)))
  return `${failing.length} of ${countOf(volumes.length, 'volume')} of this driver ${failing.length === 1 ? 'has' : 'have'} a fault.`
}
