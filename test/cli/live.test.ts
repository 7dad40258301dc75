import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { stringifySnapshot } from '../../src/cli/output/stringify-snapshot.ts'
import { emptySnapshot } from '../../src/schema/cluster/empty-snapshot.ts'
import type { Snapshot } from '../../src/schema/cluster/snapshot.ts'
import { type Answer, refuse, type ServedApi, sendJson, serveApi, writeKubeconfig } from '../snapshot/serve-api.ts'
import { makeFolder, type Ran, runLine } from './command-line.ts'

let api: ServedApi | null = null
afterEach(async () => {
  await api?.close()
  api = null
})

const pod = {
  metadata: { name: 'api-0', namespace: 'shop', creationTimestamp: '2026-05-04T08:00:00Z' },
  spec: {
    nodeName: 'node-a',
    containers: [{ name: 'app', env: [{ name: 'API_TOKEN', value: 'lantern-4481-ferry' }] }],
  },
  status: {
    phase: 'Running',
    containerStatuses: [
      {
        name: 'app',
        ready: false,
        restartCount: 9,
        state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 5m0s restarting failed container' } },
        lastState: { terminated: { exitCode: 1, reason: 'Error', finishedAt: '2026-05-04T09:20:00Z' } },
      },
    ],
  },
}
const sick: Readonly<Record<string, Answer>> = {
  '/api/v1/pods': () => ({ items: [pod] }),
  '/api/v1/namespaces/shop/pods/api-0/log': (_, response) =>
    void response.end('2026-05-04T09:20:00Z password=lantern-4481-ferry\n'),
  '/apis/batch/v1/jobs': refuse(403, 'jobs.batch is forbidden'),
  '/apis/batch/v1/namespaces/shop/jobs': refuse(403, 'jobs.batch is forbidden'),
}

async function runLive(argv: readonly string[], answers = sick, cwd = makeFolder()): Promise<Ran & { cwd: string }> {
  api = await serveApi(answers)
  return { ...(await runLine(argv, { cwd, env: { KUBECONFIG: api.kubeconfig } })), cwd }
}

describe('new, from the cluster', () => {
  test('document and stderr name context, server, namespaces, time and window, and what was refused', async () => {
    const { code, stdout, stderr } = await runLive(['new', 'Queue', '--stdout', '--since', '6h'])
    expect(code).toBe(0)
    for (const word of [
      'quay',
      api?.url ?? '',
      'all namespaces',
      '2026-05-04T09:30:00',
      '2026-05-04T03:30:00',
      'jobs',
    ]) {
      expect(stdout).toContain(word)
      expect(stderr).toContain(word)
    }
    expect(stdout).toContain('jobs.batch is forbidden')
    expect(stdout + stderr).toContain('--check-access')
    expect(stdout).toContain('api-0')
    expect(stdout + stderr).not.toContain('lantern')
  })

  test('reads only the namespaces that are named', async () => {
    const { stdout } = await runLive([
      'new',
      'Queue',
      '--stdout',
      '-n',
      'mail',
      '--namespace',
      'shop',
      '--context',
      'depot',
    ])
    expect(stdout).toMatch(/context `depot`.*namespaces `mail`, `shop` only/)
    expect(api?.asked.filter((each) => each.includes('/pods?'))).toHaveLength(2)
  })

  test('a server that does not answer gives a document that says so, and exit code 3 where it is required', async () => {
    const env = { KUBECONFIG: writeKubeconfig('http://127.0.0.1:1') }
    const cwd = makeFolder()
    const drafted = await runLine(['new', 'Queue'], { cwd, env })
    expect(drafted.code).toBe(0)
    expect(readFileSync(join(cwd, drafted.stdout.trim()), 'utf8')).toContain('//127.0.0.1:1 could not be reached')
    const required = await runLine(['new', 'Other', '--require-cluster'], { cwd, env })
    expect(required).toMatchObject({ code: 3, stdout: '' })
    expect(readdirSync(join(cwd, 'incidents'))).toHaveLength(1)
  })

  test('words of a login helper that hold a secret reach neither the document nor stderr', async () => {
    const exec = {
      apiVersion: 'client.authentication.k8s.io/v1',
      command: '/bin/sh',
      args: ['-c', 'echo "password=lantern-4481-ferry" >&2; exit 1'],
    }
    const { stdout, stderr } = await runLine(['new', 'Queue', '--stdout'], {
      env: { KUBECONFIG: writeKubeconfig('http://127.0.0.1:1', { exec }) },
    })
    expect(stdout).toContain('credentials of the kubeconfig')
    expect(stdout + stderr).not.toContain('lantern')
  })

  test('an interrupt writes nothing', async () => {
    const interrupt = new AbortController()
    const cwd = makeFolder()
    api = await serveApi({ '/api/v1/pods': () => setTimeout(() => interrupt.abort(), 10) && undefined })
    const { code } = await runLine(['new', 'Queue'], {
      cwd,
      env: { KUBECONFIG: api.kubeconfig },
      signal: interrupt.signal,
    })
    expect(code).toBe(130)
    expect(existsSync(join(cwd, 'incidents'))).toBe(false)
  })
})

describe('snapshot, from the cluster', () => {
  test('is written whole, without secrets, and says what was read and what was not', async () => {
    const { code, stdout, stderr, cwd } = await runLive(['snapshot', '--output', 'snapshot.json'])
    expect(code).toBe(0)
    const written = readFileSync(join(cwd, stdout.trim()), 'utf8')
    const snapshot = JSON.parse(written) as Snapshot
    expect(snapshot).toMatchObject({ source: { kind: 'live', context: 'quay' }, takenAt: '2026-05-04T09:30:00.000Z' })
    expect(snapshot.logs).toHaveLength(2)
    expect(written).not.toContain('lantern')
    expect(stderr).toContain(`read from context quay, server ${api?.url}, all namespaces, at 2026-05-04T09:30:00.000Z`)
    expect(stderr).toMatch(/not seen: jobs; jobs\.batch is forbidden; .*--check-access/)
  })

  test('shows progress on a terminal', async () => {
    const slow: Answer = (_, response) => void setTimeout(() => sendJson(response, 200, { items: [] }), 30)
    api = await serveApi({ ...sick, '/api/v1/nodes': slow })
    const times = Array.from(
      { length: 1000 },
      (_, i) => new Date(Date.parse('2026-05-04T09:30:00Z') + i * 200),
    ).values()
    const written: string[] = []
    const { run } = await import('../../src/cli/run.ts')
    await run(['snapshot'], {
      out: () => {},
      err: (words) => void written.push(words),
      readInput: async () => Buffer.from(''),
      env: { KUBECONFIG: api.kubeconfig },
      cwd: makeFolder(),
      terminal: { out: false, err: true },
      ask: null,
      edit: async () => 0,
      pipe: async () => ({ failure: 'nobody', stdout: null }),
      signal: new AbortController().signal,
      now: () => times.next().value ?? new Date(0),
    })
    expect(written.join('')).toMatch(/reading the cluster: \d+ of \d+/)
  })

  test.each([
    [['--from', 'x.json', '--context', 'quay'], 'cannot be used with'],
    [['--since', 'yesterday'], 'how long ago'],
    [['--timeout', '0'], 'Give seconds'],
  ])('%j is wrong usage', async (options, words) => {
    const { code, stderr } = await runLine(['snapshot', ...options])
    expect(code).toBe(2)
    expect(stderr).toContain(words)
  })
})

describe('snapshot --check-access', () => {
  const review =
    (isAllowed: (resource: string) => boolean): Answer =>
    (request, response) => {
      void text(request).then((body) => {
        const { spec } = JSON.parse(body) as { spec: { resourceAttributes: { resource: string } } }
        sendJson(response, 201, { status: { allowed: isAllowed(spec.resourceAttributes.resource) } })
      })
    }
  const path = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews'

  test('prints the role that gives what is missing, says what it is for, and exits with 1', async () => {
    const { code, stdout, stderr } = await runLive(['snapshot', '--check-access'], {
      [path]: review((name) => name !== 'nodes'),
    })
    expect(code).toBe(1)
    expect(parseAllDocuments(stdout).map((document) => document.toJS())).toMatchObject([
      { kind: 'ClusterRole', rules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['list'] }] },
    ])
    expect(stderr).toContain('missing: list nodes (nodes that are not ready, under pressure or cordoned)')
  })

  test('exits with 0 where nothing is missing', async () => {
    const { code, stdout, stderr } = await runLive(['snapshot', '--check-access'], { [path]: review(() => true) })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toMatch(/context quay, server .*: (\d+) of \1 permissions granted/)
  })
})

test('a snapshot is printed in the bytes that JSON gives it', () => {
  const snapshot: Snapshot = {
    ...emptySnapshot(),
    source: { kind: 'live', name: null, context: 'a\nb', server: null, namespaces: ['shop'] },
    objects: Array.from({ length: 3000 }, (_, i) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: `p-${i}` },
      note: 'one\ntwo'.repeat(20),
    })),
    gaps: [{ what: 'nodes', reason: 'denied', detail: null, remedy: null }],
  }
  const pieces = [...stringifySnapshot(snapshot)]
  expect(pieces.length).toBeGreaterThan(1)
  expect(pieces.join('')).toBe(`${JSON.stringify(snapshot, null, 2)}\n`)
})
