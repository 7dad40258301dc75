import { defineSignature } from '../../define-signature.ts'

/** Fewer replicas are ready than asked for. */
export const workloadDegraded = defineSignature({
  id: 'workload-degraded',
  title: 'Workload degraded',
  kind: 'symptom',
  text: [
    /\b0\/\d+ (?:pods? |replicas? )?(?:ready|running|available)\b/,
    /\b(?:replicas?|deployments?|statefulsets?|daemonsets?)\b[^.\n]{0,25}\b(?:degraded|unavailable|not available|mismatch)\b/,
    /\bMinimumReplicasUnavailable\b/,
    /\bProgressDeadlineExceeded\b/,
    /\bexceeded its progress deadline\b/,
    /\brollouts?\b[^.\n]{0,15}\bstuck\b/,
  ],
  snapshot: {
    conditions: [{ kind: 'Deployment', type: 'Available', status: ['False'] }],
    messages: [/exceeded its progress deadline/],
  },
})
