import type { ClusterView } from '../../../kube/cluster-view.ts'
import type { ContainerView, Terminated } from '../../../kube/container-view.ts'
import { textAt } from '../../../kube/field.ts'
import { earliest, secondsBetween } from '../../../kube/instant.ts'
import type { PodView } from '../../../kube/pod-view.ts'
import { countOf } from '../../../text/count-of.ts'
import { formatSeconds } from '../../../text/format-seconds.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteEvent } from '../../evidence.ts'
import { nameContainers } from '../../name-containers.ts'
import { rateByReadiness } from '../../rate-severity.ts'

interface OutOfMemory {
  readonly container: string | null
  readonly limit: string | null
  readonly end: Terminated | null
  readonly restarts: number
  /** Seconds that the container has run since; null where it does not run. */
  readonly quiet: number | null
}

/**
 * Finds containers whose state is OOMKilled, and nodes whose kernel ran out of memory. Exit code 137 alone does not
 * show it, and is left to the crash-loop detector.
 */
export const oomKilled = defineDetector<OutOfMemory>({
  id: 'oom-killed',
  signature: 'oom-killed',
  traits: ['explains-itself'],
  kinds: ['Pod', 'Node', 'Event', 'ReplicaSet'],
  detect: (view) => [
    ...view.pods.flatMap((pod) => pod.containers.flatMap((container) => observeContainer(view, pod, container))),
    ...observeNodes(view),
  ],
  describe({ observations, facts, first }) {
    const names = facts.flatMap((fact) => fact.container ?? [])
    if (names.length === 0)
      return {
        phrase: 'the kernel killed processes because the node was out of memory',
        detail: 'The node as a whole ran out of memory, so the killed process need not be what used it.',
      }
    const { words, one } = nameContainers(names)
    const limits = listWords(facts.flatMap((fact) => fact.limit ?? []))
    const pods = new Set(observations.map((observation) => observation.subject.name)).size
    const quiet = facts.every((fact) => fact.quiet !== null) ? Math.min(...facts.map((fact) => fact.quiet ?? 0)) : null
    const restarts = facts.reduce((sum, fact) => sum + fact.restarts, 0)
    const after =
      quiet === null ? '' : ` ${first.container ?? 'It'} has run for ${formatSeconds(quiet)} since the last restart.`
    return {
      phrase: `${words} ${one ? 'was' : 'were'} OOM killed`,
      extent: { pods, ofPods: null, workloads: null, drivers: [] },
      detail:
        limits === ''
          ? `No memory limit is set on the container, so the node or the pod as a whole ran out.${after}`
          : `Its memory limit is ${limits}; ${countOf(restarts, 'restart')} in all, for any reason.${after}`,
    }
  },
})

function observeContainer(view: ClusterView, pod: PodView, container: ContainerView): Observation<OutOfMemory>[] {
  const { state, lastTermination } = container
  const ends = [lastTermination, state].filter((end): end is Terminated => end?.kind === 'terminated')
  const kills = ends.filter((end) => end.reason === 'OOMKilled')
  const end = kills.at(-1)
  if (end === undefined) return []
  const limit = textAt(container.spec, 'resources', 'limits', 'memory')
  const quiet = state?.kind === 'running' ? secondsBetween(state.startedAt, view.now) : null
  const past = !view.isRecent(end.finishedAt)
  return [
    {
      subject: pod.ref,
      severity: past ? 'info' : quiet === null || !pod.ready ? rateByReadiness(view, pod.ref) : 'medium',
      since: earliest(...kills.map((kill) => kill.finishedAt)),
      // Only the last two ends are kept: earlier restarts may have had the same reason.
      sinceApproximate: container.restartCount > ends.length || end.finishedAt === null,
      evidence: kills.map((kill) =>
        quote(
          'container-state',
          pod.ref,
          `container ${container.name}: OOMKilled, exit code ${kill.exitCode ?? 'unknown'}, ${limit === null ? 'no memory limit' : `memory limit ${limit}`}`,
          kill.finishedAt,
        ),
      ),
      fact: { container: container.name, limit, end, restarts: container.restartCount, quiet },
    },
  ]
}

/** The kubelet reports kills of the node's own OOM killer as SystemOOM, the node problem detector as OOMKilling. */
function observeNodes(view: ClusterView): Observation<OutOfMemory>[] {
  return view.events
    .filter((event) => event.object.kind === 'Node' && ['SystemOOM', 'OOMKilling'].includes(event.reason))
    .filter((event) => view.isRecent(event.lastAt))
    .map((event) => ({
      subject: event.object,
      severity: 'medium',
      since: event.firstAt,
      sinceApproximate: true,
      chain: [event.object],
      evidence: [quoteEvent(event)],
      fact: { container: null, limit: null, end: null, restarts: 0, quiet: null },
    }))
}
