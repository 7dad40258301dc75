import { type Agent, type IncomingMessage, request as requestHttp } from 'node:http'
import { type RequestOptions, request as requestHttps } from 'node:https'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ServerFault } from './server-fault.ts'

/** More than a page of the largest objects that a server stores. */
const largestAnswer = 256 * 1024 * 1024

export interface ApiAnswer {
  readonly status: number
  /** Milliseconds that the server asks to wait before the next try; null where it does not. */
  readonly retryAfterMs: number | null
  readonly body: string
}

export interface ApiRequest {
  readonly url: string
  readonly options: RequestOptions & { readonly agent?: Agent | undefined }
  /** Sent by POST; without it the request is a GET. */
  readonly json?: unknown
  readonly signal: AbortSignal
}

/**
 * Asks the API server once and reads the whole answer, whatever its status. Redirects are not followed.
 *
 * @throws ServerFault where no whole answer comes, and the reason of the signal where a person aborts
 */
export async function requestApi({ url, options, json, signal }: ApiRequest): Promise<ApiAnswer> {
  if (signal.aborted) throw abortReason(signal)
  try {
    const response = await send(url, options, json === undefined ? null : JSON.stringify(json), signal)
    const retryAfter = Number(response.headers['retry-after'])
    return {
      status: response.statusCode ?? 0,
      retryAfterMs: Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter * 1000 : null,
      body: await readBody(response),
    }
  } catch (cause) {
    if (cause instanceof ServerFault) throw cause
    if (signal.aborted) throw abortReason(signal)
    const message = cause instanceof Error ? cause.message || cause.name : String(cause)
    throw new ServerFault(isRefusal(cause) ? 'refused' : 'reset', message, { cause })
  }
}

/** A deadline is a fault of the server; an interrupt is none, and goes on as it is. */
export function abortReason(signal: AbortSignal): unknown {
  const reason: unknown = signal.reason
  const isDeadline = reason instanceof DOMException && reason.name === 'TimeoutError'
  return isDeadline ? new ServerFault('timeout', 'no whole answer in time') : reason
}

function send(
  url: string,
  options: RequestOptions,
  body: string | null,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const request = url.startsWith('http:') ? requestHttp : requestHttps
  const headers = {
    ...options.headers,
    Accept: 'application/json',
    'Accept-Encoding': 'gzip',
    ...(body !== null && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
  }
  return new Promise((resolve, reject) => {
    request(url, { ...options, method: body === null ? 'GET' : 'POST', headers, signal }, resolve)
      .on('error', reject)
      .end(body ?? undefined)
  })
}

async function readBody(response: IncomingMessage): Promise<string> {
  const isZipped = response.headers['content-encoding'] === 'gzip'
  // Errors of either stream come out of the loop below.
  const stream: Readable = isZipped ? pipeline(response, createGunzip(), () => {}) : response
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestAnswer) throw new ServerFault('too-large', `an answer of more than ${largestAnswer >> 20} MiB`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function isRefusal(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return (
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code) ||
    /CERT|TLS|SSL|VERIFY/.test(code)
  )
}
