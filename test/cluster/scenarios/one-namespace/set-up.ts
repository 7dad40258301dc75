import type { TestCluster } from '../../test-cluster.ts'
import { setUp as setUpKilled } from '../oom-kill/set-up.ts'

export const viewer = { user: 'pods-only', namespace: 'parcels' }

/** The cluster of oom-kill, with somebody who may list pods in one namespace. */
export async function setUp(cluster: TestCluster): Promise<void> {
  await setUpKilled(cluster)
  await cluster.allow(viewer.user, [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list'] }], viewer.namespace)
}
