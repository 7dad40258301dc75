import type { RecoveryAct } from '../schema/incident/resolution.ts'

/** What was done, as a report calls it; what is of no known kind is quoted instead. */
export const actTitles: Readonly<Record<Exclude<RecoveryAct, 'other'>, string>> = {
  restart: 'restart it',
  recreate: 'delete and recreate it',
  'scale-down-up': 'scale the workload to zero and back',
  'reattach-volume': 'detach and attach the volume again',
  rollback: 'roll back to the version before',
  'revert-config': 'revert the configuration',
  'fix-config': 'correct the configuration',
  'fix-code': 'fix the code',
  'deploy-fix': 'deploy a fix',
  'free-space': 'free space',
  'add-capacity': 'add capacity',
  failover: 'fail over',
  'restore-backup': 'restore a backup',
  'renew-credential': 'renew the credential or certificate',
  'unblock-network': 'unblock the network',
  'disable-feature': 'disable what does it',
  'wait-or-provider': 'wait, or have the provider mend it',
  'manual-data-fix': 'repair the data by hand',
}
