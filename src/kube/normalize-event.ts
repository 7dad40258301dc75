import type { KubeObject } from '../schema/cluster/kube-object.ts'

/**
 * Gives an event of `events.k8s.io/v1` the fields of the core API, which the server keeps for both:
 * https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/event-v1/ . Other objects stay as they are.
 */
export function normalizeEvent(object: KubeObject): KubeObject {
  if (object.kind !== 'Event' || !object.apiVersion.startsWith('events.k8s.io/')) return object
  const {
    regarding,
    note,
    deprecatedCount,
    deprecatedFirstTimestamp,
    deprecatedLastTimestamp,
    deprecatedSource,
    reportingController,
    ...rest
  } = object
  return {
    ...rest,
    apiVersion: 'v1',
    involvedObject: regarding ?? {},
    message: note ?? '',
    firstTimestamp: deprecatedFirstTimestamp ?? null,
    lastTimestamp: deprecatedLastTimestamp ?? null,
    source: deprecatedSource ?? {},
    reportingComponent: reportingController ?? '',
    ...(deprecatedCount !== undefined && { count: deprecatedCount }),
  }
}
