import type { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { redactText } from '../../redact/redact-text.ts'
import { emptySnapshot } from '../../schema/cluster/empty-snapshot.ts'
import type { Snapshot } from '../../schema/cluster/snapshot.ts'

/**
 * The snapshot of a cluster that could not be read: it holds only the reason, for the document to state. The message of
 * a login helper may contain what it was given.
 */
export function unreachableCluster(error: PostmortemError): Snapshot {
  return {
    ...emptySnapshot(),
    gaps: [{ what: 'the cluster', reason: 'unreachable', detail: redactText(error.message).text, remedy: error.hint }],
  }
}
