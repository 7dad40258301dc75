import type { KubeObject, ObjectRef } from '../schema/cluster/kube-object.ts'
import { compareText } from '../text/compare-text.ts'
import { groupBy } from '../text/group-by.ts'
import { textAt } from './field.ts'
import { namespaceOf, refOf, refTo } from './object-ref.ts'
import type { PodView } from './pod-view.ts'

/** Follows a volume from the claim to the node. */
export interface VolumeTrace {
  /** The volume that a claim is bound to. */
  volumeOf(claim: ObjectRef): ObjectRef | null
  /** The claim that a volume is bound to. */
  claimOf(volume: ObjectRef): ObjectRef | null
  /** The attachments of a volume, those to the given node first. */
  attachmentsOf(volume: ObjectRef, node: string | null): readonly ObjectRef[]
  /** Claim, volume, attachments, node: as much of it as the snapshot shows. */
  chainOf(claim: ObjectRef, node: string | null): readonly ObjectRef[]
  /** Claim that a pod's message means by a volume's name: the pod's own name for it, or the PersistentVolume. */
  claimNamed(pod: PodView, volume: string): ObjectRef | null
  driverOf(volume: ObjectRef): string | null
}

/** Indexes claims, volumes and attachments. */
export function traceVolumes(ofKind: (kind: string) => readonly KubeObject[]): VolumeTrace {
  const volumeByClaim = new Map<string, ObjectRef>()
  const claimByVolume = new Map<string, ObjectRef>()
  const driverByVolume = new Map<string, string>()
  const attachments = groupBy(
    ofKind('VolumeAttachment').flatMap((attachment) => {
      const volume = textAt(attachment, 'spec', 'source', 'persistentVolumeName')
      return volume === null ? [] : [{ volume, ref: refOf(attachment), node: textAt(attachment, 'spec', 'nodeName') }]
    }),
    ({ volume }) => volume,
  )

  for (const volume of ofKind('PersistentVolume')) {
    const name = textAt(volume, 'spec', 'claimRef', 'name')
    const namespace = textAt(volume, 'spec', 'claimRef', 'namespace')
    if (name !== null && namespace !== null) {
      claimByVolume.set(volume.metadata.name, refTo('PersistentVolumeClaim', namespace, name))
      volumeByClaim.set(`${namespace}/${name}`, refOf(volume))
    }
    const driver = textAt(volume, 'spec', 'csi', 'driver')
    if (driver !== null) driverByVolume.set(volume.metadata.name, driver)
  }
  for (const claim of ofKind('PersistentVolumeClaim')) {
    const volume = textAt(claim, 'spec', 'volumeName')
    if (volume === null) continue
    volumeByClaim.set(`${namespaceOf(claim) ?? ''}/${claim.metadata.name}`, refTo('PersistentVolume', null, volume))
    claimByVolume.set(volume, refOf(claim))
  }

  const trace: VolumeTrace = {
    volumeOf: (claim) => volumeByClaim.get(`${claim.namespace ?? ''}/${claim.name}`) ?? null,
    claimOf: (volume) => claimByVolume.get(volume.name) ?? null,
    attachmentsOf: (volume, node) =>
      [...(attachments.get(volume.name) ?? [])]
        .sort((a, b) => Number(b.node === node) - Number(a.node === node) || compareText(a.ref.name, b.ref.name))
        .map((attachment) => attachment.ref),
    chainOf(claim, node) {
      const volume = trace.volumeOf(claim)
      const end = node === null ? [] : [refTo('Node', null, node)]
      return volume === null ? [claim, ...end] : [claim, volume, ...trace.attachmentsOf(volume, node), ...end]
    },
    claimNamed(pod, volume) {
      const own = pod.claims.get(volume)
      if (own !== undefined) return refTo('PersistentVolumeClaim', pod.ref.namespace, own)
      return claimByVolume.get(volume) ?? null
    },
    driverOf: (volume) => driverByVolume.get(volume.name) ?? null,
  }
  return trace
}
