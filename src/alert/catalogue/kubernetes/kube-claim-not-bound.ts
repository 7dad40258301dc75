import { defineGuard } from '../../define-guard.ts'

export const kubeClaimNotBound = defineGuard({
  alert: 'KubePersistentVolumeClaimNotBound',
  signatures: ['volume-claim-pending'],
  expr: 'kube_persistentvolumeclaim_status_phase{phase=~"Pending|Lost",job="kube-state-metrics"} > 0',
  for: '15m',
  severity: 'warning',
  summary: 'A claim has no volume',
  description: 'The claim {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is {{ $labels.phase }}.',
  needs: ['kube-state-metrics; claims that wait for their first consumer on purpose fire it too'],
  knownBy: /kube_persistentvolumeclaim_status_phase/,
})
