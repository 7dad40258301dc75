import type { SpawnOptions } from 'node:child_process'

/** The part of the client's authenticators that starts a login helper (`exec` of a kubeconfig). */
interface ExecAuthenticator {
  execFn?: (command: string, args: readonly string[], options: SpawnOptions) => unknown
}

/** As long as a person's login in a browser may take. */
const longestLoginMs = 60_000

/**
 * Bounds the login helpers of a kubeconfig: without stdin, and ended after a minute. The client would wait for ever for
 * one that asks a question, and its process would keep ours alive.
 */
export function limitExec(config: object): void {
  const { authenticators } = config as { authenticators?: readonly ExecAuthenticator[] }
  for (const each of authenticators ?? []) {
    const { execFn } = each
    if (typeof execFn !== 'function') continue
    each.execFn = (command, args, options) =>
      execFn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], timeout: longestLoginMs })
  }
}
