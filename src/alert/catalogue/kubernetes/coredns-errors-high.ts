import { defineGuard } from '../../define-guard.ts'

export const coreDnsErrorsHigh = defineGuard({
  alert: 'CoreDNSErrorsHigh',
  signatures: ['dns-failing'],
  expr: [
    'sum without (pod, instance, server, zone, view, rcode, plugin) (rate(coredns_dns_responses_total{rcode="SERVFAIL"}[5m]))',
    '  / sum without (pod, instance, server, zone, view, rcode, plugin) (rate(coredns_dns_responses_total[5m])) > 0.03',
  ].join('\n'),
  for: '10m',
  severity: 'critical',
  summary: 'The cluster DNS answers SERVFAIL',
  description: '{{ $value | humanizePercentage }} of the answers of CoreDNS are SERVFAIL.',
  needs: ['the metrics of CoreDNS; a time-out before CoreDNS is no answer and is not counted'],
  knownBy: /coredns_dns_responses?_(?:total|rcode_count_total)\s*\{[^}]*SERVFAIL/,
})
