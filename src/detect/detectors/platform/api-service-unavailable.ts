import { conditionOf } from '../../../kube/condition.ts'
import { textAt } from '../../../kube/field.ts'
import { refOf, refTo } from '../../../kube/object-ref.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quoteCondition } from '../../evidence.ts'

/** Finds API groups whose aggregated server does not answer: kubectl, controllers and deletions of namespaces fail on it. */
export const apiServiceUnavailable = defineDetector<string>({
  id: 'api-service-unavailable',
  signature: 'control-plane-degraded',
  kinds: ['APIService', 'Service', 'Pod'],
  detect: (view) =>
    view.ofKind('APIService').flatMap((object): Observation<string>[] => {
      const available = conditionOf(object, 'Available')
      if (available === null || available.status === 'True') return []
      const ref = refOf(object)
      const name = textAt(object, 'spec', 'service', 'name')
      const namespace = textAt(object, 'spec', 'service', 'namespace')
      const service = name === null || namespace === null ? null : refTo('Service', namespace, name)
      const pods = service === null ? [] : view.services.podsBehind(service)
      return [
        {
          subject: ref,
          affected: pods.map((pod) => pod.ref),
          workload: { ref, inferred: false },
          severity: 'medium',
          since: available.changedAt,
          chain: [...pods.map((pod) => pod.ref), ...(service === null ? [] : [service]), ref],
          evidence: [quoteCondition(ref, available)],
          fact: available.message ?? available.reason ?? '',
        },
      ]
    }),
  describe: ({ first }) => ({
    phrase: 'is not available',
    predicate: true,
    detail: first === '' ? null : `The API server reports: ${first}`,
  }),
})
