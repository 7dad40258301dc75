import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Agent, request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ControlPlane } from './control-plane.ts'

export interface ApiProxy {
  readonly url: string
  /** `METHOD path?query` of each request, in order. */
  readonly asked: string[]
  /** A kubeconfig that leads through the proxy, as that user of control-plane/users.mjs. */
  kubeconfigOf(user: string, namespace?: string): string
  close(): Promise<void>
}

/** Answers a request in the server's place; false leaves it to the server. */
export type Meddle = (request: IncomingMessage, response: ServerResponse) => boolean

/** How many bytes of an answer come through before the connection breaks; null for all of them. */
export type Cut = (request: IncomingMessage) => number | null

/** Starts a proxy before the API server that keeps what is asked, and can break what is answered. */
export async function startProxy(
  plane: ControlPlane,
  meddle: Meddle = () => false,
  cut: Cut = () => null,
): Promise<ApiProxy> {
  const asked: string[] = []
  const agent = new Agent({ keepAlive: true })
  const server = createServer((incoming, outgoing) => {
    asked.push(`${incoming.method} ${incoming.url}`)
    if (meddle(incoming, outgoing)) return
    const onward = request(
      `${plane.server}${incoming.url}`,
      { method: incoming.method, headers: incoming.headers, ca: plane.ca, agent },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        const length = cut(incoming)
        if (length === null) answer.pipe(outgoing)
        else answer.once('data', (chunk: Buffer) => outgoing.write(chunk.subarray(0, length), () => outgoing.destroy()))
      },
    )
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    asked,
    kubeconfigOf(user, namespace) {
      const file = join(mkdtempSync(join(tmpdir(), 'postmortem-')), 'config')
      const config = {
        apiVersion: 'v1',
        kind: 'Config',
        clusters: [{ name: 'proxied', cluster: { server: url } }],
        users: [{ name: user, user: { token: `token-of-${user}` } }],
        contexts: [{ name: user, context: { cluster: 'proxied', user, ...(namespace && { namespace }) } }],
        'current-context': user,
      }
      writeFileSync(file, JSON.stringify(config))
      return file
    },
    close: () =>
      new Promise((resolve) => {
        agent.destroy()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
