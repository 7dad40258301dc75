import { defineGuard } from '../../define-guard.ts'

/** kube-prometheus has none. A container that exits 137 for another reason may be counted too. */
export const kubeContainerOomKilled = defineGuard({
  alert: 'KubeContainerOomKilled',
  signatures: ['oom-killed'],
  expr: [
    '(kube_pod_container_status_restarts_total{job="kube-state-metrics"} - kube_pod_container_status_restarts_total{job="kube-state-metrics"} offset 10m >= 1)',
    'and ignoring (reason) min_over_time(kube_pod_container_status_last_terminated_reason{reason="OOMKilled",job="kube-state-metrics"}[10m]) == 1',
  ].join('\n'),
  for: '0m',
  severity: 'warning',
  summary: 'A container was killed for memory',
  description:
    'Container {{ $labels.container }} of pod {{ $labels.namespace }}/{{ $labels.pod }} was killed for memory {{ $value }} times in ten minutes.',
  needs: ['kube-state-metrics'],
  knownBy:
    /kube_pod_container_status_last_terminated_reason\s*\{[^}]*OOMKilled|kube_pod_container_status_terminated_reason\s*\{[^}]*OOMKilled|container_oom_events_total/,
})
