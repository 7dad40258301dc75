export type {
  Access,
  ApiGroups,
  ClusterReader,
  ClusterResource,
  ListStep,
  LogBounds,
  LogRequest,
  LogResult,
  ReadOptions,
} from './snapshot/cluster-reader.ts'
export { type OpenClusterOptions, openCluster } from './snapshot/open-cluster.ts'
export { type TakeSnapshotOptions, takeSnapshot } from './snapshot/take-snapshot.ts'
