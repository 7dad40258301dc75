import { type Condition, conditionsOf } from '../../../kube/condition.ts'
import { refOf } from '../../../kube/object-ref.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quoteCondition, quoteEvent } from '../../evidence.ts'

const pressures = new Set(['MemoryPressure', 'DiskPressure', 'PIDPressure'])
const relatedReasons = new Set(['EvictionThresholdMet', 'FreeDiskSpaceFailed', 'ImageGCFailed', 'ContainerGCFailed'])

/** Finds nodes whose kubelet reports a shortage; from then on it evicts pods and takes no new ones. */
export const nodePressure = defineDetector<Condition>({
  id: 'node-pressure',
  signature: null,
  traits: ['on-node', 'may-be-effect'],
  kinds: ['Node', 'Event'],
  detect: (view) =>
    view.ofKind('Node').flatMap((node): Observation<Condition>[] => {
      const ref = refOf(node)
      const events = view
        .eventsOf(ref)
        .filter((event) => relatedReasons.has(event.reason) && view.isRecent(event.lastAt))
      return conditionsOf(node)
        .filter((condition) => pressures.has(condition.type) && condition.status === 'True')
        .map((condition) => ({
          subject: ref,
          workload: { ref, inferred: false },
          severity: 'high',
          since: condition.changedAt,
          chain: [ref],
          evidence: [quoteCondition(ref, condition), ...events.map(quoteEvent)],
          fact: condition,
        }))
    }),
  describe({ facts }) {
    return {
      phrase: `reports ${listWords(facts.map((fact) => fact.type))}`,
      predicate: true,
      detail: listWords(facts.flatMap((fact) => fact.message ?? [])) || null,
      signature: facts.some((fact) => fact.type === 'DiskPressure') ? 'disk-full' : null,
    }
  },
})
