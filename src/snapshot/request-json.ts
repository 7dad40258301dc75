import { type IncomingMessage, request as requestHttp } from 'node:http'
import { type RequestOptions, request as requestHttps } from 'node:https'
import { text } from 'node:stream/consumers'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import type { KubeConfigPeer } from './load-peer.ts'

export interface JsonAnswer {
  readonly status: number
  readonly body: unknown
}

export interface RequestJsonOptions {
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

/**
 * Asks the API server for JSON with the credentials of a kubeconfig.
 *
 * @throws PostmortemError with code `CLUSTER_UNREACHABLE` where no answer comes.
 */
export async function requestJson(
  url: string,
  config: Pick<KubeConfigPeer, 'applyToHTTPSOptions'>,
  { timeoutMs, signal }: RequestJsonOptions,
): Promise<JsonAnswer> {
  const deadline = AbortSignal.timeout(timeoutMs)
  const options: RequestOptions = {
    method: 'GET',
    headers: { Accept: 'application/json' },
    signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
  }
  await config.applyToHTTPSOptions(options).catch((cause: unknown) => {
    throw new PostmortemError(
      'CLUSTER_UNREACHABLE',
      `The credentials of the kubeconfig could not be used (${messageOf(cause)}).`,
      'Log in again, and check with: kubectl auth whoami',
      { cause },
    )
  })
  try {
    const response = await send(url, options)
    return { status: response.statusCode ?? 0, body: readJson(await text(response)) }
  } catch (cause) {
    signal?.throwIfAborted()
    const why = deadline.aborted ? `no answer in ${timeoutMs / 1000} s` : messageOf(cause)
    throw new PostmortemError(
      'CLUSTER_UNREACHABLE',
      `${new URL(url).origin} could not be reached (${why}).`,
      'Check the network and the context: kubectl config current-context',
      { cause },
    )
  }
}

function send(url: string, options: RequestOptions): Promise<IncomingMessage> {
  const request = url.startsWith('http:') ? requestHttp : requestHttps
  return new Promise((resolve, reject) => {
    request(url, options, resolve).on('error', reject).end()
  })
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
