import { findClusterAlerts } from '../alert/find-cluster-alerts.ts'
import type { Guard } from '../alert/guard.ts'
import { toRule } from '../alert/to-rule.ts'
import type { Pattern } from '../schema/analysis/analysis.ts'
import type { GuardAlert } from '../schema/analysis/guard.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'

/** Lists the alerts that patterns name, each with its rule and, from a snapshot, whether the cluster has it. */
export function listGuards(
  guards: readonly Guard[],
  patterns: readonly Pattern[],
  snapshot: Pick<Snapshot, 'objects'> | null,
): GuardAlert[] {
  const named = new Set(patterns.flatMap(({ guards }) => guards))
  return guards
    .filter(({ alert }) => named.has(alert))
    .map((guard) => ({
      alert: guard.alert,
      signatures: [...guard.signatures],
      needs: [...guard.needs],
      rule: toRule(guard),
      inCluster: snapshot === null ? null : findClusterAlerts(guard, snapshot),
    }))
}
