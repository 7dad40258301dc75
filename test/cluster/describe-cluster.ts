import { beforeAll, describe, inject } from 'vitest'
import { TestCluster } from './test-cluster.ts'

/**
 * Describes what holds on a real control plane, which is empty when the first test begins. Left out, and counted as skipped, where
 * the servers are not there. All files of the project share one control plane and run one after the other.
 */
export function describeCluster(name: string, define: (cluster: TestCluster) => void): void {
  const plane = inject('controlPlane')
  describe.skipIf(plane === null)(name, () => {
    // Where it is left out nothing is called; the tests are only counted.
    const cluster = new TestCluster(plane as NonNullable<typeof plane>)
    beforeAll(() => cluster.begin())
    define(cluster)
  })
}
