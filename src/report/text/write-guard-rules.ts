import { stringify } from 'yaml'
import type { GuardAlert } from '../../schema/analysis/guard.ts'

/** Writes alerts as one PrometheusRule of the Prometheus operator, in YAML. */
export function writeGuardRules(guards: readonly GuardAlert[]): string {
  const resource = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: { name: 'postmortem-guards' },
    spec: { groups: [{ name: 'postmortem-guards', rules: guards.map(({ rule }) => rule) }] },
  }
  return stringify(resource, { lineWidth: 0 })
}
