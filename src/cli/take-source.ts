import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import type { Snapshot } from '../schema/snapshot.ts'
import { openCluster } from '../snapshot/open-cluster.ts'
import { readSnapshot } from '../snapshot/read-snapshot.ts'
import { takeSnapshot } from '../snapshot/take-snapshot.ts'
import type { Io } from './io.ts'

/** What anyone who has kubectl can do instead. */
const exportHint =
  'Or save what the cluster shows and name the file: kubectl get pods,rs,deploy,sts,ds,jobs,events,pvc,pv,volumeattachments,nodes -A -o json > cluster.json, then --from cluster.json'

/** Takes a snapshot from the source that was named, else from the cluster of the current kubeconfig context. */
export async function takeSource(source: string | undefined, io: Io): Promise<Snapshot> {
  if (source === undefined) return takeLive(io)
  return readSnapshot(source, {
    cwd: io.cwd,
    now: io.now(),
    signal: io.signal,
    ...(source === '-' && { stdin: new TextDecoder().decode(await io.readInput()) }),
  })
}

async function takeLive(io: Io): Promise<Snapshot> {
  try {
    return await takeSnapshot(await openCluster(), { now: io.now(), signal: io.signal })
  } catch (error) {
    if (!(error instanceof PostmortemError)) throw error
    throw new PostmortemError(error.code, error.message, `${error.hint}. ${exportHint}`, { cause: error })
  }
}
