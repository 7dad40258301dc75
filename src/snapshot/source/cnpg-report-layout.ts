import type { BundleLayout, TypeOfItems } from './bundle-layout.ts'

const manifest = /(?:^|\/)manifests\/([^/]+)\.ya?ml$/
const log = /(?:^|\/)(?:operator-logs|job-logs|logs)\/([^/]+)\.jsonl$/

/** Lists of the report may lack their kind, as a typed client leaves them. */
const types: ReadonlyArray<readonly [name: RegExp, kind: string, apiVersion: string]> = [
  [/^events$/, 'Event', 'v1'],
  [/-?pods?$/, 'Pod', 'v1'],
  [/-?jobs$/, 'Job', 'batch/v1'],
  [/^deployment$/, 'Deployment', 'apps/v1'],
  [/^cluster$/, 'Cluster', 'postgresql.cnpg.io/v1'],
]

/**
 * The zip of `kubectl cnpg report cluster` and `report operator`: `manifests/{cluster,cluster-pods,cluster-jobs,events}.yaml`,
 * `logs/<pod>.jsonl`, `operator-logs/<pod>-logs.jsonl`. Their logs do not name their namespace.
 */
export const cnpgReportLayout: BundleLayout = {
  kind: 'cnpg-report',
  mark: /(?:^|\/)(?:manifests\/(?:cluster-pods|operator-pods?)\.ya?ml$|operator-logs\/)/,
  classify(path) {
    const name = manifest.exec(path)?.[1]
    if (name !== undefined) return { is: 'objects', typed: typeOf(name) }
    const pod = log.exec(path)?.[1]
    if (pod === undefined) return null
    return {
      is: 'log',
      log: { namespace: null, pod: pod.replace(/-logs$/, ''), container: null, previous: false },
    }
  },
}

function typeOf(name: string): TypeOfItems | null {
  const found = types.find(([pattern]) => pattern.test(name))
  return found === undefined ? null : { kind: found[1], apiVersion: found[2] }
}
