import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { openCluster, takeSnapshot } from '../../src/kubernetes.ts'
import type { Gap, Snapshot } from '../../src/schema/cluster/snapshot.ts'
import { clusterKinds } from '../../src/snapshot/cluster-kinds.ts'
import { makeFolder, runLine } from '../cli/command-line.ts'
import { describeCluster } from './describe-cluster.ts'
import type { Manifest } from './kube-client.ts'
import { type ApiProxy, type Meddle, startProxy } from './start-proxy.ts'

const hidden = { secret: 'lantern-4481-ferry', config: 'compass-9920-buoy', env: 'tulip-7715-anchor' }

const workload = (kind: string, name: string, spec: object = {}): Manifest => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: { name, namespace: 'quay' },
  spec: {
    selector: { matchLabels: { app: name } },
    template: {
      metadata: { labels: { app: name } },
      spec: {
        containers: [
          {
            name,
            image: `registry.example/${name}:1.0.0`,
            env: [
              { name: 'DB_PASSWORD', value: hidden.env },
              { name: 'FROM_SECRET', valueFrom: { secretKeyRef: { name: 'login', key: 'password' } } },
            ],
          },
        ],
      },
    },
    ...spec,
  },
})

/** What add-ons leave in a cluster, each by its real definition; of Longhorn by ours. */
const addOns: ReadonlyArray<readonly [project: string, kinds: readonly string[]]> = [
  ['cloudnative-pg', ['Cluster', 'Backup', 'ScheduledBackup']],
  ['cert-manager', ['Certificate', 'Order', 'Challenge']],
  ['longhorn', ['Volume']],
]

describeCluster('the live source', (cluster) => {
  let proxy: ApiProxy | null = null
  afterEach(async () => {
    await proxy?.close()
    proxy = null
  })

  async function take(user: string, options: { meddle?: Meddle; namespaces?: string[] } = {}): Promise<Snapshot> {
    proxy = await startProxy(cluster.plane, options.meddle)
    const reader = await openCluster({ kubeconfig: proxy.kubeconfigOf(user, 'quay') })
    return takeSnapshot(reader, { now: cluster.now, timeoutMs: 4000, namespaces: options.namespaces })
  }

  beforeAll(async () => {
    await cluster.begin()
    await cluster.namespaces('quay', 'depot')
    await cluster.nodes('weir-1')
    for (const [project, kinds] of addOns) await cluster.installCrds(project, ...kinds)
    const meta = (name: string) => ({ name, namespace: 'quay' })
    await cluster.create(
      { apiVersion: 'v1', kind: 'Secret', metadata: meta('login'), stringData: { password: hidden.secret } },
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: meta('settings'), data: { 'a.ini': hidden.config } },
      workload('Deployment', 'barge', { replicas: 2 }),
      workload('StatefulSet', 'ledger', { replicas: 1, serviceName: 'ledger' }),
      workload('DaemonSet', 'agent'),
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: meta('barge'),
        spec: { selector: { app: 'barge' }, ports: [{ port: 80 }] },
      },
      {
        apiVersion: 'postgresql.cnpg.io/v1',
        kind: 'Cluster',
        metadata: meta('books'),
        spec: { instances: 3, storage: { size: '1Gi' } },
        status: { instances: 3, readyInstances: 1, phase: 'Waiting for the instances to become active' },
      },
      {
        apiVersion: 'cert-manager.io/v1',
        kind: 'Certificate',
        metadata: meta('gate'),
        spec: { secretName: 'gate', dnsNames: ['gate.example'], issuerRef: { name: 'ca' } },
      },
    )
    await cluster.running(4)
    const [pod] = await cluster.pods('quay', 'barge', 2)
    if (pod === undefined) throw new Error('no pod')
    const at = cluster.ago('3m')
    await cluster.client.patchStatus(pod, {
      containerStatuses: [
        {
          name: 'barge',
          image: 'x',
          imageID: 'x',
          ready: false,
          restartCount: 7,
          state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 5m0s' } },
          lastState: { terminated: { exitCode: 1, reason: 'Error', startedAt: at, finishedAt: at } },
        },
      ],
    })
    const id = { namespace: 'quay', pod: pod.metadata.name, container: 'barge' }
    cluster.log({ ...id, previous: true }, at, ['connecting', `{"level":"error","password":"${hidden.env}"}`])
    cluster.log(id, at, ['starting'])
  })

  const gapOf = ({ gaps }: Snapshot, what: string): Gap | undefined => gaps.find((gap) => gap.what === what)
  const kindsIn = ({ objects }: Snapshot): string[] => [...new Set(objects.map(({ kind }) => kind))]

  test("lists every kind that is there, operators' too, with the logs of what crashes", async () => {
    const snapshot = await take('admin')
    const expected = [
      'Certificate',
      'Cluster',
      'ControllerRevision',
      'DaemonSet',
      'Deployment',
      'Event',
      'Lease',
      'Namespace',
      'Node',
      'Pod',
      'ReplicaSet',
      'Service',
      'StatefulSet',
    ]
    expect(kindsIn(snapshot)).toEqual(expect.arrayContaining(expected))
    expect(snapshot.objects.find(({ kind }) => kind === 'Cluster')).toMatchObject({
      apiVersion: 'postgresql.cnpg.io/v1',
      status: { readyInstances: 1 },
    })
    expect(snapshot.logs.map(({ previous, lines }) => [previous, lines.length])).toEqual([
      [true, 2],
      [false, 1],
    ])
    expect(
      snapshot.gaps.filter(({ reason }) => reason === 'denied' || reason === 'unreadable' || reason === 'absent'),
    ).toEqual([])
  })

  test('asks for nothing but lists and logs, and never for a Secret or a ConfigMap', async () => {
    const snapshot = await take('admin')
    const plurals = clusterKinds.map(({ plural }) => plural).join('|')
    const allowed = new RegExp(
      `^GET /apis?(?:$|/\\S*/(?:${plurals})\\?limit=250(?:&continue=\\S+)?$|/v1/namespaces/quay/pods/[\\w-]+/log\\?)`,
    )
    expect(proxy?.asked.filter((each) => !allowed.test(each))).toEqual([])
    expect(proxy?.asked.join('\n')).not.toMatch(/secrets|configmaps/i)
    expect(proxy?.asked.length).toBeGreaterThan(25)
    for (const value of Object.values(hidden)) expect(JSON.stringify(snapshot)).not.toContain(value)
  })

  test('follows the pages of the server', async () => {
    for (let i = 0; i < 6; i++) {
      const items = Array.from({ length: 50 }, (_, n) => `note-${i}-${n}`)
      await Promise.all(
        items.map((name) =>
          cluster.create({
            apiVersion: 'v1',
            kind: 'Service',
            metadata: { name, namespace: 'depot' },
            spec: { ports: [{ port: 1 }] },
          }),
        ),
      )
    }
    const snapshot = await take('admin')
    expect(
      snapshot.objects.filter(({ kind, metadata }) => kind === 'Service' && metadata.namespace === 'depot'),
    ).toHaveLength(300)
    expect(proxy?.asked.filter((each) => each.startsWith('GET /api/v1/services'))).toHaveLength(2)
  })

  test('someone who may list pods of one namespace only gets these, and everything else is a gap', async () => {
    await grant('pods-only', 'quay', [{ apiGroups: [''], resources: ['pods'], verbs: ['list'] }])
    const snapshot = await take('pods-only')
    expect(kindsIn(snapshot)).toEqual(['Pod'])
    expect(snapshot.source.namespaces).toEqual(['quay'])
    expect(gapOf(snapshot, 'pods outside quay')?.reason).toBe('denied')
    const denied = snapshot.gaps.filter(({ reason }) => reason === 'denied').map(({ what }) => what)
    for (const what of [
      'events',
      'deployments',
      'replicasets',
      'nodes',
      'persistentvolumes',
      'clusters.postgresql.cnpg.io',
    ])
      expect(denied).toContain(what)
    expect(denied.join()).toMatch(/logs?/)

    const env = { KUBECONFIG: proxy?.kubeconfigOf('pods-only') ?? '' }
    const { code, stdout } = await runLine(['new', 'Barge', '-n', 'quay', '--stdout'], {
      cwd: makeFolder(),
      env,
      now: cluster.now.toISOString(),
    })
    expect(code).toBe(0)
    expect(stdout).toMatch(/container barge keeps crashing/)
    expect(stdout).toMatch(/namespaces `quay` only/)
    expect(stdout).toMatch(/^- nodes: access denied\./m)
    expect(stdout.match(/--check-access/g)).toHaveLength(1)
  })

  test('the role that --check-access prints is enough, and without it nothing can be had', async () => {
    proxy = await startProxy(cluster.plane)
    const env = { KUBECONFIG: proxy.kubeconfigOf('viewer') }
    const before = await runLine(['snapshot', '--check-access'], { env })
    expect(before.code).toBe(1)
    const roles = parseAllDocuments(before.stdout).map((document) => document.toJS() as Manifest)
    expect(JSON.stringify(roles)).not.toMatch(/secret|configmap|exec|\*/)
    expect(JSON.stringify(roles)).toContain('postgresql.cnpg.io')
    expect(JSON.stringify(roles)).not.toContain('argoproj.io')
    for (const role of roles) {
      await cluster.create(role)
      await bind('viewer', role)
    }
    const after = await runLine(['snapshot', '--check-access'], { env })
    expect(after).toMatchObject({ code: 0, stdout: '' })
    expect(
      proxy.asked.filter(
        (each) => !/^GET \/apis$|^POST \/apis\/authorization\.k8s\.io\/v1\/selfsubjectaccessreviews$/.test(each),
      ),
    ).toEqual([])
    await proxy.close()
    const snapshot = await take('viewer')
    expect(snapshot.gaps.filter(({ reason }) => reason === 'denied')).toEqual([])
    expect(snapshot.logs).toHaveLength(2)
  })

  test('the server is known by the authority of the kubeconfig, and one that is not is told', async () => {
    const reader = await openCluster({ kubeconfig: cluster.plane.kubeconfig, context: 'admin' })
    expect(reader.server).toBe(cluster.plane.server)
    expect((await reader.groups())?.has('apps')).toBe(true)
    const unknown = JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name: 'c', cluster: { server: cluster.plane.server } }],
      users: [{ name: 'u', user: { token: 'token-of-admin' } }],
      contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }],
      'current-context': 'x',
    })
    const stranger = await openCluster({ kubeconfig: join(makeFolder({ config: unknown }), 'config') })
    await expect(stranger.groups()).rejects.toMatchObject({
      code: 'CLUSTER_UNREACHABLE',
      message: expect.stringMatching(/could not be reached \(.*certificate/),
    })
  })

  test('someone whom the server does not know gets a document that says so', async () => {
    proxy = await startProxy(cluster.plane)
    const file = proxy.kubeconfigOf('stranger')
    expect(readFileSync(file, 'utf8')).toContain('token-of-stranger')
    const cwd = makeFolder()
    const { code, stdout } = await runLine(['new', 'Barge'], { cwd, env: { KUBECONFIG: file } })
    expect(code).toBe(0)
    expect(readFileSync(join(cwd, stdout.trim()), 'utf8')).toContain('does not take the credentials')
    const required = await runLine(['new', 'Other', '--require-cluster'], { cwd, env: { KUBECONFIG: file } })
    expect(required.code).toBe(3)
  })

  const isPods = (url = ''): boolean => url.startsWith('/api/v1/pods?')
  const faults: ReadonlyArray<readonly [what: string, meddle: Meddle, gap: object]> = [
    [
      'a reset',
      (request, response) => isPods(request.url) && response.socket?.destroy() !== undefined,
      { reason: 'unreadable' },
    ],
    [
      'a 500',
      (request, response) => isPods(request.url) && response.writeHead(500).end('{"message":"boom"}') !== undefined,
      { reason: 'unreadable' },
    ],
    [
      'garbage',
      (request, response) => isPods(request.url) && response.end('not json') !== undefined,
      { reason: 'unreadable' },
    ],
    [
      'a 429 that never ends',
      (request, response) =>
        isPods(request.url) && response.writeHead(429, { 'retry-after': '60' }).end('{}') !== undefined,
      { reason: 'timeout' },
    ],
    [
      'a 410 that never ends',
      (request, response) => isPods(request.url) && response.writeHead(410).end('{}') !== undefined,
      { reason: 'unreadable' },
    ],
    [
      'a slow body',
      (request, response) => {
        if (!isPods(request.url)) return false
        const timer = setInterval(() => response.write(' '), 100)
        response.on('close', () => clearInterval(timer))
        return true
      },
      { reason: 'timeout' },
    ],
  ]
  test.each(faults)('%s in place of the pods costs the pods only', async (_, meddle, gap) => {
    const snapshot = await take('admin', { meddle })
    expect(gapOf(snapshot, 'pods')).toMatchObject(gap)
    expect(kindsIn(snapshot)).toEqual(expect.arrayContaining(['Deployment', 'Node', 'Cluster']))
  })

  async function grant(user: string, namespace: string, rules: object[]): Promise<void> {
    const role: Manifest = {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: user, namespace },
      rules,
    }
    await cluster.create(role)
    await bind(user, role)
  }

  async function bind(user: string, { kind, metadata }: Manifest): Promise<void> {
    const apiGroup = 'rbac.authorization.k8s.io'
    await cluster.create({
      apiVersion: `${apiGroup}/v1`,
      kind: `${kind}Binding`,
      metadata,
      roleRef: { apiGroup, kind, name: metadata.name },
      subjects: [{ kind: 'User', apiGroup, name: user }],
    })
  }
})
