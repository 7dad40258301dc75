import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { RequestOptions } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { ClusterReader, ClusterResource } from '../../src/snapshot/cluster-reader.ts'
import { listPages } from '../../src/snapshot/list-pages.ts'
import { loadPeer } from '../../src/snapshot/load-peer.ts'
import { requestJson } from '../../src/snapshot/request-json.ts'
import { takeSnapshot } from '../../src/snapshot/take-snapshot.ts'

const pods: ClusterResource = { kind: 'Pod', plural: 'pods', apiVersion: 'v1', namespaced: true }
const now = new Date('2026-05-04T09:30:00Z')

describe('listPages', () => {
  test('follows continue, and puts back the kind that items of a list lack', async () => {
    const asked: string[] = []
    const result = await listPages(pods, 'shop', async (path) => {
      asked.push(path)
      const name = path.includes('continue') ? 'b' : 'a'
      const metadata = name === 'a' ? { continue: 'next/page' } : {}
      return { status: 200, body: { metadata, items: [{ metadata: { name } }] } }
    })
    expect(asked).toEqual([
      '/api/v1/namespaces/shop/pods?limit=500',
      '/api/v1/namespaces/shop/pods?limit=500&continue=next%2Fpage',
    ])
    expect(result.items).toEqual([
      { kind: 'Pod', apiVersion: 'v1', metadata: { name: 'a' } },
      { kind: 'Pod', apiVersion: 'v1', metadata: { name: 'b' } },
    ])
  })

  test('a page that expired begins the list anew, and not for ever', async () => {
    let asked = 0
    const expiring = async (path: string): Promise<{ status: number; body: unknown }> => {
      asked += 1
      if (path.includes('continue')) return { status: 410, body: { message: 'expired' } }
      return { status: 200, body: { metadata: { continue: 'x' }, items: [{ metadata: { name: `a${asked}` } }] } }
    }
    expect(await listPages(pods, undefined, expiring)).toMatchObject({ items: null, gap: { what: 'pods' } })
    expect(asked).toBe(8)
  })

  test.each([
    [403, { message: 'pods is forbidden' }, 'denied', 'pods is forbidden'],
    [404, {}, 'absent', 'The server answered 404.'],
    [500, null, 'unreadable', 'The server answered 500.'],
    [200, { items: 'none' }, 'unreadable', 'The server answered 200.'],
  ])('an answer of %i is a gap', async (status, body, reason, detail) => {
    const { gap } = await listPages(pods, undefined, async () => ({ status, body }))
    expect(gap).toMatchObject({ what: 'pods', reason, detail })
  })
})

describe('takeSnapshot', () => {
  const readerOf = (asked: string[]): ClusterReader => ({
    context: 'quay',
    server: 'https://10.0.0.1:6443',
    list: async ({ kind, plural, apiVersion }, { namespace } = {}) => {
      asked.push(`${namespace ?? '*'}/${plural}`)
      if (kind === 'Job') {
        return { items: null, gap: { what: plural, reason: 'denied', detail: 'no', remedy: null } }
      }
      const env = [{ name: 'API_TOKEN', value: 'tulip-4481-ferry' }]
      const pod = { apiVersion, kind, metadata: { name: 'api-0', namespace: 'shop' }, spec: { containers: [{ env }] } }
      return { items: kind === 'Pod' ? [pod] : [], gap: null }
    },
  })

  test('lists what the detectors read, never Secrets and ConfigMaps, and redacts', async () => {
    const asked: string[] = []
    const snapshot = await takeSnapshot(readerOf(asked), { now })
    expect(asked).toHaveLength(11)
    expect(asked.join()).not.toMatch(/secret|configmap/)
    expect(snapshot).toMatchObject({
      takenAt: now.toISOString(),
      source: { kind: 'live', context: 'quay', server: 'https://10.0.0.1:6443', namespaces: null },
    })
    expect(snapshot.objects).toHaveLength(1)
    expect(JSON.stringify(snapshot)).not.toContain('tulip-4481-ferry')
  })

  test('a kind that is refused is a gap, and an empty one is none', async () => {
    const { gaps } = await takeSnapshot(readerOf([]), { now })
    expect(gaps.filter(({ reason }) => reason === 'denied').map(({ what }) => what)).toEqual(['jobs'])
    expect(gaps.map(({ what }) => what)).not.toContain('deployments')
    expect(gaps.map(({ what }) => what)).not.toContain('the moment of capture')
  })

  test('asks each namespace that is named, and the cluster for what has none', async () => {
    const asked: string[] = []
    await takeSnapshot(readerOf(asked), { now, namespaces: ['shop', 'mail'] })
    expect(asked).toContain('shop/pods')
    expect(asked).toContain('mail/pods')
    expect(asked.filter((each) => each.endsWith('/nodes'))).toEqual(['*/nodes'])
  })
})

describe('requestJson', () => {
  let server: Server | null = null
  afterEach(() => {
    server?.closeAllConnections()
    server?.close()
    server = null
  })

  async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
    const started = createServer(answer)
    server = started
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(started.address() as AddressInfo).port}`
  }
  const config = {
    applyToHTTPSOptions: async (options: RequestOptions) => {
      options.headers = { ...options.headers, Authorization: 'Bearer x' }
    },
  }

  test('sends the credentials and reads the answer, whatever its status', async () => {
    const url = await serve((request, response) => {
      response.writeHead(403, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ method: request.method, message: request.headers.authorization }))
    })
    const answer = await requestJson(`${url}/api`, config, { timeoutMs: 2000 })
    expect(answer).toEqual({ status: 403, body: { method: 'GET', message: 'Bearer x' } })
  })

  test('an answer that does not come is told with the time that was waited', async () => {
    const url = await serve(() => {})
    await expect(requestJson(url, config, { timeoutMs: 50 })).rejects.toMatchObject({
      code: 'CLUSTER_UNREACHABLE',
      message: `${url} could not be reached (no answer in 0.05 s).`,
    })
  })

  test('a port where nothing listens is told', async () => {
    await expect(requestJson('http://127.0.0.1:1', config, { timeoutMs: 2000 })).rejects.toMatchObject({
      code: 'CLUSTER_UNREACHABLE',
      message: expect.stringContaining('ECONNREFUSED'),
    })
  })

  test('credentials that cannot be had are told apart from a server that cannot be reached', async () => {
    const broken = { applyToHTTPSOptions: () => Promise.reject(new Error('exec plugin not found')) }
    await expect(requestJson('http://127.0.0.1:1', broken, { timeoutMs: 2000 })).rejects.toMatchObject({
      message: 'The credentials of the kubeconfig could not be used (exec plugin not found).',
    })
  })

  test('an interrupt is no failure of the server', async () => {
    const url = await serve(() => {})
    const interrupt = new AbortController()
    const asked = requestJson(url, config, { timeoutMs: 2000, signal: interrupt.signal })
    interrupt.abort()
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
  })
})

test('without the peer, opening a cluster says what to install', async () => {
  await expect(loadPeer(() => Promise.reject(new Error('Cannot find package')))).rejects.toMatchObject({
    code: 'MISSING_PEER',
    hint: expect.stringContaining('npm install @kubernetes/client-node'),
  })
})
