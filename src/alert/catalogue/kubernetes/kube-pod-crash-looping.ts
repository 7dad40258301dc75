import { defineGuard } from '../../define-guard.ts'

export const kubePodCrashLooping = defineGuard({
  alert: 'KubePodCrashLooping',
  signatures: ['crash-loop'],
  expr: 'max_over_time(kube_pod_container_status_waiting_reason{reason="CrashLoopBackOff",job="kube-state-metrics"}[5m]) >= 1',
  for: '15m',
  severity: 'warning',
  summary: 'A container starts and dies over and over',
  description:
    'Container {{ $labels.container }} of pod {{ $labels.namespace }}/{{ $labels.pod }} has been in CrashLoopBackOff for a quarter of an hour.',
  needs: ['kube-state-metrics'],
  knownBy:
    /kube_pod_container_status_waiting_reason\s*\{[^}]*reason=~?"[^"]*CrashLoopBackOff|increase\(\s*kube_pod_container_status_restarts_total/,
})
