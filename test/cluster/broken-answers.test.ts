import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { lintIncident } from '../../src/lint/lint-incident.ts'
import { parseIncident } from '../../src/parse/parse-incident.ts'
import type { Snapshot } from '../../src/schema/cluster/snapshot.ts'
import { snapshotSchema } from '../../src/schema/cluster/snapshot.ts'
import { makeFolder, runLine } from '../cli/command-line.ts'
import { describeCluster } from './describe-cluster.ts'
import { setUpFields } from './scenarios/five-thousand-pods/set-up-fields.ts'
import { type ApiProxy, type Cut, type Meddle, startProxy } from './start-proxy.ts'

/** Enough for three pages of pods. */
const pods = 600
const isPods = (url = ''): boolean => url.startsWith('/api/v1/pods?')
const isLaterPage = (url = ''): boolean => isPods(url) && url.includes('continue=')

interface Fault {
  readonly what: string
  readonly meddle?: () => Meddle
  readonly cut?: () => Cut
  /** What becomes of the pods: all of them are there, or a gap says why not. */
  readonly pods: 'all' | 'gap'
}

/** Says yes so many times, and no ever after. */
function times(count: number): () => boolean {
  let left = count
  return () => left-- > 0
}

const status = (code: number, reason: string): string =>
  JSON.stringify({
    kind: 'Status',
    apiVersion: 'v1',
    status: 'Failure',
    reason,
    message: `broken on purpose: ${reason}`,
    code,
  })

/** Answers a later page in the server's place, the first so many times. */
function inPlace(count: number, answer: (response: Parameters<Meddle>[1]) => void): () => Meddle {
  return () => {
    const again = times(count)
    return (request, response) => {
      if (!isLaterPage(request.url) || !again()) return false
      answer(response)
      return true
    }
  }
}

const faults: readonly Fault[] = [
  {
    what: 'a reset in the middle of the second page, once',
    cut: () => {
      const again = times(1)
      return ({ url }) => (isLaterPage(url) && again() ? 2000 : null)
    },
    pods: 'all',
  },
  {
    what: 'a reset in the middle of every later page',
    cut:
      () =>
      ({ url }) =>
        isLaterPage(url) ? 2000 : null,
    pods: 'gap',
  },
  {
    what: 'a 429 with Retry-After in the middle of paging, twice',
    meddle: inPlace(2, (response) =>
      response.writeHead(429, { 'retry-after': '1' }).end(status(429, 'TooManyRequests')),
    ),
    pods: 'all',
  },
  {
    what: 'a 500 in the middle of paging, once',
    meddle: inPlace(1, (response) => response.writeHead(500).end(status(500, 'InternalError'))),
    pods: 'all',
  },
  {
    what: 'a 500 for every later page',
    meddle: inPlace(Number.POSITIVE_INFINITY, (response) => response.writeHead(500).end(status(500, 'InternalError'))),
    pods: 'gap',
  },
  {
    what: 'a 410 in the middle of paging, once',
    meddle: inPlace(1, (response) => response.writeHead(410).end(status(410, 'Expired'))),
    pods: 'all',
  },
  {
    what: 'a later page that trickles',
    meddle: inPlace(Number.POSITIVE_INFINITY, (response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const timer = setInterval(() => response.write(' '), 50)
      response.on('close', () => clearInterval(timer))
    }),
    pods: 'gap',
  },
  {
    what: 'a later page that is no JSON',
    meddle: inPlace(Number.POSITIVE_INFINITY, (response) => response.end('{"kind":"PodList","items":[{"metadata":')),
    pods: 'gap',
  },
  {
    what: 'a later page that is JSON of another kind',
    meddle: inPlace(Number.POSITIVE_INFINITY, (response) => response.end('[1, 2, 3]')),
    pods: 'gap',
  },
]

const named = (some: readonly Fault[]) => some.map((fault) => [fault.what, fault] as const)

describeCluster('answers that break in the middle', (cluster) => {
  let proxy: ApiProxy | null = null
  beforeAll(() => setUpFields(cluster, pods))
  afterEach(async () => {
    await proxy?.close()
    proxy = null
  })

  async function run(argv: readonly string[], fault: Pick<Fault, 'meddle' | 'cut'>, signal?: AbortSignal) {
    proxy = await startProxy(cluster.plane, fault.meddle?.(), fault.cut?.())
    const cwd = makeFolder()
    const env = { KUBECONFIG: proxy.kubeconfigOf('admin') }
    const begun = Date.now()
    const ran = await runLine(argv, { cwd, env, now: new Date().toISOString(), ...(signal && { signal }) })
    return { ...ran, cwd, seconds: (Date.now() - begun) / 1000 }
  }

  test.each(named(faults))('%s: a whole snapshot, in bounded time', async (_, fault) => {
    const { code, cwd, stderr, seconds } = await run(['snapshot', '--output', 'snapshot.json', '--timeout', '5'], fault)
    expect(code, stderr).toBe(0)
    expect(seconds).toBeLessThan(45)
    expect(readdirSync(cwd)).toEqual(['snapshot.json'])
    const snapshot: Snapshot = snapshotSchema.parse(JSON.parse(readFileSync(join(cwd, 'snapshot.json'), 'utf8')))
    const names = snapshot.objects
      .filter(({ kind }) => kind === 'Pod')
      .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)
    expect(new Set(names).size).toBe(names.length)
    const gap = snapshot.gaps.find(({ what }) => /^pods\b/.test(what))
    if (fault.pods === 'all') {
      expect(names.length).toBe(pods)
      expect(gap).toBeUndefined()
    } else {
      expect(gap, 'the pods that are not there must be told').toBeDefined()
      expect(stderr).toContain('pods')
    }
    expect(snapshot.objects.filter(({ kind }) => kind === 'Node')).toHaveLength(50)
  })

  test.each(named(faults.filter((fault) => fault.pods === 'gap')))(
    '%s: a whole document that says so',
    async (_, fault) => {
      const { code, cwd, stdout, stderr } = await run(['new', 'Slow everywhere', '--timeout', '5'], fault)
      expect(code, stderr).toBe(0)
      const path = stdout.trim()
      expect(readdirSync(join(cwd, 'incidents'))).toHaveLength(1)
      const document = readFileSync(join(cwd, path), 'utf8')
      const parsed = parseIncident(document)
      expect(lintIncident(parsed).filter(({ severity }) => severity === 'error')).toEqual([])
      // The last section of the template is there: nothing was cut off.
      expect(document).toMatch(/^## References$/m)
      expect(document).toMatch(/^- pods\b/m)
    },
  )

  test('an interrupt in the middle of paging writes nothing', async () => {
    const interrupt = new AbortController()
    const hang: Fault['meddle'] = () => (request) => {
      if (!isLaterPage(request.url)) return false
      setTimeout(() => interrupt.abort(), 100)
      return true
    }
    const { code, cwd } = await run(['new', 'Slow everywhere'], { meddle: hang }, interrupt.signal)
    expect(code).toBe(130)
    expect(existsSync(join(cwd, 'incidents'))).toBe(false)
    expect(readdirSync(cwd)).toEqual([])
  })
})
