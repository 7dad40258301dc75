import { rm } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import type { ControlPlane } from './control-plane.ts'
import { encode, listKeys, withEtcd } from './etcd.ts'
import { waitUntil } from './wait-until.ts'

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

/** What makes other things, and pods: while they are there, something is made anew or attached again. */
const lively = /^\/registry\/(?:deployments|statefulsets|daemonsets|cronjobs|jobs|replicasets|pods)\//

/**
 * Empties the cluster: all that was made since the start is gone at once, whatever finalizers or grace periods it has. It is
 * taken out of etcd, so that the server and its controllers see each deletion, as they would one that was asked of them. Definitions
 * of custom resources stay.
 */
export async function clearCluster({ etcd, baseline, logs }: ControlPlane): Promise<void> {
  const known = new Set(baseline)
  const made = async () =>
    (await listKeys(etcd, '/registry/')).filter(
      (key) => !known.has(key) && !lasting.some((prefix) => key.startsWith(`/registry/${prefix}`)),
    )
  await remove(etcd, (await made()).filter((key) => lively.test(key)).sort(byMaker))
  // The controller that attaches volumes forgets a pod only while it can look up its claims; else it attaches them again.
  const attachments = () => listKeys(etcd, '/registry/volumeattachments/')
  await waitUntil('volumes to be detached', async () => (await attachments()).length === 0, { seconds: 15 }).catch(
    () => {},
  )
  // A controller may still be about to replace what it has just seen go.
  for (let calm = 0, attempt = 0; calm < 3 && attempt < 40; attempt += 1) {
    const rest = await made()
    calm = rest.length === 0 ? calm + 1 : 0
    await remove(etcd, rest)
    await setTimeout(150)
  }
  await rm(logs, { recursive: true, force: true })
}

/** Pods last, lest their makers make them anew. */
function byMaker(a: string, b: string): number {
  return Number(a.startsWith('/registry/pods/')) - Number(b.startsWith('/registry/pods/'))
}

async function remove(etcd: string, keys: readonly string[]): Promise<void> {
  for (let start = 0; start < keys.length; start += 100) {
    const success = keys.slice(start, start + 100).map((key) => ({ request_delete_range: { key: encode(key) } }))
    await withEtcd(etcd, 'txn', { success })
  }
}
