import type { Agent } from 'node:http'
import type { RequestOptions } from 'node:https'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'

interface Named {
  readonly name: string
}

interface PeerCluster extends Named {
  readonly server: string
  skipTLSVerify: boolean
  readonly proxyUrl?: string | undefined
}

interface PeerContext extends Named {
  readonly cluster: string
  readonly user: string
  readonly namespace?: string | undefined
}

/** Options of a request, into which the client puts credentials and certificates. */
export interface CredentialOptions extends RequestOptions {
  agent?: Agent
}

/** What is used of @kubernetes/client-node: kubeconfigs and their credentials. */
export interface KubeConfigPeer {
  loadFromDefault(): void
  loadFromFile(file: string): void
  loadFromCluster(): void
  setCurrentContext(context: string): void
  getCurrentContext(): string
  getCurrentCluster(): PeerCluster | null
  getCurrentUser(): Named | null
  getClusters(): readonly PeerCluster[]
  getUsers(): readonly Named[]
  getContexts(): readonly PeerContext[]
  addCluster(cluster: PeerCluster): void
  addUser(user: Named): void
  addContext(context: PeerContext): void
  applyToHTTPSOptions(options: CredentialOptions): Promise<void>
}

export interface Peer {
  readonly KubeConfig: new () => KubeConfigPeer
}

/**
 * Imports the cluster client, which is heavy and optional.
 * @throws PostmortemError with code `MISSING_PEER`
 */
export async function loadPeer(load: () => Promise<Peer> = importPeer): Promise<Peer> {
  try {
    return await load()
  } catch (cause) {
    throw new PostmortemError(
      'MISSING_PEER',
      'A live cluster is read with @kubernetes/client-node, which is not installed.',
      'Install it with: npm install @kubernetes/client-node@^1.4.0',
      { cause },
    )
  }
}

async function importPeer(): Promise<Peer> {
  return import('@kubernetes/client-node')
}
