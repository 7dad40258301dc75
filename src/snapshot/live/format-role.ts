import { stringify } from 'yaml'
import { compareText } from '../../text/compare-text.ts'
import type { Access } from './cluster-reader.ts'

const name = 'postmortem-reader'

/**
 * Writes the roles that give exactly these rights: a ClusterRole for what concerns the whole cluster, a Role for each
 * namespace. Empty where nothing is asked for.
 */
export function formatRole(accesses: readonly Access[]): string {
  const namespaces = [...new Set(accesses.map(({ namespace }) => namespace))]
  return namespaces
    .sort((a, b) => compareText(a ?? '', b ?? ''))
    .map((namespace) =>
      formatOne(
        namespace,
        accesses.filter((access) => access.namespace === namespace),
      ),
    )
    .join('---\n')
}

function formatOne(namespace: string | null, accesses: readonly Access[]): string {
  const kind = namespace === null ? 'ClusterRole' : 'Role'
  const rules = new Map<string, { apiGroups: string[]; resources: string[]; verbs: string[] }>()
  for (const { verb, group, plural, subresource } of accesses) {
    const rule = rules.get(`${group} ${verb}`) ?? { apiGroups: [group], resources: [], verbs: [verb] }
    rule.resources.push(subresource === undefined ? plural : `${plural}/${subresource}`)
    rules.set(`${group} ${verb}`, rule)
  }
  const role = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind,
    metadata: { name, ...(namespace !== null && { namespace }) },
    rules: [...rules.values()].map((rule) => ({ ...rule, resources: [...new Set(rule.resources)].sort(compareText) })),
  }
  const scope = namespace === null ? '' : ` -n ${namespace}`
  const binding = namespace === null ? 'clusterrolebinding' : 'rolebinding'
  const flag = kind.toLowerCase()
  return `# Give it to someone with: kubectl create ${binding} ${name}${scope} --${flag}=${name} --user=NAME\n${stringify(role)}`
}
