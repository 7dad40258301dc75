import { defineGuard } from '../../define-guard.ts'

export const cnpgReplicaFailingReplication = defineGuard({
  alert: 'ReplicaFailingReplication',
  signatures: ['replication-broken', 'crash-loop', 'filesystem-read-only', 'workload-degraded', 'storage-session-lost'],
  about: /\bcnpg\b|cloud-?native-?pg/i,
  expr: 'cnpg_pg_replication_in_recovery > cnpg_pg_replication_is_wal_receiver_up',
  for: '1m',
  severity: 'warning',
  summary: 'A replica does not replicate',
  description: '{{ $labels.namespace }}/{{ $labels.pod }} is a replica and receives no WAL.',
  needs: ['the metrics of CloudNativePG, by a PodMonitor for the cluster'],
  knownBy: /cnpg_pg_replication_is_wal_receiver_up/,
})
