import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import type { ClusterReader } from './cluster-reader.ts'
import { listPages } from './list-pages.ts'
import { loadPeer } from './load-peer.ts'
import { requestJson } from './request-json.ts'

export interface OpenClusterOptions {
  /** Path of a kubeconfig. @default $KUBECONFIG, else ~/.kube/config, else the pod's own service account */
  readonly kubeconfig?: string | undefined
  /** Context of the kubeconfig. @default its current one */
  readonly context?: string | undefined
  /** Milliseconds that the server has for each answer. @default 10000 */
  readonly timeoutMs?: number | undefined
}

/**
 * Opens a cluster for reading. Nothing is asked of the server yet.
 *
 * @throws PostmortemError with code `MISSING_PEER` where @kubernetes/client-node is not installed, and
 * `CLUSTER_UNREACHABLE` where no kubeconfig names a cluster.
 */
export async function openCluster(options: OpenClusterOptions = {}): Promise<ClusterReader> {
  const { KubeConfig } = await loadPeer()
  const config = new KubeConfig()
  try {
    if (options.kubeconfig === undefined) config.loadFromDefault()
    else config.loadFromFile(options.kubeconfig)
    if (options.context !== undefined) config.setCurrentContext(options.context)
  } catch (cause) {
    throw noCluster('The kubeconfig could not be read.', cause)
  }
  const cluster = config.getCurrentCluster()
  if (!cluster?.server || !config.getCurrentUser()) throw noCluster('The kubeconfig has no current context.')
  const base = new URL(cluster.server)
  const server = base.origin + base.pathname.replace(/\/$/, '')
  return {
    context: config.getCurrentContext() || null,
    server,
    list: (resource, { namespace, signal } = {}) =>
      listPages(resource, namespace, (path) =>
        requestJson(`${server}${path}`, config, { timeoutMs: options.timeoutMs ?? 10_000, signal }),
      ),
  }
}

function noCluster(message: string, cause?: unknown): PostmortemError {
  return new PostmortemError(
    'CLUSTER_UNREACHABLE',
    message,
    'Name the file in KUBECONFIG and choose a context with: kubectl config use-context NAME',
    { cause },
  )
}
