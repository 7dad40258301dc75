import { defineGuard } from '../../define-guard.ts'

/** kube-prometheus covers it with KubeContainerWaiting, an hour later. */
export const kubeImagePullFailing = defineGuard({
  alert: 'KubeImagePullFailing',
  signatures: ['image-pull-failing'],
  expr: 'max_over_time(kube_pod_container_status_waiting_reason{reason=~"ImagePullBackOff|ErrImagePull|InvalidImageName",job="kube-state-metrics"}[5m]) >= 1',
  for: '10m',
  severity: 'warning',
  summary: 'An image can not be pulled',
  description:
    'Container {{ $labels.container }} of pod {{ $labels.namespace }}/{{ $labels.pod }} waits for its image: {{ $labels.reason }}.',
  needs: ['kube-state-metrics'],
  knownBy:
    /kube_pod_container_status_waiting_reason\s*\{[^}]*(?:ImagePull|ErrImage)|kube_pod_container_status_waiting_reason\s*\{[^}]*reason!=\s*"CrashLoopBackOff"/,
})
