import type { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { redactText } from '../../redact/redact-text.ts'
import { emptySnapshot } from '../../schema/cluster/empty-snapshot.ts'
import type { Snapshot } from '../../schema/cluster/snapshot.ts'

/**
 * The snapshot of a cluster that could not be read: all that it tells is why, so that the document says so. The words of
 * a login helper may hold what it was given.
 */
export function unreachableCluster(error: PostmortemError): Snapshot {
  return {
    ...emptySnapshot(),
    gaps: [{ what: 'the cluster', reason: 'unreachable', detail: redactText(error.message).text, remedy: error.hint }],
  }
}
