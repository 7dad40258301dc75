import { type ClusterEvent, collectEvents } from '../../kube/cluster-event.ts'
import { conditionOf } from '../../kube/condition.ts'
import type { ContainerView } from '../../kube/container-view.ts'
import { instantOf } from '../../kube/instant.ts'
import { refKey, refOf } from '../../kube/object-ref.ts'
import { type PodView, viewPod } from '../../kube/pod-view.ts'
import { workloadOf } from '../../kube/workload-of.ts'
import type { KubeObject } from '../../schema/cluster/kube-object.ts'
import { compareText } from '../../text/compare-text.ts'
import type { LogRequest } from './cluster-reader.ts'

/** Logs are read of this many pods of a workload: replicas fail alike, and a second one shows whether they do. */
const podsOfWorkload = 2
/** Containers whose logs are read: some eight megabytes, and a minute at worst where every kubelet is slow. */
const mostContainers = 60

interface Candidate {
  readonly rank: number
  readonly workload: string
  readonly pod: string
  readonly node: string
  readonly requests: readonly LogRequest[]
}

export interface ChosenLogs {
  /** Most severe first; each with the node whose kubelet has the log. */
  readonly requests: ReadonlyArray<LogRequest & { readonly node: string }>
  /** Unhealthy containers whose logs are not read. */
  readonly leftOut: number
}

export interface ChooseLogsOptions {
  /** From when on (UTC, milliseconds) a restart or a warning belongs to the present trouble. */
  readonly recentFrom: number
}

/**
 * Chooses the containers whose logs show what is wrong: those that crash, are not ready, were restarted or warned about
 * lately, of two pods of each workload, sixty at most. Of a container that was restarted the log before that is read too.
 */
export function chooseLogs(objects: readonly KubeObject[], options: ChooseLogsOptions): ChosenLogs {
  const recentFrom = instantOf(options.recentFrom) ?? ''
  const byKey = new Map(objects.map((object) => [refKey(refOf(object)), object]))
  const warned = warnedPods(collectEvents(objects), recentFrom)
  const candidates = objects
    .filter(({ kind }) => kind === 'Pod')
    .flatMap((object) => {
      const workload = refKey(workloadOf(object, (ref) => byKey.get(refKey(ref)) ?? null).ref)
      return candidatesOf(viewPod(object), workload, warned, recentFrom)
    })
    .sort((a, b) => a.rank - b.rank || compareText(a.pod, b.pod))
  const chosen: Candidate[] = []
  const pods = new Map<string, Set<string>>()
  for (const candidate of candidates) {
    const known = pods.get(candidate.workload) ?? new Set()
    if (chosen.length >= mostContainers || (known.size >= podsOfWorkload && !known.has(candidate.pod))) continue
    pods.set(candidate.workload, known.add(candidate.pod))
    chosen.push(candidate)
  }
  return {
    requests: chosen.flatMap(({ requests, node }) => requests.map((request) => ({ ...request, node }))),
    leftOut: candidates.length - chosen.length,
  }
}

/** Nodes that have stopped reporting; to ask their kubelets would take long and give nothing. */
export function silentNodes(objects: readonly KubeObject[]): Set<string> {
  const silent = objects
    .filter(({ kind }) => kind === 'Node')
    .filter((n) => conditionOf(n, 'Ready')?.status === 'Unknown')
  return new Set(silent.map(({ metadata }) => metadata.name))
}

function warnedPods(events: readonly ClusterEvent[], recentFrom: string): Set<string> {
  const warnings = events.filter(({ warning, object, lastAt }) => {
    return warning && object.kind === 'Pod' && (lastAt === null || lastAt >= recentFrom)
  })
  return new Set(warnings.map(({ object }) => refKey(object)))
}

function candidatesOf(pod: PodView, workload: string, warned: ReadonlySet<string>, recentFrom: string): Candidate[] {
  const { ref, node, phase } = pod
  // A pod without a node was never started, so it has no log.
  if (phase === 'Succeeded' || node === null) return []
  const key = refKey(ref)
  return pod.containers.flatMap((container) => {
    const rank = rankOf(container, warned.has(key), recentFrom)
    if (rank === null) return []
    const request = { namespace: ref.namespace ?? 'default', pod: ref.name, container: container.name }
    const requests = [
      ...(container.restartCount > 0 ? [{ ...request, previous: true }] : []),
      { ...request, previous: false },
    ]
    return [{ rank, workload, pod: key, node, requests }]
  })
}

/** How severe it is, 0 the most severe; null where nothing is wrong. */
function rankOf(
  { role, state, lastTermination, ready, restartCount }: ContainerView,
  isWarned: boolean,
  recentFrom: string,
): number | null {
  if (state === null || role === 'ephemeral') return null
  if (state.kind === 'terminated') return state.exitCode === 0 ? null : 0
  if (state.kind === 'waiting') return restartCount > 0 ? 0 : null
  if (!ready && role === 'app') return 1
  if (lastTermination !== null && !(lastTermination.finishedAt !== null && lastTermination.finishedAt < recentFrom))
    return 2
  return isWarned ? 3 : null
}
