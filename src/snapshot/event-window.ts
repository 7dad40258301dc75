import type { KubeObject } from '../schema/cluster/kube-object.ts'

/** A stretch of time; null where it is open. */
export interface TimeWindow {
  readonly since: Date | null
  readonly until: Date | null
}

/** True where an event of either API was seen inside the window, at least once; and where it has no time. Other objects stay. */
export function isInWindow(object: KubeObject, { since, until }: TimeWindow): boolean {
  if (object.kind !== 'Event' || (since === null && until === null)) return true
  const series = object['series'] as { lastObservedTime?: unknown } | null | undefined
  const times = [
    object['firstTimestamp'],
    object['lastTimestamp'],
    object['deprecatedFirstTimestamp'],
    object['deprecatedLastTimestamp'],
    object['eventTime'],
    series?.lastObservedTime,
    object.metadata['creationTimestamp'],
  ]
    .map((time) => (typeof time === 'string' ? Date.parse(time) : Number.NaN))
    .filter((time) => !Number.isNaN(time))
  if (times.length === 0) return true
  const [first, last] = [Math.min(...times), Math.max(...times)]
  return (since === null || last >= since.getTime()) && (until === null || first <= until.getTime())
}
