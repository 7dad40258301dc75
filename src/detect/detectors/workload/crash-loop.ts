import type { ClusterView } from '../../../kube/cluster-view.ts'
import type { ContainerView, Terminated } from '../../../kube/container-view.ts'
import { describeExitCode } from '../../../kube/describe-exit-code.ts'
import { earliest, secondsBetween } from '../../../kube/instant.ts'
import type { PodView } from '../../../kube/pod-view.ts'
import type { FindingSeverity } from '../../../schema/cluster/finding.ts'
import { countOf } from '../../../text/count-of.ts'
import { formatSeconds } from '../../../text/format-seconds.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteEvent, quoteLog } from '../../evidence.ts'
import { measureExtent } from '../../measure-extent.ts'
import { nameContainers } from '../../name-containers.ts'
import { rateByReadiness } from '../../rate-severity.ts'

interface Crash {
  readonly container: string
  readonly phase: 'backing-off' | 'between-restarts' | 'recovered'
  readonly restarts: number
  readonly end: Terminated | null
}

/** The kubelet resets a container's back-off after it ran for this time (seconds; Kubernetes documentation, restart policy). */
const backOffReset = 600

/** Finds containers that end again and again: in back-off, between two restarts, or recently restarted after an error. */
export const crashLoop = defineDetector<Crash>({
  id: 'crash-loop',
  signature: 'crash-loop',
  kinds: ['Pod', 'Event', 'ReplicaSet'],
  detect: (view) =>
    view.pods
      .filter((pod) => !pod.ended && pod.goneBy === null)
      .flatMap((pod) => pod.containers.flatMap((container) => observe(view, pod, container))),
  describe(group) {
    const { facts, first } = group
    const { words, one } = nameContainers(facts.map((fact) => fact.container))
    const looping = facts.some((fact) => fact.phase !== 'recovered')
    const worstFact = facts.reduce((a, b) => (b.restarts > a.restarts ? b : a), first)
    return {
      phrase: looping
        ? `${words} ${one ? 'keeps' : 'keep'} crashing`
        : `${words} crashed and ${one ? 'runs' : 'run'} again`,
      extent: measureExtent(group),
      detail: `${one ? '' : `${worstFact.container}: `}${countOf(worstFact.restarts, 'restart')}${describeEnd(worstFact.end)}.`,
    }
  },
})

function observe(view: ClusterView, pod: PodView, container: ContainerView): Observation<Crash>[] {
  const { state, lastTermination } = container
  const end = state?.kind === 'terminated' ? state : lastTermination
  const phase = phaseOf(view, pod, container, end)
  if (phase === null) return []
  const backOffs = view
    .eventsOf(pod.ref)
    .filter(
      (event) => event.reason === 'BackOff' && event.container === container.name && /restarting/i.test(event.message),
    )
  const ready = pod.conditions.find((condition) => condition.type === 'Ready' && condition.status === 'False')
  const since = earliest(
    end?.finishedAt ?? null,
    // A short run that followed a restart was part of the loop already.
    container.restartCount > (state?.kind === 'running' ? 1 : 0) && shortRun(end) ? (end?.startedAt ?? null) : null,
    ...backOffs.map((event) => event.firstAt),
    phase === 'backing-off' ? (ready?.changedAt ?? null) : null,
  )
  const seen = [state, lastTermination].filter((one) => one?.kind === 'terminated').length
  return [
    {
      subject: pod.ref,
      severity: severityOf(view, pod, container, phase),
      since,
      sinceApproximate: container.restartCount > seen || since === null,
      evidence: [
        quote('container-state', pod.ref, describeState(container), end?.finishedAt ?? null),
        ...(end?.message ? [quote('container-state', pod.ref, end.message, end.finishedAt)] : []),
        ...backOffs.map(quoteEvent),
        ...quoteLog(view, pod.ref, container.name),
      ],
      fact: { container: container.name, phase, restarts: container.restartCount, end },
    },
  ]
}

function phaseOf(
  view: ClusterView,
  pod: PodView,
  container: ContainerView,
  end: Terminated | null,
): Crash['phase'] | null {
  const { state, restartCount } = container
  if (container.role === 'ephemeral') return null
  if (state?.kind === 'waiting') return state.reason === 'CrashLoopBackOff' ? 'backing-off' : null
  if (end === null || end.reason === 'Completed' || end.exitCode === 0) return null
  if (state?.kind === 'terminated') {
    const restarts = pod.restartPolicy !== 'Never' || container.role === 'sidecar'
    return restarts && restartCount > 0 ? 'between-restarts' : null
  }
  if (state?.kind !== 'running' || restartCount === 0 || !view.isRecent(end.finishedAt)) return null
  const quiet = secondsBetween(state.startedAt, view.now) ?? 0
  if (restartCount >= 2 && shortRun(end) && quiet < backOffReset) return 'between-restarts'
  // A recovered container that was OOM killed is left to the detector of OOM kills.
  return end.reason === 'OOMKilled' ? null : 'recovered'
}

function severityOf(view: ClusterView, pod: PodView, container: ContainerView, phase: Crash['phase']): FindingSeverity {
  if (phase !== 'recovered') return rateByReadiness(view, pod.ref)
  // One restart is how the kubelet recovers a container; several within the window are worth a look.
  return container.restartCount >= 2 && shortRun(container.lastTermination) ? 'low' : 'info'
}

function shortRun(end: Terminated | null): boolean {
  const ran = secondsBetween(end?.startedAt ?? null, end?.finishedAt ?? null)
  return ran !== null && ran < backOffReset
}

function describeState({ name, state, lastTermination, restartCount }: ContainerView): string {
  const waiting = state?.kind === 'waiting' ? `${state.reason}${state.message ? ` (${state.message})` : ''}, ` : ''
  const end = state?.kind === 'terminated' ? state : lastTermination
  const ended =
    end === null
      ? ''
      : `last ended with exit code ${end.exitCode ?? 'unknown'}${end.reason ? ` (${end.reason})` : ''}, `
  return `container ${name}: ${waiting}${ended}${countOf(restartCount, 'restart')}`
}

function describeEnd(end: Terminated | null): string {
  if (end === null) return ''
  const ran = secondsBetween(end.startedAt, end.finishedAt)
  const reason = end.reason === null ? '' : ` (${end.reason})`
  const clause = describeExitCode(end.exitCode, end.reason)
  const run = ran === null ? 'the last run' : `the last run took ${formatSeconds(ran)} and`
  return `; ${run} ended with exit code ${end.exitCode ?? 'unknown'}${reason}${clause === null ? '' : `: ${clause}`}`
}
