import { defineGuard } from '../../define-guard.ts'

export const kubeStatefulSetReplicasMismatch = defineGuard({
  alert: 'KubeStatefulSetReplicasMismatch',
  signatures: ['workload-degraded'],
  expr: [
    '(kube_statefulset_status_replicas_ready{job="kube-state-metrics"} != kube_statefulset_replicas{job="kube-state-metrics"})',
    'and changes(kube_statefulset_status_replicas_updated{job="kube-state-metrics"}[10m]) == 0',
  ].join('\n'),
  for: '15m',
  severity: 'warning',
  summary: 'A StatefulSet has fewer ready replicas than it should',
  description:
    'StatefulSet {{ $labels.namespace }}/{{ $labels.statefulset }} has had {{ $value }} ready replicas for a quarter of an hour, which is not what it asks for.',
  needs: ['kube-state-metrics'],
  knownBy: /kube_statefulset_status_replicas_ready/,
})
