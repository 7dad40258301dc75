import type { ControlPlane } from './control-plane.ts'
import { decode, encode, withEtcd } from './etcd.ts'
import type { KubeClient, Manifest, Stored } from './kube-client.ts'

/** Resources that etcd knows by another name than the API does. */
const stored: Readonly<Record<string, string>> = { nodes: 'minions', services: 'services/specs' }

/**
 * Gives an object that was made a moment ago the age that its story needs: `change` gets it as it is stored and gives it back as it should be.
 * The API lets nobody set creationTimestamp or deletionTimestamp, so this writes where the API server keeps them, as the restore of a backup
 * would; the server and its controllers see the object as modified.
 */
async function rewrite(
  { etcd }: ControlPlane,
  client: KubeClient,
  of: Manifest,
  change: (object: Stored) => object,
): Promise<void> {
  const key = await keyOf(client, of)
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const { kvs } = await withEtcd(etcd, 'range', { key: encode(key) })
    const [entry] = kvs ?? []
    if (entry === undefined) throw new Error(`etcd holds nothing at ${key}`)
    const value = JSON.stringify(change(JSON.parse(decode(entry.value)) as Stored))
    const { succeeded } = await withEtcd(etcd, 'txn', {
      compare: [{ key: encode(key), target: 'MOD', result: 'EQUAL', mod_revision: entry.mod_revision }],
      success: [{ request_put: { key: encode(key), value: encode(value) } }],
    })
    if (succeeded) return
  }
  throw new Error(`${key} is written to all the time; it could not be changed`)
}

/** Moves every time in an object that is not before `from`, its creation included, to another; what is older stays. */
export function backdate(
  plane: ControlPlane,
  client: KubeClient,
  of: Manifest,
  { from, to }: { readonly from: Date; readonly to: string },
): Promise<void> {
  const isTime = /"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)"/g
  return rewrite(plane, client, of, (object) =>
    JSON.parse(
      JSON.stringify(object).replace(isTime, (quoted, time) =>
        Date.parse(time) < from.getTime() ? quoted : `"${to}"`,
      ),
    ),
  )
}

async function keyOf(client: KubeClient, of: Manifest): Promise<string> {
  const plural = (await client.pathOf(of)).split('/').at(-1) ?? ''
  const group = of.apiVersion.split('/').slice(0, -1).join('/')
  // Resources of the server's own groups are stored by their plural alone, custom ones below their group.
  const custom = group.includes('.') && !/^(?:[a-z]+|rbac\.authorization)\.k8s\.io$/.test(group)
  const { namespace, name } = of.metadata
  return [
    '/registry',
    ...(custom ? [group] : []),
    stored[plural] ?? plural,
    ...(namespace ? [namespace] : []),
    name,
  ].join('/')
}
