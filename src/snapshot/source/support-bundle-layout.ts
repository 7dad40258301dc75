import { clusterKinds } from '../cluster-kinds.ts'
import type { BundleFile, BundleLayout, TypeOfItems } from './bundle-layout.ts'

/** What the collector calls a kind where that is not the plural of the API. */
const names: Readonly<Record<string, string>> = {
  pvs: 'persistentvolumes',
  pvcs: 'persistentvolumeclaims',
  'storage-classes': 'storageclasses',
  'resource-quota': 'resourcequotas',
  'pod-disruption-budgets': 'poddisruptionbudgets',
  'network-policy': 'networkpolicies',
  ingress: 'ingresses',
  'custom-resource-definitions': 'customresourcedefinitions',
  'mutating-webhook-configurations': 'mutatingwebhookconfigurations',
  'validating-webhook-configurations': 'validatingwebhookconfigurations',
}
/** Lists of the discovery and of access reviews, and logins of registries: no objects. */
const notObjects = /^(?:groups|resources|auth-cani-list|image-pull-secrets|custom-resource-definitions)$/

/**
 * The support bundle of troubleshoot.sh, as its `clusterResources` collector writes it: `cluster-resources/<kind>.json`,
 * `cluster-resources/<kind>/<namespace>.json`, `cluster-resources/pods/logs/<namespace>/<pod>/<container>[-previous].log`,
 * and `<anything>-errors.json` beside what it could not get.
 */
export const supportBundleLayout: BundleLayout = {
  kind: 'support-bundle',
  mark: /(?:^|\/)cluster-resources\//,
  classify(path) {
    const inside = /(?:^|\/)cluster-resources\/(.+)$/.exec(path)?.[1]
    if (inside === undefined)
      return /(?:^|\/)cluster-info\/errors\.json$/.test(path) ? errors('the version of the cluster') : null
    return classifyLog(inside) ?? classifyErrors(inside) ?? classifyObjects(inside)
  },
}

function classifyLog(inside: string): BundleFile | null {
  const [, namespace, pod, name] = /^pods\/logs\/([^/]+)\/([^/]+)\/([^/]+)\.log$/.exec(inside) ?? []
  if (namespace === undefined || pod === undefined || name === undefined) return null
  if (name.endsWith('-logs-errors'))
    return errors(`logs of ${namespace}/${pod}, ${name.slice(0, -'-logs-errors'.length)}`)
  const previous = name.endsWith('-previous')
  const container = previous ? name.slice(0, -'-previous'.length) : name
  return { is: 'log', log: { namespace, pod, container, previous } }
}

function classifyErrors(inside: string): BundleFile | null {
  const name = /^(.+?)-errors\.json$/.exec(inside)?.[1]
  if (name === undefined) return null
  const [resource = '', ...rest] = name.split('/')
  return errors(rest.length === 0 ? pluralOf(resource) : `${pluralOf(resource)} of ${rest.join('/')}`)
}

function classifyObjects(inside: string): BundleFile | null {
  const [resource = '', first] = inside.replace(/\.json$/, '').split('/')
  if (!inside.endsWith('.json') || notObjects.test(resource)) return null
  return { is: 'objects', typed: resource === 'custom-resources' ? typeOf(first ?? '') : typeOf(pluralOf(resource)) }
}

function errors(of: string): BundleFile {
  return { is: 'errors', of }
}

function pluralOf(resource: string): string {
  return names[resource] ?? resource
}

/** Of `pods`, or of `clusters.postgresql.cnpg.io` as files of custom resources are called. */
function typeOf(resource: string): TypeOfItems | null {
  const found = clusterKinds.find(
    ({ plural, group }) => resource === plural || (group !== '' && resource === `${plural}.${group}`),
  )
  if (found === undefined) return null
  const [version] = found.versions
  return { kind: found.kind, apiVersion: found.group === '' ? version : `${found.group}/${version}` }
}
