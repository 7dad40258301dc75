import type { BundleLayout } from './bundle-layout.ts'

const log = /(?:^|\/)namespaces\/([^/]+)\/pods\/([^/]+)\/([^/]+)\/[^/]+\/logs\/(current|previous)(?:\.insecure)?\.log$/
const objects =
  /(?:^|\/)(?:cluster-scoped-resources\/[^/]+\/[^/]+(?:\/[^/]+)?|namespaces\/[^/]+\/(?:pods\/[^/]+\/[^/]+|[^/]+\/[^/]+(?:\/[^/]+)?|[^/]+))\.ya?ml$/
const stderr = /(?:^|\/)(monitoring\/.+)\.stderr$/

/**
 * The folder of `oc adm must-gather` and `oc adm inspect`: `cluster-scoped-resources/<group>/<plural>[/<name>].yaml`,
 * `namespaces/<ns>/<group>/<plural>.yaml`, `namespaces/<ns>/pods/<pod>/<container>/<container>/logs/{current,previous}.log`.
 */
export const mustGatherLayout: BundleLayout = {
  kind: 'must-gather',
  mark: /(?:^|\/)(?:cluster-scoped-resources|namespaces\/[^/]+\/(?:core|apps|pods))\//,
  classify(path) {
    const [, namespace, pod, container, which] = log.exec(path) ?? []
    if (namespace !== undefined && pod !== undefined && container !== undefined) {
      return { is: 'log', log: { namespace, pod, container, previous: which === 'previous' } }
    }
    if (objects.test(path)) return { is: 'objects', typed: null }
    const failed = stderr.exec(path)?.[1]
    return failed === undefined ? null : { is: 'errors', of: failed }
  },
}
