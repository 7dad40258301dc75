import { recordsAt, textAt } from '../kube/field.ts'
import { namespaceOf } from '../kube/object-ref.ts'
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
 * Finds the alerts of a cluster that do what a guard does: those whose expression compares the same metric in the same way,
 * whatever their name, and those of the same name. A snapshot without any alerting rule proves nothing, since rules may be
 * kept where no snapshot looks.
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
  const name = `${namespaceOf(object) ?? 'default'}/${object.metadata.name}`
  return recordsAt(object, 'spec', 'groups')
    .flatMap((group) => recordsAt(group, 'rules'))
    .flatMap((rule) => {
      const [alert, expr] = [textAt(rule, 'alert'), textAt(rule, 'expr')]
      return alert === null || expr === null ? [] : [{ name, alert, expr }]
    })
}
