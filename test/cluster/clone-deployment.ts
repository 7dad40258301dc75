import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
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
  const read = async (kind: string) =>
    (await readEntries(etcd, `/registry/${kind}/${namespace}/${name}`)).map(({ key, value }) => ({
      key: decode(key),
      value: decode(value),
    }))
  const originals = {
    pods: await read('pods'),
    sets: await read('replicasets'),
    deployments: await read('deployments'),
  }
  const made = copies.map((copy) => copyAll(originals, { namespace, name }, copy))
  // From below upwards, each without its owner at first: a controller that sees a ReplicaSet before its pods makes twenty
  // others, and the garbage collector takes away a pod whose ReplicaSet is not there yet.
  await write(
    etcd,
    made.flatMap(({ pods }) => pods.map(withoutOwner)),
  )
  await setTimeout(settleMs)
  await write(
    etcd,
    made.flatMap(({ pods, sets }) => [...sets.map(withoutOwner), ...pods]),
  )
  await setTimeout(settleMs)
  await write(
    etcd,
    made.flatMap(({ sets, deployments }) => [...deployments, ...sets]),
  )
}

/** Time for the controllers to take notice. */
const settleMs = 2000

interface Stored {
  readonly key: string
  readonly value: string
}

interface Group {
  readonly pods: readonly Stored[]
  readonly sets: readonly Stored[]
  readonly deployments: readonly Stored[]
}

function copyAll(originals: Group, from: { readonly namespace: string; readonly name: string }, copy: Copy): Group {
  const uids = new Map<string, string>()
  const renamed = (text: string): string =>
    text.replaceAll(from.name, copy.name).replaceAll(from.namespace, copy.namespace)
  const newUid = (uid: string): string => {
    const known = uids.get(uid) ?? randomUUID()
    uids.set(uid, known)
    return known
  }
  const copyOne = ({ key, value }: Stored, index: number): Stored => ({
    key: renamed(key),
    value: renamed(value)
      .replace(/"uid":"([^"]+)"/g, (_, uid: string) => `"uid":"${newUid(uid)}"`)
      .replace(/"nodeName":"[^"]+"/g, `"nodeName":"${copy.nodeOf(index + 1)}"`),
  })
  return {
    pods: originals.pods.map(copyOne),
    sets: originals.sets.map(copyOne),
    deployments: originals.deployments.map(copyOne),
  }
}

function withoutOwner({ key, value }: Stored): Stored {
  const object = JSON.parse(value)
  delete object.metadata.ownerReferences
  return { key, value: JSON.stringify(object) }
}

async function write(etcd: string, records: readonly Stored[]): Promise<void> {
  for (let start = 0; start < records.length; start += 100) {
    const success = records
      .slice(start, start + 100)
      .map(({ key, value }) => ({ request_put: { key: encode(key), value: encode(value) } }))
    await withEtcd(etcd, 'txn', { success })
  }
}
