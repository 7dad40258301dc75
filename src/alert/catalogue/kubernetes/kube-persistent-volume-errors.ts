import { defineGuard } from '../../define-guard.ts'

export const kubePersistentVolumeErrors = defineGuard({
  alert: 'KubePersistentVolumeErrors',
  signatures: ['volume-claim-pending'],
  expr: 'kube_persistentvolume_status_phase{phase=~"Failed|Pending",job="kube-state-metrics"} > 0',
  for: '5m',
  severity: 'critical',
  summary: 'A volume could not be provisioned',
  description: 'Volume {{ $labels.persistentvolume }} is in phase {{ $labels.phase }}.',
  needs: ['kube-state-metrics'],
  knownBy: /kube_persistentvolume_status_phase/,
})
