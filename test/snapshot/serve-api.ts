import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ClusterReader, openCluster } from '../../src/kubernetes.ts'

/** Answers a request, or gives what is sent as JSON with status 200. */
export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => unknown

export interface ServedApi {
  readonly url: string
  /** `METHOD path?query` of each request, in order. */
  readonly asked: string[]
  readonly kubeconfig: string
  readonly reader: ClusterReader
  close(): Promise<void>
}

/** Groups that the stand-in has by default: those of a plain cluster. */
export const plainGroups = {
  groups: [
    'apps',
    'batch',
    'policy',
    'autoscaling',
    'storage.k8s.io',
    'coordination.k8s.io',
    'admissionregistration.k8s.io',
    'events.k8s.io',
  ].map((name) => ({ name, versions: [{ version: name === 'autoscaling' ? 'v2' : 'v1' }] })),
}

/**
 * Stands in for an API server on loopback, for what a real one does only when it breaks: each path has its own answer,
 * any other list is empty. How a real one answers is tested in test/cluster.
 */
export async function serveApi(answers: Readonly<Record<string, Answer>> = {}): Promise<ServedApi> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    asked.push(`${request.method} ${request.url}`)
    const answer = answers[url.pathname]
    const given = answer ? answer(request, response, url) : url.pathname === '/apis' ? plainGroups : { items: [] }
    if (given !== undefined) sendJson(response, 200, given)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const kubeconfig = writeKubeconfig(url)
  return {
    url,
    asked,
    kubeconfig,
    reader: await openCluster({ kubeconfig, timeoutMs: 2000 }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

/** Refuses as an API server does. */
export function refuse(status: number, message: string, headers = {}): Answer {
  return (_, response) => sendJson(response, status, { kind: 'Status', status: 'Failure', message }, headers)
}

/** Writes a kubeconfig with the contexts quay (the current one, namespace shop) and depot, and gives its path. */
export function writeKubeconfig(server: string, user: object = { token: 'tulip-4481-ferry' }): string {
  const file = join(mkdtempSync(join(tmpdir(), 'postmortem-')), 'config')
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'quay-cluster', cluster: { server } }],
    users: [{ name: 'mara', user }],
    contexts: [
      { name: 'quay', context: { cluster: 'quay-cluster', user: 'mara', namespace: 'shop' } },
      { name: 'depot', context: { cluster: 'quay-cluster', user: 'mara' } },
    ],
    'current-context': 'quay',
  }
  writeFileSync(file, JSON.stringify(config))
  return file
}
