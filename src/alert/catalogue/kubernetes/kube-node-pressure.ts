import { defineGuard } from '../../define-guard.ts'

export const kubeNodePressure = defineGuard({
  alert: 'KubeNodePressure',
  signatures: ['pod-evicted', 'disk-full'],
  expr: [
    'kube_node_status_condition{condition=~"(MemoryPressure|DiskPressure|PIDPressure)",status="true",job="kube-state-metrics"} == 1',
    'and on (cluster, node) kube_node_spec_unschedulable{job="kube-state-metrics"} == 0',
  ].join('\n'),
  for: '10m',
  severity: 'info',
  summary: 'A node is short of something',
  description: 'Node {{ $labels.node }} reports {{ $labels.condition }} and will evict pods.',
  needs: ['kube-state-metrics'],
  knownBy: /kube_node_status_condition\s*\{[^}]*Pressure/,
})
