import type { KubeObject } from '../schema/cluster/kube-object.ts'

const pastTimes = new Set(
  (
    'creationTimestamp lastTransitionTime lastHeartbeatTime lastProbeTime lastUpdateTime firstTimestamp lastTimestamp ' +
    'eventTime lastObservedTime startTime startedAt finishedAt completionTime lastScheduleTime lastSuccessfulTime ' +
    'renewTime acquireTime timestamp'
  ).split(' '),
)

/**
 * The newest past moment in the objects (UTC, milliseconds), not after `limit`: the cluster was seen then
 * or shortly after, since kubelets renew their leases every ten seconds and their heartbeats every five minutes.
 */
export function newestTime(objects: readonly KubeObject[], limit = Number.POSITIVE_INFINITY): number | null {
  let newest: number | null = null
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 12) return
    for (const [key, each] of Object.entries(value)) {
      if (typeof each !== 'string') visit(each, depth + 1)
      else if (pastTimes.has(key) && /^\d{4}-\d\d-\d\dT/.test(each)) {
        const time = Date.parse(each)
        if (time <= limit && (newest === null || time > newest)) newest = time
      }
    }
  }
  for (const { metadata, status, ...rest } of objects) {
    visit({ creationTimestamp: metadata['creationTimestamp'] }, 0)
    visit(status, 0)
    if (rest.kind === 'Event' || rest.kind === 'Lease') visit(rest, 0)
  }
  return newest
}
