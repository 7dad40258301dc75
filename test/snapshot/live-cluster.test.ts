import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { type ClusterResource, type ListStep, takeSnapshot } from '../../src/kubernetes.ts'
import type { Gap, Snapshot } from '../../src/schema/cluster/snapshot.ts'
import { type Answer, refuse, type ServedApi, sendJson, serveApi } from './serve-api.ts'

const now = new Date('2026-05-04T09:30:00Z')
let api: ServedApi
afterEach(() => api.close())

async function take(answers: Record<string, Answer>, options: object = {}): Promise<Snapshot> {
  api = await serveApi(answers)
  return takeSnapshot(api.reader, { now, timeoutMs: 1000, ...options })
}

const podsNamed = (...names: string[]) => names.map((name) => ({ metadata: { name, namespace: 'shop' } }))
const namesOf = ({ objects }: Snapshot): string[] => objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`)
const gapOf = ({ gaps }: Snapshot, what: string): Gap | undefined => gaps.find((gap) => gap.what === what)
const pods = '/api/v1/pods'

/** Gives pages of one pod each, and lets `before` meddle with the nth request of the list. */
function paged(names: readonly string[], before: (nth: number) => Answer | null = () => null): Answer {
  let nth = 0
  return (request, response, url) => {
    nth += 1
    const meddle = before(nth)
    if (meddle) return meddle(request, response, url)
    const at = Number(url.searchParams.get('continue') ?? 0)
    const more = at + 1 < names.length ? { continue: String(at + 1) } : {}
    return { metadata: more, items: podsNamed(names[at] ?? '') }
  }
}

describe('a list', () => {
  test('is followed from page to page, and its items get the kind back that they lack', async () => {
    const snapshot = await take({ [pods]: paged(['a', 'b', 'c']) })
    expect(snapshot.objects).toEqual(
      ['a', 'b', 'c'].map((name) => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'shop' } })),
    )
    expect(api.asked.filter((each) => each.includes(pods))).toEqual([
      'GET /api/v1/pods?limit=250',
      'GET /api/v1/pods?limit=250&continue=1',
      'GET /api/v1/pods?limit=250&continue=2',
    ])
    expect(gapOf(snapshot, 'pods')).toBeUndefined()
  })

  test('that expires on the way begins again, and what came before is void', async () => {
    const snapshot = await take({
      [pods]: paged(['a', 'b', 'c'], (nth) =>
        nth === 3 ? refuse(410, 'The provided continue parameter is too old') : null,
      ),
    })
    expect(namesOf(snapshot)).toEqual(['Pod/a', 'Pod/b', 'Pod/c'])
    expect(gapOf(snapshot, 'pods')).toBeUndefined()
  })

  test('that expires again and again is given up', async () => {
    const snapshot = await take({ [pods]: paged(['a', 'b'], (nth) => (nth % 2 === 0 ? refuse(410, 'too old') : null)) })
    expect(api.asked.filter((each) => each.includes(pods))).toHaveLength(8)
    expect(gapOf(snapshot, 'pods after the first 1')).toMatchObject({
      reason: 'unreadable',
      detail: expect.stringContaining('410'),
    })
  })

  test('that breaks off on a later page keeps what came before, and reports it', async () => {
    const reset: Answer = (_, response) => void response.socket?.destroy()
    const snapshot = await take({ [pods]: paged(['a', 'b', 'c'], (nth) => (nth > 2 ? reset : null)) })
    expect(namesOf(snapshot)).toEqual(['Pod/a', 'Pod/b'])
    expect(gapOf(snapshot, 'pods after the first 2')?.reason).toBe('unreadable')
  })

  test('in gzip is read', async () => {
    const zipped: Answer = (request, response) => {
      response.writeHead(200, { 'content-encoding': String(request.headers['accept-encoding']) })
      response.end(gzipSync(JSON.stringify({ items: podsNamed('a') })))
    }
    expect(namesOf(await take({ [pods]: zipped }))).toEqual(['Pod/a'])
  })
})

describe('a fault of the server costs the list that it hits, and nothing else', () => {
  const others: Record<string, Answer> = { '/api/v1/nodes': () => ({ items: [{ metadata: { name: 'node-a' } }] }) }
  const faults: ReadonlyArray<readonly [what: string, answer: Answer, gap: object]> = [
    [
      '500',
      refuse(500, 'etcdserver: leader changed'),
      { reason: 'unreadable', detail: expect.stringContaining('leader changed') },
    ],
    [
      '503 of a broken API',
      refuse(503, 'service unavailable'),
      { reason: 'unreadable', remedy: expect.stringContaining('apiservices') },
    ],
    ['garbage', (_, response) => void response.end('<html>proxy</html>'), { reason: 'unreadable' }],
    ['a list that is none', () => ({ items: 'none' }), { reason: 'unreadable' }],
    ['JSON that is cut off', (_, response) => void response.end('{"items":[{"metadata":'), { reason: 'unreadable' }],
    ['a broken connection', (_, response) => void response.socket?.destroy(), { reason: 'unreadable' }],
    [
      'a body that stops in the middle',
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('{"items":')
        setTimeout(() => response.socket?.destroy(), 20)
      },
      { reason: 'unreadable' },
    ],
    [
      'a body that never ends',
      (_, response) => void response.write('{"items":['),
      { reason: 'timeout', remedy: expect.stringContaining('--timeout') },
    ],
    ['no answer', () => undefined, { reason: 'timeout' }],
    [
      'bytes that are no gzip',
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
      { reason: 'unreadable' },
    ],
  ]
  test.each(faults)('%s', async (_, answer, gap) => {
    const snapshot = await take({ ...others, [pods]: answer })
    expect(gapOf(snapshot, 'pods')).toMatchObject(gap)
    expect(namesOf(snapshot)).toEqual(['Node/node-a'])
  })
})

describe('what is tried again', () => {
  const once = (fault: Answer) => paged(['a'], (nth) => (nth === 1 ? fault : null))

  test('a broken connection and an error of the server, once', async () => {
    const reset: Answer = (_, response) => void response.socket?.destroy()
    for (const fault of [reset, refuse(500, 'once')]) {
      expect(namesOf(await take({ [pods]: once(fault) }))).toEqual(['Pod/a'])
      await api.close()
    }
    const snapshot = await take({ [pods]: refuse(500, 'always') })
    expect(api.asked.filter((each) => each.includes(pods))).toHaveLength(2)
    expect(gapOf(snapshot, 'pods')?.reason).toBe('unreadable')
  })

  test('429, when the server allows it, and not before', async () => {
    const begun = Date.now()
    const snapshot = await take({ [pods]: once(refuse(429, 'slow down', { 'retry-after': '1' })) }, { timeoutMs: 5000 })
    expect(namesOf(snapshot)).toEqual(['Pod/a'])
    expect(Date.now() - begun).toBeGreaterThanOrEqual(990)
  })

  test('429 without end is no hang', async () => {
    const snapshot = await take({ [pods]: refuse(429, 'slow down', { 'retry-after': '3600' }) })
    expect(gapOf(snapshot, 'pods')?.reason).toBe('timeout')
  })

  test('a refusal is not', async () => {
    await take({ '/api/v1/nodes': refuse(403, 'nodes is forbidden') })
    expect(api.asked.filter((each) => each.includes('/nodes'))).toHaveLength(1)
  })
})

describe('partial sight', () => {
  test('a kind that is refused is a gap with the remedy, and an empty one is none', async () => {
    const snapshot = await take({
      '/apis/batch/v1/jobs': refuse(403, 'jobs.batch is forbidden'),
      '/apis/batch/v1/namespaces/shop/jobs': refuse(403, 'jobs.batch is forbidden'),
    })
    expect(gapOf(snapshot, 'jobs')).toEqual({
      what: 'jobs',
      reason: 'denied',
      detail: 'jobs.batch is forbidden',
      remedy: expect.stringContaining('--check-access'),
    })
    expect(gapOf(snapshot, 'deployments')).toBeUndefined()
  })

  test('a refusal is reported once, with the message of the server', async () => {
    const words =
      'nodes is forbidden: User "mara" cannot list resource "nodes" in API group "" at the cluster scope: no RBAC'
    const snapshot = await take({ '/api/v1/nodes': refuse(403, words) })
    expect(gapOf(snapshot, 'nodes')?.detail).toBe('User "mara" cannot list it at the cluster scope: no RBAC')
  })

  test('who may read one namespace only sees that of the context, and what is outside is a gap', async () => {
    const forbidden = refuse(403, 'forbidden: at the cluster scope')
    const snapshot = await take({
      [pods]: forbidden,
      '/api/v1/namespaces/shop/pods': () => ({ items: podsNamed('a') }),
    })
    expect(namesOf(snapshot)).toEqual(['Pod/a'])
    expect(snapshot.source.namespaces).toEqual(['shop'])
    expect(gapOf(snapshot, 'pods outside shop')).toMatchObject({ reason: 'denied' })
  })

  test('namespaces that are named are asked, each once, and the cluster for what has none', async () => {
    const snapshot = await take(
      {
        '/api/v1/namespaces/mail/pods': refuse(403, 'pods is forbidden'),
        '/api/v1/namespaces/shop/events': refuse(403, 'events is forbidden'),
        '/api/v1/namespaces/mail/events': refuse(403, 'events is forbidden'),
        '/apis/events.k8s.io/v1/namespaces/shop/events': refuse(403, 'events is forbidden'),
        '/apis/events.k8s.io/v1/namespaces/mail/events': refuse(403, 'events is forbidden'),
      },
      { namespaces: ['shop', 'mail', 'shop'] },
    )
    const paths = api.asked.map((each) => new URL(each.slice(4), 'http://x').pathname)
    expect(paths.filter((path) => path.endsWith('/pods'))).toEqual([
      '/api/v1/namespaces/shop/pods',
      '/api/v1/namespaces/mail/pods',
    ])
    expect(paths.filter((path) => path.endsWith('/nodes'))).toEqual(['/api/v1/nodes'])
    expect(snapshot.source.namespaces).toEqual(['mail', 'shop'])
    expect(snapshot.gaps.filter(({ reason }) => reason === 'denied').map(({ what }) => what)).toEqual([
      'pods in mail',
      'events',
    ])
  })

  test('an add-on that is not installed is no gap, and one that is installed is read', async () => {
    const group = { name: 'postgresql.cnpg.io', versions: [{ version: 'v1' }] }
    const snapshot = await take({
      '/apis': () => ({ groups: [group] }),
      '/apis/postgresql.cnpg.io/v1/clusters': () => ({ items: [{ metadata: { name: 'ledger', namespace: 'db' } }] }),
      '/apis/postgresql.cnpg.io/v1/backups': refuse(404, 'page not found'),
    })
    expect(namesOf(snapshot)).toEqual(['Cluster/ledger'])
    const gaps = snapshot.gaps.map(({ what }) => what)
    expect(gaps.filter((what) => /cnpg|backup|longhorn|flux|certificate/.test(what))).toEqual([])
    // A server without its own groups is not like any other, and that is reported.
    expect(gapOf(snapshot, 'deployments')).toMatchObject({ reason: 'absent' })
    expect(api.asked.join()).not.toMatch(/longhorn|argoproj|apps\/v1/)
  })

  test('groups that are not listed are found by asking for their kinds', async () => {
    const snapshot = await take({
      '/apis': refuse(403, 'no discovery'),
      '/apis/apps/v1/deployments': () => ({ items: podsNamed('api') }),
    })
    expect(namesOf(snapshot)).toEqual(['Deployment/api'])
  })

  test('events that one API refuses are read by the other', async () => {
    const item = {
      metadata: { name: 'a.1', namespace: 'shop' },
      regarding: { kind: 'Pod', name: 'a' },
      note: 'Back-off',
    }
    const snapshot = await take({
      '/api/v1/events': refuse(403, 'events is forbidden'),
      '/apis/events.k8s.io/v1/events': () => ({ items: [item] }),
    })
    expect(snapshot.objects).toMatchObject([
      { kind: 'Event', apiVersion: 'v1', message: 'Back-off', involvedObject: { name: 'a' } },
    ])
    expect(gapOf(snapshot, 'events')).toBeUndefined()
  })
})

test('nothing but lists and logs is asked for, by GET, and never Secrets or ConfigMaps', async () => {
  const snapshot = await take({})
  expect(api.asked.filter((each) => !/^GET \/apis?(?:$|\/.*[a-z]+\?limit=250$)/.test(each))).toEqual([])
  expect(api.asked.join()).not.toMatch(/secret|configmap/i)
  expect(snapshot).toMatchObject({
    takenAt: now.toISOString(),
    source: { kind: 'live', context: 'quay', server: api.url, namespaces: null },
    window: { since: null, until: null },
  })
})

test('what was taken is redacted, managed fields are gone, and what was removed is counted', async () => {
  const env = [{ name: 'API_TOKEN', value: 'lantern-4481-ferry' }]
  const snapshot = await take({
    [pods]: () => ({
      items: [
        { metadata: { name: 'a', namespace: 'shop', managedFields: [{}] }, spec: { containers: [{ name: 'a', env }] } },
      ],
    }),
  })
  expect(JSON.stringify(snapshot)).not.toMatch(/lantern|managedFields/)
  expect(snapshot.redactions).toEqual([
    { rule: 'named-value', count: 1, places: [{ in: 'Pod', at: 'spec.containers.env.value', count: 1 }] },
  ])
})

test('the window leaves out events before and after it, and reports that objects are as they are now', async () => {
  const event = (name: string, first: string, last: string) => ({
    metadata: { name, namespace: 'shop' },
    firstTimestamp: `2026-05-04T${first}:00Z`,
    lastTimestamp: `2026-05-04T${last}:00Z`,
  })
  const items = [
    event('before', '05:00', '05:30'),
    event('across', '05:30', '06:30'),
    event('in', '06:10', '06:10'),
    event('after', '08:00', '08:10'),
  ]
  const snapshot = await take(
    { '/api/v1/events': () => ({ items }) },
    { since: new Date('2026-05-04T06:00:00Z'), until: new Date('2026-05-04T07:00:00Z') },
  )
  expect(namesOf(snapshot)).toEqual(['Event/across', 'Event/in'])
  expect(snapshot.gaps.filter(({ reason }) => reason === 'expired')).toEqual([])
  expect(snapshot.window).toEqual({ since: '2026-05-04T06:00:00.000Z', until: '2026-05-04T07:00:00.000Z' })
  expect(gapOf(snapshot, 'the state of the cluster at 2026-05-04T07:00:00.000Z')?.reason).toBe('not-in-source')
})

test('events that were wanted and are gone are a gap', async () => {
  const items = [{ metadata: { name: 'a', namespace: 'shop' }, lastTimestamp: '2026-05-04T08:40:00Z' }]
  const snapshot = await take({ '/api/v1/events': () => ({ items }) }, { since: new Date('2026-05-04T03:00:00Z') })
  expect(gapOf(snapshot, 'events before 2026-05-04T08:40:00Z')?.reason).toBe('expired')
})

describe('logs', () => {
  const crashing = {
    metadata: { name: 'a', namespace: 'shop' },
    spec: { nodeName: 'node-a' },
    status: {
      phase: 'Running',
      containerStatuses: [
        { name: 'app', ready: false, restartCount: 3, state: { waiting: { reason: 'CrashLoopBackOff' } } },
      ],
    },
  }
  const log = '/api/v1/namespaces/shop/pods/a/log'
  const plain =
    (text: string): Answer =>
    (_, response) =>
      void response.end(text)
  const items = () => ({ items: [crashing] })

  test('of a crashing container are read, the current and the previous one, bounded and redacted', async () => {
    const snapshot = await take({
      [pods]: items,
      [log]: (_, response, url) =>
        void response.end(
          url.searchParams.get('previous') === 'true'
            ? '2026-05-04T09:00:00.1Z {"level":"error","password":"lantern-4481-ferry"}\n'
            : '2026-05-04T09:01:00.2Z starting\n',
        ),
    })
    expect(snapshot.logs).toEqual([
      {
        namespace: 'shop',
        pod: 'a',
        container: 'app',
        previous: true,
        lines: [expect.stringMatching(/^2026-05-04T09:00:00\.1Z \{"level":"error","password":"\[redacted:/)],
      },
      { namespace: 'shop', pod: 'a', container: 'app', previous: false, lines: ['2026-05-04T09:01:00.2Z starting'] },
    ])
    const query = new URLSearchParams(api.asked.find((each) => each.includes('/log?'))?.split('?')[1])
    expect(Object.fromEntries(query)).toEqual({
      container: 'app',
      timestamps: 'true',
      tailLines: '500',
      limitBytes: '131072',
      previous: 'true',
    })
  })

  test('of long lines are asked for again with fewer, so that their end is not lost', async () => {
    const asked: string[] = []
    const snapshot = await take({
      [pods]: items,
      [log]: (_, response, url) => {
        const lines = url.searchParams.get('tailLines') ?? ''
        asked.push(lines)
        response.end(lines === '5' ? 'the end\n' : 'x'.repeat(131_072))
      },
    })
    expect(asked).toEqual(['500', '500', '50', '50', '5', '5'])
    expect(snapshot.logs.map(({ lines }) => lines)).toEqual([['the end'], ['the end']])
  })

  test('lines outside the window are left out', async () => {
    const snapshot = await take(
      { [pods]: items, [log]: plain('2026-05-04T06:30:00Z in\n2026-05-04T08:00:00Z after\n') },
      { since: new Date('2026-05-04T06:00:00Z'), until: new Date('2026-05-04T07:00:00Z') },
    )
    expect(snapshot.logs[0]?.lines).toEqual(['2026-05-04T06:30:00Z in'])
    expect(api.asked.join()).toContain('sinceTime=2026-05-04T06%3A00%3A00.000Z')
  })

  test('that are refused are one gap; one that is not there is none', async () => {
    const denied = await take({ [pods]: items, [log]: refuse(403, 'pods/log is forbidden') })
    expect(gapOf(denied, '2 container logs')).toMatchObject({ reason: 'denied', detail: 'pods/log is forbidden' })
    await api.close()
    const none = await take({
      [pods]: items,
      [log]: refuse(400, 'previous terminated container "app" in pod "a" not found'),
    })
    expect(none.logs).toEqual([])
    expect(none.gaps.filter(({ what }) => /\blogs?\b/.test(what))).toEqual([])
  })

  test('a node that has not been heard of is not asked at all', async () => {
    const lost = { metadata: { name: 'node-a' }, status: { conditions: [{ type: 'Ready', status: 'Unknown' }] } }
    const snapshot = await take({ [pods]: items, '/api/v1/nodes': () => ({ items: [lost] }) })
    expect(gapOf(snapshot, '2 container logs on node-a')).toMatchObject({ reason: 'unreachable' })
    expect(api.asked.filter((each) => each.includes('/log?'))).toEqual([])
  })

  test('a node that gives none is not asked again', async () => {
    const many = Array.from({ length: 9 }, (_, i) => ({
      ...crashing,
      metadata: { name: `a-${i}`, namespace: 'shop', ownerReferences: [{ kind: 'StatefulSet', name: `s-${i}` }] },
    }))
    const answers = Object.fromEntries(
      many.map(({ metadata }) => [
        `/api/v1/namespaces/shop/pods/${metadata.name}/log`,
        refuse(502, 'dial tcp: no route to host'),
      ]),
    )
    const snapshot = await take({ [pods]: () => ({ items: many }), ...answers })
    expect(gapOf(snapshot, '18 container logs on node-a')).toMatchObject({
      detail: expect.stringContaining('no route to host'),
    })
    expect(api.asked.filter((each) => each.includes('/log?')).length).toBeLessThanOrEqual(12)
  })
})

test('a slow page never holds up the rest, and an interrupt ends all at once', async () => {
  const interrupt = new AbortController()
  api = await serveApi({ [pods]: () => undefined })
  const taken = takeSnapshot(api.reader, { now, signal: interrupt.signal })
  setTimeout(() => interrupt.abort(), 100)
  await expect(taken).rejects.toMatchObject({ name: 'AbortError' })
})

test('progress is reported after each list and each log, and only ever goes on', async () => {
  const reported: Array<readonly [done: number, total: number]> = []
  const status = { phase: 'Running', containerStatuses: [{ name: 'app', ready: false, state: { running: {} } }] }
  const items = [{ metadata: { name: 'a', namespace: 'shop' }, spec: { nodeName: 'node-a' }, status }]
  await take(
    { '/api/v1/namespaces/shop/pods': () => ({ items }) },
    { namespaces: ['shop', 'mail'], onProgress: (done: number, total: number) => reported.push([done, total]) },
  )
  expect(reported.map(([done]) => done)).toEqual(reported.map((_, at) => at + 1))
  expect(reported.at(-1)).toEqual([reported.length, reported.length])
})

test('the whole taking has an end, however slow each list is', async () => {
  const never: Answer = () => undefined
  const begun = Date.now()
  const snapshot = await take(
    Object.fromEntries(
      ['pods', 'events', 'nodes', 'services', 'namespaces', 'persistentvolumes', 'limitranges'].map((each) => [
        `/api/v1/${each}`,
        never,
      ]),
    ),
    { timeoutMs: 300 },
  )
  expect(snapshot.gaps.filter(({ reason }) => reason === 'timeout').length).toBeGreaterThanOrEqual(7)
  expect(Date.now() - begun).toBeLessThan(5000)
})

test('a list whose entries are no objects is not taken for an empty one', async () => {
  const snapshot = await take({
    '/api/v1/nodes': (_, response) => sendJson(response, 200, { items: [{ metadata: {} }, null] }),
  })
  expect(gapOf(snapshot, 'nodes')?.reason).toBe('unreadable')
})

test('of a list without end only so much is kept, and that is reported', async () => {
  const page = Array.from({ length: 250 }, (_, i) => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: `p-${i}` } }))
  api = await serveApi()
  const endless = {
    ...api.reader,
    async *list({ plural }: ClusterResource): AsyncGenerator<ListStep> {
      while (plural === 'pods') yield { items: page }
    },
  }
  const snapshot = await takeSnapshot(endless, { now })
  expect(snapshot.objects).toHaveLength(30_000)
  expect(gapOf(snapshot, 'pods after the first 30000')?.reason).toBe('truncated')
})

test('an object that cannot be redacted is left out, and reported', async () => {
  const tripping = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'b' } }
  Object.defineProperty(tripping, 'spec', {
    enumerable: true,
    get: () => {
      throw new Error('lantern-4481')
    },
  })
  api = await serveApi()
  const broken = {
    ...api.reader,
    async *list({ plural }: ClusterResource): AsyncGenerator<ListStep> {
      if (plural === 'pods') yield { items: [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } }, tripping] }
    },
  }
  const snapshot = await takeSnapshot(broken, { now })
  expect(namesOf(snapshot)).toEqual(['Pod/a'])
  expect(gapOf(snapshot, 'Pod b')).toMatchObject({ reason: 'unreadable' })
  expect(JSON.stringify(snapshot)).not.toContain('lantern')
})
