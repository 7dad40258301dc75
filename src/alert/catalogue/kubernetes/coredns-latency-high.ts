import { defineGuard } from '../../define-guard.ts'

export const coreDnsLatencyHigh = defineGuard({
  alert: 'CoreDNSLatencyHigh',
  signatures: ['dns-failing'],
  expr: 'histogram_quantile(0.99, sum without (pod, instance) (rate(coredns_dns_request_duration_seconds_bucket[5m]))) > 4',
  for: '10m',
  severity: 'critical',
  summary: 'The cluster DNS is slow',
  description:
    'The 99th percentile of the answers of CoreDNS in zone {{ $labels.zone }} takes {{ $value | humanizeDuration }}.',
  needs: ['the metrics of CoreDNS'],
  knownBy: /coredns_dns_request_duration_seconds_bucket/,
})
