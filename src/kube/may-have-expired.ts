import type { ClusterView } from './cluster-view.ts'
import { secondsBetween } from './instant.ts'

/** How long an API server keeps an event after its last update (seconds; the default of --event-ttl of kube-apiserver). */
const eventTtl = 3600

/**
 * True where something known from events alone may have begun before: an hour after the first one, whatever came before
 * that and fell silent has expired.
 */
export function mayHaveExpired(view: ClusterView, firstAt: string | null): boolean {
  const age = secondsBetween(firstAt, view.now)
  return age === null || age >= eventTtl
}
