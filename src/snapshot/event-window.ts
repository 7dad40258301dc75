import { readEvent } from '../kube/cluster-event.ts'
import { instantOf } from '../kube/instant.ts'
import type { KubeObject } from '../schema/cluster/kube-object.ts'

/** A stretch of time; null where it is open. */
export interface TimeWindow {
  readonly since: Date | null
  readonly until: Date | null
}

/** True where an event of either API was seen inside the window, at least once; and where it has no time. Other objects stay. */
export function isInWindow(object: KubeObject, { since, until }: TimeWindow): boolean {
  if (object.kind !== 'Event' || (since === null && until === null)) return true
  const { firstAt, lastAt } = readEvent(object)
  // Times of events are read to the second, so the window is too.
  const [from, to] = [since, until].map((bound) => (bound === null ? null : instantOf(bound.getTime())))
  return !(from && lastAt && lastAt < from) && !(to && firstAt && firstAt > to)
}
