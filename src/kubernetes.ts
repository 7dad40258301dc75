export type { ClusterReader, ClusterResource, ListResult } from './snapshot/cluster-reader.ts'
export { type OpenClusterOptions, openCluster } from './snapshot/open-cluster.ts'
export { type TakeSnapshotOptions, takeSnapshot } from './snapshot/take-snapshot.ts'
