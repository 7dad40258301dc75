import type { ClusterView } from '../../../kube/cluster-view.ts'
import { conditionOf } from '../../../kube/condition.ts'
import { instantAt, numberAt, textAt, textsAt } from '../../../kube/field.ts'
import { earliest, secondsBetween } from '../../../kube/instant.ts'
import { namespaceOf, refOf, refTo } from '../../../kube/object-ref.ts'
import { podChain } from '../../../kube/pod-chain.ts'
import type { PodView } from '../../../kube/pod-view.ts'
import type { FindingSeverity } from '../../../schema/cluster/finding.ts'
import type { KubeObject } from '../../../schema/cluster/kube-object.ts'
import { endSentence } from '../../../text/end-sentence.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteCondition, quoteEvent } from '../../evidence.ts'

interface DegradedDatabase {
  readonly ready: number
  readonly wanted: number
  readonly phase: string | null
  readonly reason: string | null
  readonly primary: string | null
  readonly unready: readonly string[]
}

/** The phase of a healthy cluster (CloudNativePG, api/v1/cluster_types.go). */
const healthy = 'Cluster in healthy state'
/** A new instance copies its data first; within this time it is no fault (seconds). Chosen. */
const joinLimit = 600

/**
 * Finds CloudNativePG clusters with fewer ready instances than they want, or in a phase other than healthy: what the
 * operator reports, the instances that are not ready, and which one is the primary.
 */
export const cnpgClusterDegraded = defineDetector<DegradedDatabase>({
  id: 'cnpg-cluster-degraded',
  signature: 'workload-degraded',
  kinds: ['Cluster', 'Pod', 'PersistentVolumeClaim', 'PersistentVolume', 'VolumeAttachment', 'Event'],
  detect: (view) => view.ofGroup('postgresql.cnpg.io', 'Cluster').flatMap((cluster) => observe(view, cluster)),
  describe({ first: { ready, wanted, phase, reason, primary, unready } }) {
    const message = [phase, reason].filter((part) => part !== null).join(': ')
    const detail = [
      message === '' ? null : `The operator reports: ${endSentence(message)}`,
      primary === null
        ? 'No instance is the primary.'
        : `The primary is ${primary}${unready.includes(primary) ? ', which is not ready' : ''}.`,
      unready.length === 0 ? null : `Not ready: ${listWords(unready, 5)}.`,
    ]
    return {
      phrase: `${ready} of ${wanted} ${wanted === 1 ? 'instance is' : 'instances are'} ready${ready >= wanted && phase !== null ? `, phase "${phase}"` : ''}`,
      detail: detail.filter((part) => part !== null).join(' '),
      ...(/disk space/i.test(message) && { signature: 'disk-full' }),
    }
  },
})

function observe(view: ClusterView, cluster: KubeObject): Observation<DegradedDatabase>[] {
  const ref = refOf(cluster)
  if (textAt(cluster, 'metadata', 'annotations', 'cnpg.io/hibernation') === 'on') return []
  const wanted = numberAt(cluster, 'spec', 'instances') ?? 1
  const ready = numberAt(cluster, 'status', 'readyInstances') ?? 0
  const phase = textAt(cluster, 'status', 'phase')
  if (phase === null || (ready >= wanted && phase === healthy)) return []
  const condition = conditionOf(cluster, 'Ready')
  const pods = instancesOf(view, cluster)
  const unready = pods.filter((pod) => !pod.ready)
  const primary = textAt(cluster, 'status', 'currentPrimary')
  const failingSince = instantAt(cluster, 'status', 'currentPrimaryFailingSinceTimestamp')
  const since = earliest(
    condition?.status === 'False' ? condition.changedAt : null,
    failingSince,
    ...unready.map((pod) => unreadySince(pod) ?? pod.createdAt),
  )
  const age = secondsBetween(since, view.now)
  const moving = textAt(cluster, 'status', 'targetPrimary') !== primary
  if ((age !== null && age <= joinLimit && failingSince === null) || (age === null && ready >= wanted && !moving))
    return []
  return [
    {
      subject: ref,
      affected: unready.map((pod) => pod.ref),
      workload: { ref, inferred: false },
      severity: severityOf(
        ready,
        wanted,
        unready.some((pod) => pod.ref.name === primary),
      ),
      since,
      // The condition and the readiness of a pod flip with each restart, and so hide the first failure.
      sinceApproximate: since === null || unready.some((pod) => pod.containers.some((one) => one.restartCount > 0)),
      chain: [...unready.flatMap((pod) => podChain(view, pod)), ref],
      evidence: [
        quote('status', ref, describeStatus(cluster, ready, wanted), since),
        ...(condition === null || condition.status === 'True' ? [] : [quoteCondition(ref, condition)]),
        ...unready.flatMap((pod) =>
          pod.conditions.filter((one) => one.type === 'Ready').map((one) => quoteCondition(pod.ref, one)),
        ),
        ...view
          .eventsOf(ref)
          .filter((event) => event.warning && view.isRecent(event.lastAt))
          .map(quoteEvent),
      ],
      fact: {
        ready,
        wanted,
        phase: phase === healthy ? null : phase,
        reason: textAt(cluster, 'status', 'phaseReason'),
        primary,
        unready: unready.map((pod) => pod.ref.name),
      },
    },
  ]
}

function severityOf(ready: number, wanted: number, primaryDown: boolean): FindingSeverity {
  if (ready <= 0 || primaryDown) return 'high'
  return ready < wanted ? 'medium' : 'low'
}

function unreadySince(pod: PodView): string | null {
  return pod.conditions.find((one) => one.type === 'Ready' && one.status !== 'True')?.changedAt ?? null
}

/** The instances' pods, which the cluster owns; it owns the pods of its Jobs (initdb, join), too, and they end. */
function instancesOf(view: ClusterView, cluster: KubeObject): PodView[] {
  const owned = view
    .podsOf(refOf(cluster))
    .filter((pod) => !pod.ended && textAt(pod.object, 'metadata', 'labels', 'cnpg.io/jobRole') === null)
  if (owned.length > 0) return owned
  return textsAt(cluster, 'status', 'instanceNames').flatMap(
    (name) => view.pod(refTo('Pod', namespaceOf(cluster), name)) ?? [],
  )
}

function describeStatus(cluster: KubeObject, ready: number, wanted: number): string {
  const parts = [
    `readyInstances=${ready} of ${wanted}`,
    `phase=${textAt(cluster, 'status', 'phase') ?? ''}`,
    ...['phaseReason', 'currentPrimary', 'targetPrimary'].flatMap((key) => {
      const value = textAt(cluster, 'status', key)
      return value === null ? [] : [`${key}=${value}`]
    }),
    ...['failed', 'replicating'].flatMap((state) => {
      const names = textsAt(cluster, 'status', 'instancesStatus', state)
      return names.length === 0 ? [] : [`${state}: ${listWords(names, 5)}`]
    }),
    ...['unusablePVC', 'danglingPVC', 'initializingPVC'].flatMap((key) => {
      const names = textsAt(cluster, 'status', key)
      return names.length === 0 ? [] : [`${key}: ${listWords(names, 5)}`]
    }),
  ]
  return parts.join(', ')
}
