import { defineGuard } from '../../define-guard.ts'

/** What clients are shown counts, whoever issued it: a renewed certificate that nobody loaded expires all the same. */
export const certificateServedExpiresSoon = defineGuard({
  alert: 'CertificateServedExpiresSoon',
  signatures: ['certificate-expired'],
  expr: 'probe_ssl_earliest_cert_expiry - time() < 14 * 24 * 3600',
  for: '1h',
  severity: 'warning',
  summary: 'A certificate that is served expires within two weeks',
  description: '{{ $labels.instance }} serves a certificate that expires in {{ $value | humanizeDuration }}.',
  needs: ['blackbox-exporter with a TLS probe of every address that is served'],
  knownBy: /probe_ssl_earliest_cert_expiry|x509_cert_not_after/,
})
