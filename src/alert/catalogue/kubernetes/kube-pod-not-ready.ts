import { defineGuard } from '../../define-guard.ts'

export const kubePodNotReady = defineGuard({
  alert: 'KubePodNotReady',
  signatures: ['probe-failing', 'pod-unschedulable', 'volume-mount-failing', 'volume-attachment-stuck'],
  expr: [
    'sum by (namespace, pod) (',
    '  max by (namespace, pod) (kube_pod_status_phase{phase=~"Pending|Unknown",job="kube-state-metrics"}',
    '    or (kube_pod_status_phase{phase="Running",job="kube-state-metrics"} == 1 and on (namespace, pod) kube_pod_status_ready{condition="true",job="kube-state-metrics"} == 0))',
    '  * on (namespace, pod) group_left () topk by (namespace, pod) (1, max by (namespace, pod) (kube_pod_owner{owner_kind!="Job",job="kube-state-metrics"}))',
    ') > 0',
  ].join('\n'),
  for: '15m',
  severity: 'warning',
  summary: 'A pod is not ready',
  description: 'Pod {{ $labels.namespace }}/{{ $labels.pod }} has not been ready for a quarter of an hour.',
  needs: ['kube-state-metrics'],
  knownBy: /kube_pod_status_phase\s*\{[^}]*Pending|kube_pod_status_ready/,
})
