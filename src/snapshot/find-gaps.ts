import { containersOf } from '../kube/container-view.ts'
import { instantAt } from '../kube/field.ts'
import { earliest } from '../kube/instant.ts'
import { refKey, refOf, refTo } from '../kube/object-ref.ts'
import type { KubeObject } from '../schema/cluster/kube-object.ts'
import type { ContainerLog, Gap, Snapshot } from '../schema/cluster/snapshot.ts'
import { countOf } from '../text/count-of.ts'
import { clusterKinds } from './cluster-kinds.ts'
import { keptLines } from './trim-log.ts'

/** The kinds that the detectors depend on, by the name that kubectl takes. */
const wanted = clusterKinds.filter(({ presence }) => presence === 'core')

/** Where the oldest event is this near to the time since when events were wanted (milliseconds), none need be missing. */
const nearSince = 15 * 60_000

export interface Seen {
  readonly objects: readonly KubeObject[]
  readonly logs: readonly ContainerLog[]
  readonly listed: readonly string[]
  readonly sourceKind: Snapshot['source']['kind']
}

/** Lists what a source of files could not show: kinds that are not in it, logs, expired events, metrics. */
export function findGaps(seen: Seen): Gap[] {
  return [...kindGaps(seen), ...logGaps(seen), ...eventGaps(seen.objects), metricsGap]
}

function kindGaps({ objects, listed, sourceKind }: Seen): Gap[] {
  const present = new Set([...listed, ...objects.map(({ kind }) => kind)])
  return wanted
    .filter(({ kind }) => !present.has(kind))
    .map(({ plural }) => ({
      what: plural,
      reason: 'not-in-source',
      detail:
        sourceKind === 'cluster-info-dump' && !/^(?:pods|events|nodes|replicasets|deployments|daemonsets)$/.test(plural)
          ? 'kubectl cluster-info dump does not write them.'
          : 'The source has none: either the cluster has none, or they were not asked for.',
      remedy: `kubectl get ${plural} -A -o json`,
    }))
}

function logGaps({ objects, logs, sourceKind }: Seen): Gap[] {
  if (logs.length === 0) {
    return [
      {
        what: 'container logs',
        reason: 'not-in-source',
        detail: null,
        remedy: 'kubectl cluster-info dump --all-namespaces --output-directory=DIR',
      },
    ]
  }
  const gaps: Gap[] = []
  const has = new Set(logs.map((log) => refKey(refTo('Pod', log.namespace, log.pod))))
  const unlogged = objects
    .filter((object) => object.kind === 'Pod' && !has.has(refKey(refOf(object))))
    .filter(hasRestarted)
  for (const { metadata } of unlogged) {
    const { name, namespace = 'default' } = metadata
    gaps.push({
      what: `logs of ${namespace}/${name}`,
      reason: 'not-in-source',
      detail: null,
      remedy: `kubectl logs -n ${namespace} ${name} --all-containers`,
    })
  }
  if (sourceKind === 'cluster-info-dump') {
    gaps.push({
      what: 'logs of containers before their last restart',
      reason: 'not-in-source',
      detail: 'kubectl cluster-info dump writes the logs of running containers only.',
      remedy: 'kubectl logs -n NAMESPACE POD -c CONTAINER --previous',
    })
  }
  const cut = logs.filter(({ lines }) => lines.length > keptLines).length
  if (cut > 0) {
    gaps.push({
      what: `earlier log lines of ${countOf(cut, 'container')}`,
      reason: 'truncated',
      detail: `The last ${keptLines} lines of each log are kept.`,
      remedy: 'Read the whole log in the source.',
    })
  }
  return gaps
}

function hasRestarted(pod: KubeObject): boolean {
  return containersOf(pod).some(
    ({ role, state, ready, restartCount }) => role === 'app' && (restartCount > 0 || (state !== null && !ready)),
  )
}

/** Reports the time from which on events are known, unless it is the time since which they were wanted. */
export function eventGaps(objects: readonly KubeObject[], since: Date | null = null): Gap[] {
  const oldest = objects
    .filter(({ kind }) => kind === 'Event')
    .flatMap((event) => [
      instantAt(event, 'lastTimestamp'),
      instantAt(event, 'eventTime'),
      instantAt(event, 'metadata', 'creationTimestamp'),
    ])
    .reduce((a, b) => earliest(a, b), null)
  if (oldest === null || (since !== null && Date.parse(oldest) - since.getTime() < nearSince)) return []
  return [
    {
      what: `events before ${oldest}`,
      reason: 'expired',
      detail: 'The API server keeps an event for one hour unless it is set up otherwise (--event-ttl).',
      remedy: 'Look in the log store or an event exporter for the time before.',
    },
  ]
}

export const metricsGap: Gap = {
  what: 'metrics and alerts',
  reason: 'not-in-source',
  detail: 'Neither Prometheus nor Alertmanager was queried.',
  remedy: 'Query ALERTS and ALERTS_FOR_STATE in Prometheus for the time of the incident.',
}
