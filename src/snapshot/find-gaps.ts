import type { KubeObject } from '../schema/cluster/kube-object.ts'
import type { ContainerLog, Gap, Snapshot } from '../schema/cluster/snapshot.ts'
import { countOf } from '../text/count-of.ts'
import { clusterKinds } from './cluster-kinds.ts'
import { keptLines } from './trim-log.ts'

/** The kinds that the detectors lean on, by the name that kubectl takes. */
const wanted = clusterKinds.filter(({ presence }) => presence === 'core')

export interface Seen {
  readonly objects: readonly KubeObject[]
  readonly logs: readonly ContainerLog[]
  readonly listed: readonly string[]
  readonly sourceKind: Snapshot['source']['kind']
}

/** Says what a source of files could not show: kinds that are not in it, logs, expired events, metrics. */
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
  const has = new Set(logs.map((log) => `${log.namespace}/${log.pod}`))
  const silent = objects
    .filter(({ kind, metadata }) => kind === 'Pod' && !has.has(`${metadata.namespace ?? 'default'}/${metadata.name}`))
    .filter(hasRestarted)
  for (const { metadata } of silent) {
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

function hasRestarted({ status }: KubeObject): boolean {
  const statuses = (status as { containerStatuses?: unknown } | undefined)?.containerStatuses
  return (
    Array.isArray(statuses) &&
    statuses.some(
      (each: { restartCount?: unknown; ready?: unknown }) => Number(each?.restartCount) > 0 || each?.ready === false,
    )
  )
}

/** Says from when on events are known at all, unless it is the moment since when they were wanted. */
export function eventGaps(objects: readonly KubeObject[], since: Date | null = null): Gap[] {
  const times = objects
    .filter(({ kind }) => kind === 'Event')
    .flatMap((event) => [event['lastTimestamp'], event['eventTime'], event.metadata['creationTimestamp']])
    .filter((time): time is string => typeof time === 'string')
    .map((time) => Date.parse(time))
    .filter((time) => !Number.isNaN(time))
  if (times.length === 0) return []
  const first = times.reduce((a, b) => Math.min(a, b))
  if (since !== null && first - since.getTime() < 15 * 60_000) return []
  const oldest = new Date(first).toISOString().replace('.000Z', 'Z')
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
  detail: 'Neither Prometheus nor Alertmanager was asked.',
  remedy: 'Query ALERTS and ALERTS_FOR_STATE in Prometheus for the time of the incident.',
}
