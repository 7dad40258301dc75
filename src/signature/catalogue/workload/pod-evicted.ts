import { defineSignature } from '../../define-signature.ts'

/** The kubelet or the API evicted pods, most often for memory, disk or preemption. */
export const podEvicted = defineSignature({
  id: 'pod-evicted',
  title: 'Pods evicted',
  kind: 'symptom',
  text: [/\bevict(?:ed|ions?|ing)\b/, /\bpreempt(?:ed|ion)\b/, /\bMemoryPressure\b/],
  snapshot: {
    eventReasons: ['Evicted', 'Preempted'],
    terminatedReasons: ['Evicted'],
    conditions: [{ kind: 'Node', type: 'MemoryPressure', status: ['True'] }],
    messages: [/the node was low on resource/, /\bpod was evicted\b/],
  },
})
