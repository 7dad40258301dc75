import { defineGuard } from '../../define-guard.ts'

export const cnpgReplicationLag = defineGuard({
  alert: 'PGReplication',
  signatures: ['replication-broken'],
  about: /\bcnpg\b|cloud-?native-?pg/i,
  expr: 'cnpg_pg_replication_lag > 300',
  for: '1m',
  severity: 'warning',
  summary: 'A replica is minutes behind',
  description: '{{ $labels.namespace }}/{{ $labels.pod }} is {{ $value }} s behind its primary.',
  needs: ['the metrics of CloudNativePG, by a PodMonitor for the cluster'],
  knownBy: /cnpg_pg_replication_lag/,
})
