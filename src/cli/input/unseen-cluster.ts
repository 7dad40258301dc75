import type { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { redactText } from '../../redact/redact-text.ts'
import type { Snapshot } from '../../schema/cluster/snapshot.ts'

/**
 * The snapshot of a cluster that could not be read: all that it tells is why, so that the document says so. The words of
 * a login helper may hold what it was given.
 */
export function unseenCluster(error: PostmortemError): Snapshot {
  return {
    schemaVersion: 1,
    kind: 'ClusterSnapshot',
    takenAt: null,
    source: { kind: 'none', name: null, context: null, server: null, namespaces: null },
    window: { since: null, until: null },
    objects: [],
    logs: [],
    gaps: [{ what: 'the cluster', reason: 'unreachable', detail: redactText(error.message).text, remedy: error.hint }],
    redactions: [],
  }
}
