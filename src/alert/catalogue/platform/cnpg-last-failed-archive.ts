import { defineGuard } from '../../define-guard.ts'

export const cnpgLastFailedArchive = defineGuard({
  alert: 'LastFailedArchiveTime',
  signatures: ['backup-failing', 'disk-full', 'replication-broken'],
  about: /\bcnpg\b|cloud-?native-?pg|\bbarman/i,
  expr: '(cnpg_pg_stat_archiver_last_failed_time - cnpg_pg_stat_archiver_last_archived_time) > 1',
  for: '1m',
  severity: 'warning',
  summary: 'A database can not archive its WAL',
  description:
    '{{ $labels.namespace }}/{{ $labels.pod }}: the last attempt to archive failed. WAL stays on the volume until it is full, and no restore reaches past this point.',
  needs: ['the metrics of CloudNativePG, by a PodMonitor for the cluster'],
  knownBy: /cnpg_pg_stat_archiver_last_failed_time/,
})
