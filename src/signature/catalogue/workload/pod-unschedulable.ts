import { defineSignature } from '../../define-signature.ts'

/** No node takes the pod: resources, taints, affinity or volumes. */
export const podUnschedulable = defineSignature({
  id: 'pod-unschedulable',
  title: 'Pod cannot be scheduled',
  kind: 'symptom',
  text: [
    /\bFailedScheduling\b/,
    /\bunschedulable\b/,
    /\b\d+\/\d+ nodes are available\b/,
    /\binsufficient (?:cpu|memory|pods|ephemeral-storage)\b/,
    /\bpods?\b[^.\n]{0,25}\b(?:could not|cannot|couldn't|can't|unable to|failed to|not) be(?:ing)? scheduled?\b/,
    /\bpods?\b[^.\n]{0,20}\bstuck (?:in )?pending\b/,
    /\buntolerated taints?\b/,
    /\b(?:didn't|did not) match pod(?:'s)? (?:anti-?)?affinity\b/,
    /\bunable to schedule\b/,
  ],
  snapshot: {
    eventReasons: ['FailedScheduling'],
    conditions: [{ kind: 'Pod', type: 'PodScheduled', status: ['False'] }],
    messages: [/\b0\/\d+ nodes are available\b/],
  },
})
