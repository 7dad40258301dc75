import { rm } from 'node:fs/promises'
import type { ControlPlane } from './control-plane.ts'
import { encode, listKeys, withEtcd } from './etcd.ts'

/** What no test makes, or what every test may use: definitions of resources, and the server's own state. */
const lasting = [
  'apiextensions.k8s.io/',
  'apiregistration.k8s.io/',
  'masterleases/',
  'ranges/',
  'leases/kube-system/',
  'configmaps/kube-system/',
  'configmaps/default/',
  'configmaps/kube-public/',
  'configmaps/kube-node-lease/',
]

/**
 * Empties the cluster: all that was made since the start is gone at once, whatever finalizers or grace periods it has. It is
 * taken out of etcd, so that the server and its controllers see each deletion, as they would one that was asked of them. Definitions
 * of custom resources stay.
 */
export async function clearCluster({ etcd, baseline, logs }: ControlPlane): Promise<void> {
  const known = new Set(baseline)
  const keys = (await listKeys(etcd, '/registry/')).filter(
    (key) => !known.has(key) && !lasting.some((prefix) => key.startsWith(`/registry/${prefix}`)),
  )
  // What makes other things goes first, lest it makes them anew.
  const rank = (key: string) =>
    /\/(?:deployments|statefulsets|daemonsets|cronjobs|jobs|replicasets)\//.test(key) ? 0 : 1
  const ordered = keys.sort((a, b) => rank(a) - rank(b))
  for (let start = 0; start < ordered.length; start += 100) {
    const success = ordered.slice(start, start + 100).map((key) => ({ request_delete_range: { key: encode(key) } }))
    await withEtcd(etcd, 'txn', { success })
  }
  await rm(logs, { recursive: true, force: true })
}
