import { cloneDeployment } from '../../clone-deployment.ts'
import { workload } from '../../manifests.ts'
import type { TestCluster } from '../../test-cluster.ts'

const replicas = 20

/** Makes so many healthy pods, in Deployments of twenty over ten namespaces and fifty nodes: one real, the rest its copies. */
export async function setUpFields(
  cluster: TestCluster,
  pods: number,
): Promise<{ readonly nodes: readonly string[]; readonly namespaces: readonly string[] }> {
  const nodes = Array.from({ length: 50 }, (_, index) => `acre-${index + 1}`)
  const namespaces = Array.from({ length: 10 }, (_, index) => `field-${index}`)
  await cluster.namespaces('seedbed', ...namespaces)
  await cluster.nodes(...nodes)
  const seed = { namespace: 'seedbed', name: 'seedling' }
  await cluster.create(workload({ ...seed, kind: 'Deployment', image: 'registry.example/crop:2.0.0', replicas }))
  await cluster.available(seed.namespace, seed.name)
  await cluster.running(replicas)
  const copies = Array.from({ length: pods / replicas - 1 }, (_, copy) => ({
    namespace: namespaces[copy % namespaces.length] ?? '',
    name: `crop-${copy}`,
    nodeOf: (pod: number) => nodes[(copy * 7 + pod) % nodes.length] ?? '',
  }))
  await cloneDeployment(cluster.plane, seed, copies)
  await cluster.running(pods, 120)
  return { nodes, namespaces }
}
