import type { ClusterView } from '../../../kube/cluster-view.ts'
import type { ContainerView } from '../../../kube/container-view.ts'
import { earliest, latest, secondsBetween } from '../../../kube/instant.ts'
import { mayHaveExpired } from '../../../kube/may-have-expired.ts'
import { podChain } from '../../../kube/pod-chain.ts'
import type { PodView } from '../../../kube/pod-view.ts'
import { formatSeconds } from '../../../text/format-seconds.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteEvent } from '../../evidence.ts'
import { measureExtent } from '../../measure-extent.ts'
import { nameContainers } from '../../name-containers.ts'
import { rateByReadiness } from '../../rate-severity.ts'

interface NotStarting {
  readonly container: string
  readonly reason: string
  readonly message: string
}

/** Waiting reasons of the kubelet's runtime (pkg/kubelet/kuberuntime). */
const failed = new Set([
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError',
  'PreStartHookError',
  'PostStartHookError',
  'StartError',
])
const sandboxEvents = new Set([
  'FailedCreatePodSandBox',
  'FailedPodSandBoxStatus',
  'NetworkNotReady',
  'FailedCreatePodContainer',
])
const elsewhereEvents = new Set(['FailedMount', 'FailedMapVolume', 'FailedAttachVolume'])
/** Time that the creation of a container may take (seconds). Chosen: more than the kubelet's runtimeRequestTimeout of 2 minutes. */
const creationLimit = 300

/** Finds containers that cannot be created: config missing, no sandbox, no network, or no event at all for minutes. */
export const containerNotStarting = defineDetector<NotStarting>({
  id: 'container-not-starting',
  signature: null,
  kinds: ['Pod', 'Event', 'ReplicaSet'],
  detect: (view) =>
    view.pods
      .filter((pod) => !pod.ended && pod.goneBy === null && pod.node !== null)
      .flatMap((pod) => pod.containers.flatMap((container) => observe(view, pod, container))),
  describe(group) {
    const { facts, first } = group
    const { words, one } = nameContainers(facts.map((fact) => fact.container))
    const config = facts.some((fact) => fact.reason === 'CreateContainerConfigError')
    return {
      phrase: `${words} ${one ? 'does' : 'do'} not start (${listWords(facts.map((fact) => fact.reason))})`,
      extent: measureExtent(group),
      detail: first.message === '' ? null : first.message,
      signature: config ? 'config-missing' : null,
    }
  },
})

function observe(view: ClusterView, pod: PodView, container: ContainerView): Observation<NotStarting>[] {
  const { state } = container
  if (state?.kind !== 'waiting' || container.role === 'ephemeral') return []
  const events = view.eventsOf(pod.ref)
  const failures = events.filter(
    (event) => sandboxEvents.has(event.reason) || (event.reason === 'Failed' && event.container === container.name),
  )
  const definite = failed.has(state.reason)
  if (!definite) {
    // Containers after an init container wait for it, and what blocks it is found there.
    const initialised = pod.containers.every((one) => one.role !== 'init' || one.state?.kind === 'terminated')
    if (state.reason !== 'ContainerCreating' && !(state.reason === 'PodInitializing' && container.role === 'init'))
      return []
    if (container.role === 'app' && !initialised) return []
    if (events.some((event) => elsewhereEvents.has(event.reason))) return []
    const scheduled = pod.conditions.find(
      (condition) => condition.type === 'PodScheduled' && condition.status === 'True',
    )
    const waited = secondsBetween(latest(pod.createdAt, scheduled?.changedAt ?? null), view.now)
    if (waited === null || waited <= creationLimit) return []
  }
  const since = earliest(...failures.map((event) => event.firstAt)) ?? pod.createdAt
  const waited = secondsBetween(pod.createdAt, view.now)
  const silent =
    waited === null ? '' : `${state.reason} for ${formatSeconds(waited)} without an event that explains it.`
  return [
    {
      subject: pod.ref,
      severity: rateByReadiness(view, pod.ref),
      since,
      sinceApproximate: mayHaveExpired(view, since),
      confidence: definite || failures.length > 0 ? 'observed' : 'inferred',
      chain: definite ? [] : podChain(view, pod),
      evidence: [
        quote(
          'container-state',
          pod.ref,
          `container ${container.name}: ${state.reason}${state.message ? `: ${state.message}` : ''}`,
        ),
        ...failures.map(quoteEvent),
      ],
      fact: {
        container: container.name,
        reason: state.reason,
        message: state.message ?? failures.at(-1)?.message ?? silent,
      },
    },
  ]
}
