import type { Manifest, Stored } from './kube-client.ts'
import { podTemplate, service, volume } from './manifests.ts'
import type { TestCluster } from './test-cluster.ts'

export interface DatabaseSettings {
  readonly namespace: string
  readonly name: string
  readonly driver: string
  /** The node of each instance. */
  readonly nodes: readonly string[]
  /** The volumes are called `<volumes>-1` and so on. */
  readonly volumes: string
  /** True where the test, and not kwok, tells what becomes of its pods. */
  readonly staged?: boolean
  /** Further fields of its spec. */
  readonly spec?: object
}

const apiVersion = 'postgresql.cnpg.io/v1'

/** Makes what the operator CloudNativePG makes of a Cluster, healthy: claims, pods, services. Gives the Cluster and its pods. */
export async function makeDatabase(
  cluster: TestCluster,
  { namespace, name, driver, nodes, volumes, staged = false, spec }: DatabaseSettings,
): Promise<{ readonly database: Stored; readonly pods: readonly Stored[] }> {
  const instances = nodes.map((_, index) => `${name}-${index + 1}`)
  const database = await cluster.create({
    apiVersion,
    kind: 'Cluster',
    metadata: { namespace, name },
    spec: { instances: nodes.length, storage: { size: '20Gi', storageClass: driver }, ...spec },
    status: healthyStatus(instances),
  })
  const selector = { 'cnpg.io/cluster': name }
  await cluster.createAll([
    service(namespace, `${name}-rw`, { ...selector, 'cnpg.io/instanceRole': 'primary' }),
    service(namespace, `${name}-ro`, { ...selector, 'cnpg.io/instanceRole': 'replica' }),
    service(namespace, `${name}-r`, { ...selector, 'cnpg.io/podRole': 'instance' }),
  ])
  const pods: Stored[] = []
  for (const [index, instance] of instances.entries()) {
    await cluster.createAll(volume(driver, `${volumes}-${index + 1}`, `${namespace}/${instance}`))
    pods.push(await cluster.create(instancePod(database, instance, index, { node: nodes[index] ?? '', staged })))
  }
  return { database, pods }
}

/** The status of a Cluster all of whose instances are well. */
export function healthyStatus(instances: readonly string[]): object {
  const since = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
  return {
    instances: instances.length,
    readyInstances: instances.length,
    instanceNames: instances,
    instancesStatus: { healthy: instances },
    currentPrimary: instances[0],
    targetPrimary: instances[0],
    currentPrimaryTimestamp: since,
    phase: 'Cluster in healthy state',
    conditions: [
      {
        type: 'Ready',
        status: 'True',
        reason: 'ClusterIsReady',
        message: 'Cluster is Ready',
        lastTransitionTime: since,
      },
    ],
  }
}

function instancePod(
  { metadata }: Stored,
  instance: string,
  index: number,
  { node, staged }: { readonly node: string; readonly staged: boolean },
): Manifest {
  const { metadata: ofTemplate, spec } = podTemplate('postgres', {
    image: 'ghcr.io/cloudnative-pg/postgresql:17.2',
    claims: { '/var/lib/postgresql/data': instance },
    staged,
  }) as Manifest
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      ...ofTemplate,
      name: instance,
      namespace: String(metadata.namespace),
      labels: {
        'cnpg.io/cluster': metadata.name,
        'cnpg.io/instanceName': instance,
        'cnpg.io/instanceRole': index === 0 ? 'primary' : 'replica',
        'cnpg.io/podRole': 'instance',
      },
      ownerReferences: [{ apiVersion, kind: 'Cluster', name: metadata.name, uid: metadata['uid'], controller: true }],
    },
    spec: { ...(spec as object), nodeName: node },
  }
}
