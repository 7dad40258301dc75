import type { ClusterEvent } from '../../../kube/cluster-event.ts'
import type { ClusterView } from '../../../kube/cluster-view.ts'
import type { ContainerView } from '../../../kube/container-view.ts'
import { numberAt, valueAt } from '../../../kube/field.ts'
import { earliest, latest, secondsBetween, shiftInstant } from '../../../kube/instant.ts'
import { mayHaveExpired } from '../../../kube/may-have-expired.ts'
import type { PodView } from '../../../kube/pod-view.ts'
import { formatSeconds } from '../../../text/format-seconds.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteCondition, quoteEvent, quoteLog } from '../../evidence.ts'
import { measureExtent } from '../../measure-extent.ts'
import { nameContainers } from '../../name-containers.ts'
import { rateByReadiness } from '../../rate-severity.ts'
import { startAllowance } from '../../time-limits.ts'

type ProbeKind = 'liveness' | 'readiness' | 'startup'

interface ProbeFailure {
  readonly container: string
  readonly probe: ProbeKind
  readonly killed: boolean
  readonly arithmetic: string
  readonly over: boolean
}

/** Defaults of core/v1 Probe and PodSpec. */
const defaults = { failureThreshold: 3, periodSeconds: 10, initialDelaySeconds: 0, terminationGracePeriodSeconds: 30 }
/** The longest gap between events of a probe that keeps failing (seconds): client-go's spam filter lets one through per 5 minutes. */
const eventInterval = 300

/** Finds probes that fail, from Unhealthy events or, where those expired, from containers that run and are not ready. */
export const probeFailing = defineDetector<ProbeFailure>({
  id: 'probe-failing',
  signature: 'probe-failing',
  kinds: ['Pod', 'Event', 'ReplicaSet'],
  detect: (view) =>
    view.pods
      .filter((pod) => !pod.ended && pod.goneBy === null)
      .flatMap((pod) =>
        pod.containers.flatMap((container) => {
          const fromEvents = observeEvents(view, pod, container)
          return fromEvents.length > 0 ? fromEvents : observeState(view, pod, container)
        }),
      ),
  describe(group) {
    const { facts, first } = group
    const probes = listWords(facts.map((fact) => fact.probe))
    const { words } = nameContainers(facts.map((fact) => fact.container))
    const over = facts.every((fact) => fact.over)
    const gravest = facts.find((fact) => fact.killed) ?? first
    return {
      phrase: `${probes} probe of ${words} ${over ? 'failed and passes again' : 'fails'}`,
      extent: measureExtent(group),
      detail: gravest.arithmetic,
    }
  },
})

function observeEvents(view: ClusterView, pod: PodView, container: ContainerView): Observation<ProbeFailure>[] {
  const events = view
    .eventsOf(pod.ref)
    .filter((event) => event.container === container.name || (event.container === null && pod.containers.length === 1))
  return (['startup', 'liveness', 'readiness'] as const).flatMap((probe): Observation<ProbeFailure>[] => {
    const failures = events.filter((event) => isFailure(event, probe))
    const kills = events.filter((event) => event.reason === 'Killing' && killedBy(event) === probe)
    if (failures.length + kills.length === 0) return []
    // A start looks like this until the probe gives up.
    if (kills.length === 0 && isStarting(view, container, probe)) return []
    const all = [...failures, ...kills]
    const since = earliest(...all.map((event) => event.firstAt))
    const lastAt = latest(...all.map((event) => event.lastAt))
    const readyAt = pod.conditions.find((condition) => condition.type === 'Ready')?.changedAt ?? null
    const count = failures.reduce((sum, event) => sum + event.count, 0)
    // Refusals before the first answer are how a start looks; so are those before a pod became ready again.
    const startOnly = pod.ready && kills.length === 0 && (readyAt === null || lastAt === null || lastAt <= readyAt)
    const over = pod.ready && container.ready && !isFresh(view, lastAt)
    const rare = kills.length === 0 && count < threshold(container, probe)
    return [
      {
        subject: pod.ref,
        severity: startOnly || (pod.ready && rare) ? 'info' : pod.ready ? 'low' : rateByReadiness(view, pod.ref),
        since,
        sinceApproximate: mayHaveExpired(view, since) || container.restartCount > 1,
        evidence: [...[...failures, ...kills].map(quoteEvent), ...quoteLog(view, pod.ref, container.name, 2)],
        fact: {
          container: container.name,
          probe,
          killed: kills.length > 0,
          arithmetic: arithmetic(pod, container, probe),
          over: over || startOnly,
        },
      },
    ]
  })
}

function observeState(view: ClusterView, pod: PodView, container: ContainerView): Observation<ProbeFailure>[] {
  const { state } = container
  if (pod.ready || container.ready || state?.kind !== 'running') return []
  const probe = (['startup', 'readiness'] as const).find(
    (kind) => valueAt(container.spec, `${kind}Probe`) !== undefined,
  )
  const unready = pod.conditions.find((condition) => condition.type === 'Ready' && condition.status === 'False')
  if (probe === undefined || unready === undefined) return []
  const running = secondsBetween(state.startedAt, view.now)
  if (running === null || isStarting(view, container, probe)) return []
  const since = latest(state.startedAt, unready.changedAt)
  return [
    {
      subject: pod.ref,
      severity: rateByReadiness(view, pod.ref),
      since,
      sinceApproximate: container.restartCount > 0,
      confidence: 'inferred',
      evidence: [
        quoteCondition(pod.ref, unready),
        quote('container-state', pod.ref, `container ${container.name}: running, not ready`, state.startedAt),
        ...quoteLog(view, pod.ref, container.name, 2),
      ],
      fact: {
        container: container.name,
        probe: probe === 'startup' && valueAt(container.spec, 'readinessProbe') !== undefined ? 'readiness' : probe,
        killed: false,
        arithmetic: `It has run for ${formatSeconds(running)} and is not ready; the events of the probe have expired or are not in the snapshot. ${arithmetic(pod, container, probe)}`,
        over: false,
      },
    },
  ]
}

function isStarting(view: ClusterView, container: ContainerView, probe: ProbeKind): boolean {
  if (container.ready || container.restartCount > 0 || container.state?.kind !== 'running') return false
  const running = secondsBetween(container.state.startedAt, view.now)
  return running !== null && running <= Math.max(startAllowance, bound(container, probe))
}

function isFailure(event: ClusterEvent, probe: ProbeKind): boolean {
  return event.reason === 'Unhealthy' && new RegExp(`^${probe} probe (?:failed|errored)`, 'i').test(event.message)
}

function killedBy(event: ClusterEvent): string | null {
  return event.message.match(/failed (liveness|startup) probe/i)?.[1]?.toLowerCase() ?? null
}

function isFresh(view: ClusterView, lastAt: string | null): boolean {
  const age = secondsBetween(lastAt, view.now)
  return age !== null && age <= eventInterval
}

function threshold(container: ContainerView, probe: ProbeKind): number {
  return numberAt(container.spec, `${probe}Probe`, 'failureThreshold') ?? defaults.failureThreshold
}

/** Seconds from a container's start until a probe that never passes gives up. */
function bound(container: ContainerView, probe: ProbeKind): number {
  const delay = numberAt(container.spec, `${probe}Probe`, 'initialDelaySeconds') ?? defaults.initialDelaySeconds
  const period = numberAt(container.spec, `${probe}Probe`, 'periodSeconds') ?? defaults.periodSeconds
  return delay + period * threshold(container, probe)
}

/** initialDelaySeconds + periodSeconds × failureThreshold, beside how long the last run took. */
function arithmetic(pod: PodView, container: ContainerView, probe: ProbeKind): string {
  const at = `${probe}Probe`
  if (valueAt(container.spec, at) === undefined) return `The snapshot does not hold the settings of the ${probe} probe.`
  const delay = numberAt(container.spec, at, 'initialDelaySeconds') ?? defaults.initialDelaySeconds
  const period = numberAt(container.spec, at, 'periodSeconds') ?? defaults.periodSeconds
  const limit = bound(container, probe)
  const sum = `initialDelaySeconds ${delay} + periodSeconds ${period} × failureThreshold ${threshold(container, probe)} = ${limit} s`
  const parts = [
    probe === 'readiness'
      ? `A container that never answers the readiness probe counts as failed ${sum} after its start.`
      : `The ${probe} probe kills a container that never answers it ${sum} after its start.`,
  ]
  const end = container.lastTermination
  const ran = secondsBetween(end?.startedAt ?? null, end?.finishedAt ?? null)
  if (probe !== 'readiness' && ran !== null) {
    const grace =
      numberAt(container.spec, at, 'terminationGracePeriodSeconds') ??
      numberAt(pod.object, 'spec', 'terminationGracePeriodSeconds') ??
      defaults.terminationGracePeriodSeconds
    parts.push(`The last run took ${formatSeconds(ran)}${compareRun(ran, limit - period, limit + period + grace)}`)
  }
  const { state } = container
  const due = state?.kind === 'running' ? shiftInstant(state.startedAt, limit) : null
  if (probe !== 'readiness' && !container.ready && due !== null && state?.kind === 'running')
    parts.push(`This run began at ${state.startedAt}, so the probe gives up at ${due}.`)
  if (probe === 'liveness' && valueAt(container.spec, 'startupProbe') !== undefined)
    parts.push('It runs only after the startup probe has passed.')
  return parts.join(' ')
}

/** The first probe may come up to a period early, and the kill may use up the grace period. */
function compareRun(ran: number, from: number, to: number): string {
  if (ran < from) return ': it ended before the probe could have killed it.'
  return ran <= to ? ': it fits a container that never answered and was killed by the probe.' : '.'
}
