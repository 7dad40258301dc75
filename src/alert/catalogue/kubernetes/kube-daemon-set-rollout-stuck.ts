import { defineGuard } from '../../define-guard.ts'

export const kubeDaemonSetRolloutStuck = defineGuard({
  alert: 'KubeDaemonSetRolloutStuck',
  signatures: ['workload-degraded'],
  expr: [
    '(',
    '  kube_daemonset_status_current_number_scheduled{job="kube-state-metrics"} != kube_daemonset_status_desired_number_scheduled{job="kube-state-metrics"}',
    '  or kube_daemonset_status_number_misscheduled{job="kube-state-metrics"} != 0',
    '  or kube_daemonset_status_updated_number_scheduled{job="kube-state-metrics"} != kube_daemonset_status_desired_number_scheduled{job="kube-state-metrics"}',
    '  or kube_daemonset_status_number_available{job="kube-state-metrics"} != kube_daemonset_status_desired_number_scheduled{job="kube-state-metrics"}',
    ') and changes(kube_daemonset_status_updated_number_scheduled{job="kube-state-metrics"}[5m]) == 0',
  ].join('\n'),
  for: '15m',
  severity: 'warning',
  summary: 'A DaemonSet does not run on every node that it should',
  description:
    'DaemonSet {{ $labels.namespace }}/{{ $labels.daemonset }} has not been complete for a quarter of an hour.',
  needs: ['kube-state-metrics'],
  knownBy: /kube_daemonset_status_(?:number_available|number_unavailable|number_ready)/,
})
