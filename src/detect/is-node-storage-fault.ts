import type { Finding } from '../schema/cluster/finding.ts'

/** True for a finding about the storage of a whole node, which stands for all workloads that use it there. */
export function isNodeStorageFault({ traits, workload }: Finding): boolean {
  return traits.includes('below-pods') && workload.kind === 'Node'
}
