import type { KubeObject } from '../../schema/cluster/kube-object.ts'
import { compareText } from '../../text/compare-text.ts'
import type { LogRequest } from './cluster-reader.ts'

/** Replicas of one workload fail alike; two of them tell whether they do. */
const podsOfAWorkload = 2
const mostContainers = 60

interface ContainerState {
  readonly running?: object
  readonly waiting?: { readonly reason?: string }
  readonly terminated?: { readonly exitCode?: number; readonly finishedAt?: string }
}

interface ContainerStatus {
  readonly name?: string
  readonly ready?: boolean
  readonly restartCount?: number
  readonly state?: ContainerState
  readonly lastState?: ContainerState
}

interface Candidate {
  readonly rank: number
  readonly workload: string
  readonly pod: string
  readonly node: string
  readonly requests: readonly LogRequest[]
}

export interface ChosenLogs {
  /** Gravest first; each with the node that would have to give it. */
  readonly requests: ReadonlyArray<LogRequest & { readonly node: string }>
  /** Unhealthy containers whose logs are not asked for. */
  readonly leftOut: number
}

export interface ChooseLogsOptions {
  /** From when on (UTC, milliseconds) a restart or a warning belongs to the present trouble. */
  readonly recentFrom: number
}

/**
 * Chooses whose logs tell of trouble: containers that crash, are not ready, were restarted or warned of lately, two pods
 * of each workload, sixty containers at most. Of a container that was restarted the log before that is wanted too.
 */
export function chooseLogs(objects: readonly KubeObject[], options: ChooseLogsOptions): ChosenLogs {
  const warned = warnedPods(objects, options.recentFrom)
  const candidates = objects
    .filter(({ kind }) => kind === 'Pod')
    .flatMap((pod) => candidatesOf(pod, warned.has(podKey(pod)), options.recentFrom))
    .sort((a, b) => a.rank - b.rank || compareText(a.pod, b.pod))
  const chosen: Candidate[] = []
  const pods = new Map<string, Set<string>>()
  for (const candidate of candidates) {
    const known = pods.get(candidate.workload) ?? new Set()
    if (chosen.length >= mostContainers || (known.size >= podsOfAWorkload && !known.has(candidate.pod))) continue
    pods.set(candidate.workload, known.add(candidate.pod))
    chosen.push(candidate)
  }
  return {
    requests: chosen.flatMap(({ requests, node }) => requests.map((request) => ({ ...request, node }))),
    leftOut: candidates.length - chosen.length,
  }
}

/** Nodes that the cluster has not heard of lately; to ask their kubelets would take long and give nothing. */
export function silentNodes(objects: readonly KubeObject[]): Set<string> {
  const isSilent = ({ kind, status }: KubeObject): boolean => {
    const conditions = kind === 'Node' ? (status as { conditions?: unknown } | undefined)?.conditions : undefined
    return (
      Array.isArray(conditions) &&
      conditions.some(
        (each: { type?: unknown; status?: unknown }) => each.type === 'Ready' && each.status === 'Unknown',
      )
    )
  }
  return new Set(objects.filter(isSilent).map(({ metadata }) => metadata.name))
}

function warnedPods(objects: readonly KubeObject[], recentFrom: number): Set<string> {
  const warned = new Set<string>()
  for (const event of objects) {
    if (event.kind !== 'Event' || event['type'] !== 'Warning') continue
    const about = event['involvedObject'] as { kind?: unknown; namespace?: unknown; name?: unknown } | undefined
    if (about?.kind !== 'Pod') continue
    const last = Date.parse(String(event['lastTimestamp'] ?? event['eventTime'] ?? event.metadata['creationTimestamp']))
    if (!(last < recentFrom)) warned.add(`${String(about.namespace)}/${String(about.name)}`)
  }
  return warned
}

function candidatesOf(pod: KubeObject, isWarned: boolean, recentFrom: number): Candidate[] {
  const status = pod['status'] as
    | { phase?: unknown; containerStatuses?: unknown; initContainerStatuses?: unknown }
    | undefined
  if (status === undefined || status.phase === 'Succeeded') return []
  const { name, namespace = 'default' } = pod.metadata
  const node = (pod['spec'] as { nodeName?: unknown } | undefined)?.nodeName
  // Not scheduled, so nobody could have a log of it.
  if (typeof node !== 'string') return []
  return [statusesOf(status.initContainerStatuses, true), statusesOf(status.containerStatuses, false)]
    .flat()
    .flatMap(({ isInit, ...container }) => {
      const rank = rankOf(container, isInit, isWarned, recentFrom)
      if (rank === null || container.name === undefined) return []
      const request = { namespace, pod: name, container: container.name }
      const requests = [
        ...((container.restartCount ?? 0) > 0 ? [{ ...request, previous: true }] : []),
        { ...request, previous: false },
      ]
      return [{ rank, workload: workloadOf(pod), pod: podKey(pod), node, requests }]
    })
}

function statusesOf(list: unknown, isInit: boolean): Array<ContainerStatus & { readonly isInit: boolean }> {
  return Array.isArray(list) ? list.map((each: ContainerStatus) => ({ ...each, isInit })) : []
}

/** How grave it is, 0 the gravest; null where nothing is wrong. */
function rankOf(
  { state, lastState, ready, restartCount = 0 }: ContainerStatus,
  isInit: boolean,
  isWarned: boolean,
  recentFrom: number,
): number | null {
  const ended = state?.terminated
  if (ended !== undefined) return ended.exitCode === 0 ? null : 0
  if (state?.waiting !== undefined) return restartCount > 0 ? 0 : null
  if (state?.running === undefined) return null
  if (ready === false && !isInit) return 1
  const before = lastState?.terminated
  if (before !== undefined && !(Date.parse(before.finishedAt ?? '') < recentFrom)) return 2
  return isWarned ? 3 : null
}

/** Names what pods have in common: their owner, without the hash of a ReplicaSet, so that old and new pods count as one. */
function workloadOf({ metadata }: KubeObject): string {
  const owners = metadata['ownerReferences'] as ReadonlyArray<{ kind?: unknown; name?: unknown }> | undefined
  const owner = owners?.[0]
  const name = typeof owner?.name === 'string' ? owner.name : metadata.name
  return `${metadata.namespace ?? ''}/${owner?.kind === 'ReplicaSet' ? name.replace(/-[a-z0-9]{5,10}$/, '') : name}`
}

function podKey({ metadata }: KubeObject): string {
  return `${metadata.namespace ?? 'default'}/${metadata.name}`
}
