import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import type { Snapshot } from '../schema/snapshot.ts'
import { readSnapshot } from '../snapshot/read-snapshot.ts'
import type { Io } from './io.ts'

/** What to type so that a cluster can be read at all. */
export const exportHint =
  'Save what the cluster shows and name the file: kubectl get pods,rs,deploy,sts,ds,jobs,events,pvc,pv,volumeattachments,nodes -A -o json > cluster.json, then --from cluster.json.'

/**
 * Takes a snapshot from the source that was named.
 *
 * @throws PostmortemError with code `CLUSTER_UNREACHABLE` where none was.
 */
export async function takeSource(source: string | undefined, io: Io): Promise<Snapshot> {
  if (source === undefined) {
    throw new PostmortemError(
      'CLUSTER_UNREACHABLE',
      'No source was given with --from, and this version does not connect to a cluster.',
      exportHint,
    )
  }
  return readSnapshot(source, {
    cwd: io.cwd,
    now: io.now(),
    signal: io.signal,
    ...(source === '-' && { stdin: new TextDecoder().decode(await io.readInput()) }),
  })
}
