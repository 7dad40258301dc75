import { randomBytes } from 'node:crypto'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { pseudonymizeSnapshot } from '../../redact/pseudonymize-snapshot.ts'
import type { Snapshot } from '../../schema/cluster/snapshot.ts'
import { openCluster } from '../../snapshot/live/open-cluster.ts'
import { takeSnapshot } from '../../snapshot/live/take-snapshot.ts'
import { decodeSource } from '../../snapshot/source/decode-source.ts'
import { readSnapshot } from '../../snapshot/source/read-snapshot.ts'
import type { Io } from '../io.ts'
import { showProgress } from '../output/show-progress.ts'
import { type ClusterOptions, momentOf } from './cluster-options.ts'

/** What anyone who has kubectl can do instead. */
const exportHint =
  'Or save what the cluster shows and name the file: kubectl get pods,rs,deploy,sts,ds,jobs,events,pvc,pv,volumeattachments,nodes -A -o json > cluster.json, then --from cluster.json'

/** Takes a snapshot from the source that was named, else from the cluster of the kubeconfig. */
export async function readSnapshotSource(
  source: string | undefined,
  io: Io,
  options: ClusterOptions = {},
): Promise<Snapshot> {
  const taken = await (source === undefined ? takeLive(io, options) : readNamed(source, io))
  const { pseudonyms } = options
  if (pseudonyms === undefined) return taken
  // A seed that nobody knows: then not even who guesses a name can check it.
  return pseudonymizeSnapshot(taken, pseudonyms === true ? randomBytes(32).toString('hex') : pseudonyms)
}

async function readNamed(source: string, io: Io): Promise<Snapshot> {
  return readSnapshot(source, {
    cwd: io.cwd,
    now: io.now(),
    signal: io.signal,
    ...(source === '-' && { stdin: decodeSource(await io.readInput(), 'stdin') }),
  })
}

async function takeLive(io: Io, options: ClusterOptions): Promise<Snapshot> {
  const now = io.now()
  const progress = showProgress(io, 'reading the cluster:')
  try {
    const reader = await openCluster({ context: options.context, kubeconfig: options.kubeconfig, env: io.env })
    return await takeSnapshot(reader, {
      now,
      namespaces: options.namespace,
      since: momentOf(options.since, now),
      until: momentOf(options.until, now),
      timeoutMs: options.timeout === undefined ? undefined : options.timeout * 1000,
      signal: io.signal,
      onProgress: progress.step,
    })
  } catch (error) {
    if (!(error instanceof PostmortemError)) throw error
    throw new PostmortemError(error.code, error.message, `${error.hint}. ${exportHint}`, { cause: error })
  } finally {
    progress.end()
  }
}
