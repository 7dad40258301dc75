import { earliest, secondsBetween } from '../../../kube/instant.ts'
import { countOf } from '../../../text/count-of.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quoteCondition, quoteEvent } from '../../evidence.ts'
import { measureExtent } from '../../measure-extent.ts'
import { rateByReadiness } from '../../rate-severity.ts'

/** Time in which the scheduler may place a pod (seconds). Chosen: six times its longest back-off (podMaxBackoffSeconds 10). */
const scheduleLimit = 60

/** Finds pods that cannot be scheduled, with the scheduler's message. */
export const podUnschedulable = defineDetector<string>({
  id: 'pod-unschedulable',
  signature: 'pod-unschedulable',
  traits: ['explains-itself'],
  kinds: ['Pod', 'Event', 'ReplicaSet'],
  detect: (view) =>
    view.pods
      .filter((pod) => pod.phase === 'Pending' && pod.node === null && pod.goneBy === null)
      .flatMap((pod): Observation<string>[] => {
        const condition = pod.conditions.find((one) => one.type === 'PodScheduled' && one.status === 'False') ?? null
        const events = view.eventsOf(pod.ref).filter((event) => event.reason === 'FailedScheduling')
        const scaling = view
          .eventsOf(pod.ref)
          .filter((event) => event.reason === 'TriggeredScaleUp' || event.reason === 'NotTriggerScaleUp')
        if (condition === null && events.length === 0) return []
        // A scheduling gate is set on purpose, and removed by what set it.
        const gated = condition?.reason === 'SchedulingGated'
        const since = earliest(condition?.changedAt ?? null, ...events.map((event) => event.firstAt)) ?? pod.createdAt
        const waited = secondsBetween(since, view.now)
        const early = waited !== null && waited < scheduleLimit
        return [
          {
            subject: pod.ref,
            severity: gated || early ? 'info' : rateByReadiness(view, pod.ref),
            since,
            evidence: [
              ...(condition === null ? [] : [quoteCondition(pod.ref, condition)]),
              ...events.map(quoteEvent),
              ...scaling.map(quoteEvent),
            ],
            fact: condition?.message ?? events.at(-1)?.message ?? '',
          },
        ]
      }),
  describe(group) {
    const { first } = group
    const { pods, ofPods } = measureExtent(group)
    const share = ofPods === null ? countOf(pods, 'pod') : `${pods} of ${countOf(ofPods, 'pod')}`
    return {
      phrase: `${share} cannot be scheduled`,
      detail: first === '' ? null : `The scheduler reports: ${first}`,
    }
  },
})
