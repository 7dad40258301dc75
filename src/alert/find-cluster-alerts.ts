import type { GuardAlert } from '../schema/analysis/guard.ts'
import type { KubeObject } from '../schema/cluster/kube-object.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'
import { compareText } from '../text/compare-text.ts'
import type { Guard } from './guard.ts'

/** The kinds that carry alerting rules: of the Prometheus operator, and of VictoriaMetrics in the same form. */
const kinds = new Set(['PrometheusRule', 'VMRule'])

interface ClusterRule {
  readonly name: string
  readonly alert: string
  readonly expr: string
}

/**
 * Tells whether a cluster has an alert that does what a guard does: one whose expression asks the same of the same metric,
 * whatever it is called, or one of the same name. A snapshot without any alerting rule says nothing, since rules may stand
 * where no snapshot looks.
 */
export function findClusterAlerts(guard: Guard, { objects }: Pick<Snapshot, 'objects'>): GuardAlert['inCluster'] {
  const rules = objects.filter(({ kind }) => kinds.has(kind)).flatMap(rulesOf)
  const found = rules.filter(({ alert, expr }) => alert === guard.alert || guard.knownBy.test(expr))
  return {
    state: found.length > 0 ? 'present' : rules.length > 0 ? 'missing' : 'not-seen',
    rules: [...new Set(found.map(({ name, alert }) => `${name}: ${alert}`))].sort(compareText),
  }
}

function rulesOf(object: KubeObject): ClusterRule[] {
  const { namespace, name } = object.metadata
  return listAt(object, 'spec', 'groups')
    .flatMap((group) => listAt(group, 'rules'))
    .flatMap((rule) => {
      const [alert, expr] = [textAt(rule, 'alert'), textAt(rule, 'expr')]
      return alert === null || expr === null ? [] : [{ name: `${namespace ?? 'default'}/${name}`, alert, expr }]
    })
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
}

function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = path.reduce(valueAt, value)
  return Array.isArray(found) ? found : []
}

function textAt(value: unknown, key: string): string | null {
  const found = valueAt(value, key)
  return typeof found === 'string' ? found : null
}
