export { type CheckAccessOptions, type CheckedAccess, checkAccess } from './snapshot/live/check-access.ts'
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
} from './snapshot/live/cluster-reader.ts'
export { formatRole } from './snapshot/live/format-role.ts'
export { type OpenClusterOptions, openCluster } from './snapshot/live/open-cluster.ts'
export { type TakeSnapshotOptions, takeSnapshot } from './snapshot/live/take-snapshot.ts'
