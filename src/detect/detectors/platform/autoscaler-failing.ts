import type { ClusterView } from '../../../kube/cluster-view.ts'
import { type Condition, conditionsOf } from '../../../kube/condition.ts'
import { numberAt, textAt } from '../../../kube/field.ts'
import { secondsBetween } from '../../../kube/instant.ts'
import { namespaceOf, refOf, refTo } from '../../../kube/object-ref.ts'
import type { FindingSeverity } from '../../../schema/cluster/finding.ts'
import type { KubeObject, ObjectRef } from '../../../schema/cluster/kube-object.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quoteCondition } from '../../evidence.ts'

interface Stalled {
  readonly scaler: string
  readonly condition: Condition
  readonly most: number | null
}

/**
 * A failure this young is ignored, since metrics of new pods come late (seconds). Chosen: twice the controller's
 * --horizontal-pod-autoscaler-cpu-initialization-period of 5 minutes.
 */
const metricsLimit = 600

/** Finds autoscalers that cannot scale: no metrics, or no target. One that is at its maximum is a note. */
export const autoscalerFailing = defineDetector<Stalled>({
  id: 'autoscaler-failing',
  signature: null,
  kinds: ['HorizontalPodAutoscaler'],
  detect: (view) => view.ofKind('HorizontalPodAutoscaler').flatMap((scaler) => observe(view, scaler)),
  describe({ first: { scaler, condition, most } }) {
    return {
      phrase:
        condition.type === 'ScalingLimited'
          ? `autoscaler ${scaler} is at its maximum of ${most ?? 'unknown'}`
          : `autoscaler ${scaler} does not scale (${condition.reason ?? condition.type})`,
      detail: condition.message,
    }
  },
})

function observe(view: ClusterView, scaler: KubeObject): Observation<Stalled>[] {
  const ref = refOf(scaler)
  const target = targetOf(scaler)
  const failing = conditionsOf(scaler).flatMap((condition): { condition: Condition; severity: FindingSeverity }[] => {
    const age = secondsBetween(condition.changedAt, view.now)
    if (age !== null && age <= metricsLimit) return []
    // A target that is scaled to zero switches its autoscaler off on purpose.
    if (condition.reason === 'ScalingDisabled') return []
    if (condition.status === 'False' && ['ScalingActive', 'AbleToScale'].includes(condition.type))
      return [{ condition, severity: 'low' }]
    if (condition.status === 'True' && condition.type === 'ScalingLimited' && condition.reason === 'TooManyReplicas')
      return [{ condition, severity: 'info' }]
    return []
  })
  const [first] = failing
  if (first === undefined) return []
  const { condition, severity } = first
  return [
    {
      subject: ref,
      workload: { ref: target ?? ref, inferred: false },
      severity,
      since: condition.changedAt,
      chain: [ref],
      evidence: failing.map((one) => quoteCondition(ref, one.condition)),
      fact: { scaler: ref.name, condition, most: numberAt(scaler, 'spec', 'maxReplicas') },
    },
  ]
}

function targetOf(scaler: KubeObject): ObjectRef | null {
  const kind = textAt(scaler, 'spec', 'scaleTargetRef', 'kind')
  const name = textAt(scaler, 'spec', 'scaleTargetRef', 'name')
  return kind === null || name === null ? null : refTo(kind, namespaceOf(scaler), name)
}
