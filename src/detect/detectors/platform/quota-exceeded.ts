import type { ClusterView } from '../../../kube/cluster-view.ts'
import { recordAt, textAt } from '../../../kube/field.ts'
import { mayHaveExpired } from '../../../kube/may-have-expired.ts'
import { refTo } from '../../../kube/object-ref.ts'
import type { ObjectRef } from '../../../schema/cluster/kube-object.ts'
import { listWords } from '../../../text/list-words.ts'
import { collectRefusals, rateRefusal } from '../../collect-refusals.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote } from '../../evidence.ts'

interface Limited {
  readonly by: 'quota' | 'limit-range'
  readonly name: string | null
  readonly message: string
}

/** Messages of the quota and the LimitRanger admission plugins. */
const overQuota = /exceeded quota: ([^\s,]+)|failed quota: ([^\s:]+): must specify/
const outOfRange =
  /(?:maximum|minimum) [\w.-]+ (?:usage )?per \w+ is [^,]{1,60}, but|[\w.-]+ max limit to request ratio per \w+ is/

/** Finds pods and claims that the API server refuses because of a ResourceQuota or a LimitRange. */
export const quotaExceeded = defineDetector<Limited>({
  id: 'quota-exceeded',
  signature: 'quota-exceeded',
  traits: ['explains-itself'],
  kinds: ['Event', 'ReplicaSet', 'ResourceQuota'],
  detect: (view) =>
    collectRefusals(view).flatMap(({ subject, message, firstAt, evidence }): Observation<Limited>[] => {
      const match = overQuota.exec(message)
      if (match === null && !outOfRange.test(message)) return []
      const name = match?.[1] ?? match?.[2] ?? null
      const quota = name === null ? null : refTo('ResourceQuota', subject.namespace, name)
      return [
        {
          subject,
          severity: rateRefusal(view, subject),
          since: firstAt,
          sinceApproximate: mayHaveExpired(view, firstAt),
          pointsTo: quota === null ? [] : [quota],
          chain: [...(quota === null ? [] : [quota]), subject],
          evidence: [evidence, ...(quota === null ? [] : quoteUse(view, quota))],
          fact: { by: match === null ? 'limit-range' : 'quota', name, message: message },
        },
      ]
    }),
  describe({ facts, first }) {
    const quotas = listWords(facts.flatMap((fact) => fact.name ?? []))
    const by = quotas === '' ? 'a LimitRange' : `quota ${quotas}`
    return {
      phrase: `pods are refused because of ${by}`,
      detail: `The API server reports: ${first.message}`,
    }
  },
})

/** The resources of a quota that are used up: `limits.memory: used 8Gi of 8Gi`. */
function quoteUse(view: ClusterView, quota: ObjectRef) {
  const object = view.find(quota)
  const hard = recordAt(object, 'status', 'hard')
  return Object.keys(hard)
    .filter((resource) => textAt(hard, resource) === textAt(object, 'status', 'used', resource))
    .map((resource) =>
      quote('status', quota, `${resource}: used ${textAt(hard, resource)} of ${textAt(hard, resource)}`),
    )
}
