import { defineGuard } from '../../define-guard.ts'

export const lokiRequestPanics = defineGuard({
  alert: 'LokiRequestPanics',
  signatures: ['data-corrupted'],
  about: /\bloki\b/i,
  expr: 'sum by (cluster, namespace, job) (increase(loki_panic_total[10m])) > 0',
  for: '0m',
  severity: 'critical',
  summary: 'Loki panics',
  description: '{{ $labels.job }} panicked {{ printf "%.0f" $value }} times in ten minutes.',
  needs: ['the metrics of Loki, by its ServiceMonitor'],
  knownBy: /loki_panic_total/,
})
