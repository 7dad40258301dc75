import { defineGuard } from '../../define-guard.ts'

export const nodeClockSkewDetected = defineGuard({
  alert: 'NodeClockSkewDetected',
  signatures: ['clock-skewed'],
  expr: [
    '(node_timex_offset_seconds{job="node-exporter"} > 0.05 and deriv(node_timex_offset_seconds{job="node-exporter"}[5m]) >= 0)',
    'or (node_timex_offset_seconds{job="node-exporter"} < -0.05 and deriv(node_timex_offset_seconds{job="node-exporter"}[5m]) <= 0)',
  ].join('\n'),
  for: '10m',
  severity: 'warning',
  summary: 'The clock of a node is off',
  description: 'The clock of {{ $labels.instance }} is off by {{ $value }} s and does not come back.',
  needs: ['node-exporter with its timex collector, which is on by default'],
  knownBy: /node_timex_offset_seconds/,
})
