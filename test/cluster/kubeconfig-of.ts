import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ControlPlane } from './control-plane.ts'

export interface KubeconfigSettings {
  /** Where it leads, if not to the API server itself. */
  readonly server?: string | undefined
  /** The namespace of the context. */
  readonly namespace?: string | undefined
}

/** Writes a kubeconfig whose current context is that of a user, and gives its path. */
export function kubeconfigOf(
  { kubeconfig, folder }: ControlPlane,
  user: string,
  { server, namespace }: KubeconfigSettings = {},
): string {
  const config = JSON.parse(readFileSync(kubeconfig, 'utf8'))
  config['current-context'] = user
  if (server !== undefined) config.clusters[0].cluster.server = server
  for (const { context } of config.contexts) if (namespace !== undefined) context.namespace = namespace
  const file = join(
    folder,
    `kubeconfig-${user}-${server === undefined ? 'direct' : new URL(server).port}-${namespace ?? ''}`,
  )
  writeFileSync(file, JSON.stringify(config), { mode: 0o600 })
  return file
}
