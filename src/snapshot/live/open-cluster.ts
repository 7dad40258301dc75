import { askAccess } from './ask-access.ts'
import type { ClusterReader } from './cluster-reader.ts'
import { discoverGroups } from './discover-groups.ts'
import { fetchLog } from './fetch-log.ts'
import { listPages } from './list-pages.ts'
import { type KubeconfigOptions, loadKubeconfig, noCluster } from './load-kubeconfig.ts'
import { loadPeer } from './load-peer.ts'
import { openConnection } from './open-connection.ts'
import { takeTurns } from './take-turns.ts'

export interface OpenClusterOptions extends KubeconfigOptions {
  /** Milliseconds in which the server must have given its first answer. @default 10000 */
  readonly timeoutMs?: number | undefined
}

/**
 * Opens a cluster for reading. Nothing is asked of the server yet. Deadlines of single reads are the caller's, by signal.
 *
 * @throws PostmortemError with code `MISSING_PEER` where @kubernetes/client-node is not installed, and
 * `CLUSTER_UNREACHABLE` where no kubeconfig names a cluster.
 */
export async function openCluster(options: OpenClusterOptions = {}): Promise<ClusterReader> {
  const config = await loadKubeconfig(await loadPeer(), options)
  const server = serverOf(config.getCurrentCluster()?.server ?? '')
  const context = config.getCurrentContext()
  const { ask, logIn } = openConnection(config, server)
  const turn = takeTurns()
  const never = new AbortController().signal
  return {
    context,
    server,
    namespace:
      config
        .getContexts()
        .find(({ name }) => name === context)
        ?.namespace?.trim() || 'default',
    async groups({ signal = never } = {}) {
      await logIn(signal)
      return discoverGroups(ask, { server, signal, timeoutMs: options.timeoutMs ?? 10_000 })
    },
    list: (resource, { namespace, signal = never } = {}) => listPages(resource, namespace, ask, { signal, turn }),
    log: (request, bounds, { signal = never } = {}) => fetchLog(request, bounds, ask, signal),
    allows: (access, { signal = never } = {}) => askAccess(access, ask, signal),
  }
}

/** The address without user information, query and slash at the end. */
function serverOf(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text)) throw noCluster('The kubeconfig gives no address of a server.')
  const { origin, pathname } = new URL(text)
  return origin + pathname.replace(/\/+$/, '')
}
