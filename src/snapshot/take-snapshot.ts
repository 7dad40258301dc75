import type { KubeObject } from '../schema/kube-object.ts'
import type { Gap, Snapshot } from '../schema/snapshot.ts'
import type { ClusterReader, ClusterResource } from './cluster-reader.ts'
import { composeSnapshot } from './compose-snapshot.ts'
import { noParts } from './source-parts.ts'

export interface TakeSnapshotOptions {
  /** The clock: when the cluster was read. */
  readonly now: Date
  /** @default all of them */
  readonly namespaces?: readonly string[] | undefined
  readonly signal?: AbortSignal | undefined
}

const resource = (apiVersion: string, kind: string, plural: string, namespaced = true): ClusterResource => ({
  apiVersion,
  kind,
  plural,
  namespaced,
})

/** What is listed. Secrets and ConfigMaps are not, and must never be. */
const listed: readonly ClusterResource[] = [
  resource('v1', 'Pod', 'pods'),
  resource('v1', 'Event', 'events'),
  resource('v1', 'PersistentVolumeClaim', 'persistentvolumeclaims'),
  resource('v1', 'PersistentVolume', 'persistentvolumes', false),
  resource('v1', 'Node', 'nodes', false),
  resource('apps/v1', 'Deployment', 'deployments'),
  resource('apps/v1', 'ReplicaSet', 'replicasets'),
  resource('apps/v1', 'StatefulSet', 'statefulsets'),
  resource('apps/v1', 'DaemonSet', 'daemonsets'),
  resource('batch/v1', 'Job', 'jobs'),
  resource('storage.k8s.io/v1', 'VolumeAttachment', 'volumeattachments', false),
]

/**
 * Takes a snapshot of a live cluster, redacted. A kind that is refused or absent becomes a gap; logs are not read yet.
 *
 * @throws PostmortemError with code `CLUSTER_UNREACHABLE` where the server does not answer.
 */
export async function takeSnapshot(reader: ClusterReader, options: TakeSnapshotOptions): Promise<Snapshot> {
  const { namespaces, signal } = options
  const objects: KubeObject[] = []
  const gaps: Gap[] = []
  for (const each of listed) {
    for (const namespace of each.namespaced ? (namespaces ?? [undefined]) : [undefined]) {
      const { items, gap } = await reader.list(each, { namespace, signal })
      if (gap === null) objects.push(...items)
      else gaps.push(gap)
    }
  }
  const { context, server } = reader
  const source = { kind: 'live', name: null, context, server, namespaces: namespaces ? [...namespaces] : null } as const
  const snapshot = composeSnapshot({ ...noParts, objects, gaps, listed: listed.map(({ kind }) => kind) }, source, {
    now: options.now,
  })
  const isKnown = ({ what }: Gap): boolean => what === 'the moment of capture'
  return { ...snapshot, takenAt: options.now.toISOString(), gaps: snapshot.gaps.filter((gap) => !isKnown(gap)) }
}
