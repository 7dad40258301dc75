import { defineGuard } from '../../define-guard.ts'

export const lokiRequestErrors = defineGuard({
  alert: 'LokiRequestErrors',
  signatures: [
    'filesystem-read-only',
    'io-error',
    'disk-full',
    'http-5xx',
    'crash-loop',
    'storage-session-lost',
    'request-timeout',
  ],
  about: /\bloki\b/i,
  expr: [
    '100 * sum by (cluster, namespace, job, route) (rate(loki_request_duration_seconds_count{status_code=~"5.."}[2m]))',
    '  / sum by (cluster, namespace, job, route) (rate(loki_request_duration_seconds_count[2m])) > 10',
  ].join('\n'),
  for: '15m',
  severity: 'critical',
  summary: 'Loki answers with errors',
  description: '{{ $labels.job }} {{ $labels.route }}: {{ printf "%.1f" $value }} % of the requests fail.',
  needs: ['the metrics of Loki, by its ServiceMonitor'],
  knownBy: /loki_request_duration_seconds_count\s*\{[^}]*5/,
})
