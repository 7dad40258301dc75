import { randomUUID } from 'node:crypto'
import type { ControlPlane } from './control-plane.ts'
import { decode, encode, readEntries, withEtcd } from './etcd.ts'

/** What a copy differs in. */
export interface Copy {
  readonly namespace: string
  readonly name: string
  /** The node of each pod, by its number. */
  readonly nodeOf: (pod: number) => string
}

/**
 * Copies a Deployment with its ReplicaSet and its pods, as the controllers and kubelets have made them, to other names, where the API server
 * keeps them: 5,000 pods that have come the long way take minutes, and look no different.
 */
export async function cloneDeployment(
  { etcd }: ControlPlane,
  { namespace, name }: { readonly namespace: string; readonly name: string },
  copies: readonly Copy[],
): Promise<void> {
  const kinds = ['deployments', 'replicasets', 'pods']
  const found = await Promise.all(kinds.map((kind) => readEntries(etcd, `/registry/${kind}/${namespace}/${name}`)))
  const originals = found.flat().map(({ key, value }) => ({ key: decode(key), value: decode(value) }))
  const puts: object[] = []
  for (const copy of copies) {
    const uids = new Map<string, string>()
    let pod = 0
    const renamed = (text: string): string => text.replaceAll(name, copy.name).replaceAll(namespace, copy.namespace)
    for (const { key, value } of originals) {
      const isPod = key.startsWith('/registry/pods/')
      if (isPod) pod += 1
      const text = renamed(value)
        .replace(/"uid":"([^"]+)"/g, (_, uid: string) => {
          const known = uids.get(uid) ?? randomUUID()
          uids.set(uid, known)
          return `"uid":"${known}"`
        })
        .replace(/"nodeName":"[^"]+"/g, `"nodeName":"${copy.nodeOf(pod)}"`)
      puts.push({ request_put: { key: encode(renamed(key)), value: encode(text) } })
    }
  }
  for (let start = 0; start < puts.length; start += 100) {
    await withEtcd(etcd, 'txn', { success: puts.slice(start, start + 100) })
  }
}
