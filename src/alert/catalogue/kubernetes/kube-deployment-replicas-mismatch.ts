import { defineGuard } from '../../define-guard.ts'

export const kubeDeploymentReplicasMismatch = defineGuard({
  alert: 'KubeDeploymentReplicasMismatch',
  signatures: ['workload-degraded', 'probe-failing'],
  expr: [
    '(kube_deployment_spec_replicas{job="kube-state-metrics"} > kube_deployment_status_replicas_available{job="kube-state-metrics"})',
    'and changes(kube_deployment_status_replicas_updated{job="kube-state-metrics"}[10m]) == 0',
  ].join('\n'),
  for: '15m',
  severity: 'warning',
  summary: 'A Deployment has fewer available replicas than it should',
  description:
    'Deployment {{ $labels.namespace }}/{{ $labels.deployment }} has not had the replicas it asks for ({{ $value }}) for a quarter of an hour.',
  needs: ['kube-state-metrics'],
  knownBy: /kube_deployment_status_replicas_(?:un)?available/,
})
