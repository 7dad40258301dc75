import { defineGuard } from '../../define-guard.ts'

export const kubeContainerWaiting = defineGuard({
  alert: 'KubeContainerWaiting',
  signatures: ['image-pull-failing', 'config-missing', 'volume-mount-failing'],
  expr: 'kube_pod_container_status_waiting_reason{reason!="CrashLoopBackOff",job="kube-state-metrics"} > 0',
  for: '1h',
  severity: 'warning',
  summary: 'A container waits to be started',
  description:
    'Container {{ $labels.container }} of pod {{ $labels.namespace }}/{{ $labels.pod }} has waited for an hour: {{ $labels.reason }}.',
  needs: ['kube-state-metrics'],
  knownBy: /kube_pod_container_status_waiting_reason\s*\{[^}]*reason!=\s*"CrashLoopBackOff"/,
})
