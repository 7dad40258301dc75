import { defineGuard } from '../../define-guard.ts'

export const kubeNodeNotReady = defineGuard({
  alert: 'KubeNodeNotReady',
  signatures: ['node-not-ready'],
  expr: [
    'kube_node_status_condition{condition="Ready",status="true",job="kube-state-metrics"} == 0',
    'and on (cluster, node) kube_node_spec_unschedulable{job="kube-state-metrics"} == 0',
  ].join('\n'),
  for: '15m',
  severity: 'warning',
  summary: 'A node is not ready',
  description: 'Node {{ $labels.node }} has not been ready for a quarter of an hour.',
  needs: ['kube-state-metrics'],
  knownBy: /kube_node_status_condition\s*\{[^}]*condition="Ready"/,
})
