import { defineGuard } from '../../define-guard.ts'

/** An instance that crashes has no metric of its own to alert on, so those that report are counted. */
export const cnpgInstanceMissing = defineGuard({
  alert: 'CNPGClusterHAWarning',
  signatures: [
    'crash-loop',
    'filesystem-read-only',
    'workload-degraded',
    'storage-session-lost',
    'replication-broken',
    'disk-full',
  ],
  about: /\bcnpg\b|cloud-?native-?pg/i,
  expr: 'max by (namespace, job) (cnpg_pg_replication_streaming_replicas - cnpg_pg_replication_is_wal_receiver_up) < 2',
  for: '5m',
  severity: 'warning',
  summary: 'A database cluster has fewer replicas than two',
  description:
    '{{ $labels.namespace }}: {{ $value }} replicas stream from the primary. Set the number to that of the standby instances of the cluster.',
  needs: [
    'the metrics of CloudNativePG, by a PodMonitor for the cluster',
    'the number 2 made that of your standby instances',
  ],
  knownBy: /cnpg_pg_replication_streaming_replicas|cnpg_collector_up/,
})
