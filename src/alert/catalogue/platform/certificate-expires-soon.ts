import { defineGuard } from '../../define-guard.ts'

export const certificateExpiresSoon = defineGuard({
  alert: 'CertManagerCertExpirySoon',
  signatures: ['certificate-expired'],
  expr: 'avg by (exported_namespace, namespace, name) (certmanager_certificate_expiration_timestamp_seconds - time()) < 21 * 24 * 3600',
  for: '1h',
  severity: 'warning',
  summary: 'A certificate expires within three weeks',
  description:
    'Certificate {{ $labels.exported_namespace }}/{{ $labels.name }} expires in {{ $value | humanizeDuration }} and was not renewed.',
  needs: ['the metrics of cert-manager; a certificate that it did not issue needs CertificateServedExpiresSoon'],
  knownBy:
    /certmanager_certificate_expiration_timestamp_seconds[\s\S]{0,60}time\(\)|certmanager_certificate_ready_status/,
})
