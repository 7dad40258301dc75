import { defineGuard } from '../../define-guard.ts'

export const cpuThrottlingHigh = defineGuard({
  alert: 'CPUThrottlingHigh',
  signatures: ['cpu-starved'],
  expr: [
    'sum by (cluster, container, pod, namespace) (increase(container_cpu_cfs_throttled_periods_total{container!=""}[5m]))',
    '  / sum by (cluster, container, pod, namespace) (increase(container_cpu_cfs_periods_total[5m])) > 0.25',
  ].join('\n'),
  for: '15m',
  severity: 'info',
  summary: 'A container is held back at its CPU limit',
  description:
    'Container {{ $labels.container }} of pod {{ $labels.namespace }}/{{ $labels.pod }} was held back in {{ $value | humanizePercentage }} of its periods.',
  needs: ['the metrics of cAdvisor, from the kubelet'],
  knownBy: /container_cpu_cfs_throttled_periods_total/,
})
