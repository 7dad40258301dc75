import type { RequestOptions } from 'node:https'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'

/** What is used of @kubernetes/client-node: kubeconfigs and their credentials. */
export interface KubeConfigPeer {
  loadFromDefault(): void
  loadFromFile(file: string): void
  setCurrentContext(context: string): void
  getCurrentContext(): string
  getCurrentCluster(): { readonly server: string } | null
  getCurrentUser(): object | null
  applyToHTTPSOptions(options: RequestOptions): Promise<void>
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
