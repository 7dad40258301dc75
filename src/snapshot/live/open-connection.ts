import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { limitExec } from './limit-exec.ts'
import type { CredentialOptions, KubeConfigPeer } from './load-peer.ts'
import { type ApiAnswer, abortReason, requestApi } from './request-api.ts'
import { retryRequest } from './retry-request.ts'

export interface AskOptions {
  readonly signal: AbortSignal
  /** Sent by POST, which access reviews alone need. */
  readonly json?: unknown
}

/** Asks the API server for a path, with the credentials of a kubeconfig. */
export type Ask = (path: string, options: AskOptions) => Promise<ApiAnswer>

export interface Connection {
  /** Has the credentials, for which a person may have to log in, before any deadline of the server begins. */
  logIn(signal: AbortSignal): Promise<void>
  /** Throws ServerFault, PostmortemError where the credentials can't be had, or the reason of the signal. */
  readonly ask: Ask
}

/** Connections to the API server: six lists or logs at a time, and two for questions in between. */
const mostSockets = 8

/**
 * Makes the way to ask a server: connections are kept, credentials are had once (a login helper may take a second) and
 * again where the server no longer accepts them, and requests to a busy or broken server are repeated.
 */
export function openConnection(config: KubeConfigPeer, server: string): Connection {
  limitExec(config)
  let credentials: Promise<CredentialOptions> | null = null
  let isAnswered = false

  function haveCredentials(signal: AbortSignal): Promise<CredentialOptions> {
    if (credentials === null) {
      credentials = applyCredentials(config, server)
      // Whoever waits for them gets the error; nobody may be waiting any more.
      credentials.catch(() => {})
    }
    return orAbort(credentials, signal)
  }

  async function askOnce(path: string, { signal, json }: AskOptions): Promise<ApiAnswer> {
    const options = await haveCredentials(signal)
    return retryRequest(() => requestApi({ url: `${server}${path}`, options, json, signal }), signal)
  }

  return {
    logIn: async (signal) => void (await haveCredentials(signal)),
    async ask(path, options) {
      const used = credentials
      const answer = await askOnce(path, options)
      if (answer.status !== 401 || used === null || !isAnswered) {
        isAnswered ||= answer.status !== 401
        return answer
      }
      // They had been taken before, and may have expired since. Of several requests that find so, one renews them.
      if (credentials === used) credentials = null
      return askOnce(path, options)
    },
  }
}

/** The promise, or the reason of the signal if it is aborted first. */
async function orAbort<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  if (signal.aborted) throw abortReason(signal)
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(abortReason(signal))
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

async function applyCredentials(config: KubeConfigPeer, server: string): Promise<CredentialOptions> {
  const cluster = config.getCurrentCluster()
  const isPlain = server.startsWith('http:')
  // The client refuses plain HTTP, as of "kubectl proxy", unless nothing is to be verified; and there nothing is.
  if (cluster !== null && isPlain) cluster.skipTLSVerify = true
  const options: CredentialOptions = {}
  await config.applyToHTTPSOptions(options).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message.trim() : String(cause)
    throw new PostmortemError(
      'CLUSTER_UNREACHABLE',
      `The credentials of the kubeconfig could not be had (${why === '' ? 'the login helper failed or took too long' : why}).`,
      'Log in again, and check with: kubectl auth whoami',
      { cause },
    )
  })
  if (cluster?.proxyUrl) return options
  const agent = new (isPlain ? HttpAgent : HttpsAgent)({ keepAlive: true, maxSockets: mostSockets })
  return { ...options, agent }
}
