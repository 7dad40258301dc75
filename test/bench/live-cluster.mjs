// States what taking a snapshot of 5,000 pods costs, against fetching the same pages from the same API server raw, in turns
// in the same run; how long it holds up the event loop; and how much memory the command takes. Needs the servers of the
// cluster tests: KUBEBUILDER_ASSETS="$(node test/cluster/servers/get-servers.mjs)" node test/bench/live-cluster.mjs [PODS]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openCluster, takeSnapshot } from '../../dist/kubernetes.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const count = Number(process.argv[2] ?? 5000)
const assets = process.env.KUBEBUILDER_ASSETS
if (!assets) throw new Error('KUBEBUILDER_ASSETS is not set: node test/cluster/servers/get-servers.mjs prints it')

const serving = spawn(process.execPath, [join(root, 'test/cluster/control-plane/serve.mjs'), assets], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
const [line] = await once(createInterface({ input: serving.stdout }), 'line')
const plane = JSON.parse(line)
const agent = new Agent({ keepAlive: true, maxSockets: 8 })
const say = (words) => process.stdout.write(`${words}\n`)

try {
  await fill()
  await measure()
} finally {
  agent.destroy()
  serving.stdin.end()
}

async function ask(method, path, body) {
  const payload = body && JSON.stringify(body)
  const headers = { authorization: 'Bearer token-of-admin', accept: 'application/json', 'accept-encoding': 'identity' }
  if (payload) headers['content-type'] = 'application/json'
  const options = { method, agent, ca: plane.ca, headers }
  const response = await new Promise((resolve, reject) => {
    request(`${plane.server}${path}`, options, resolve).on('error', reject).end(payload)
  })
  const answer = await text(response)
  if (response.statusCode >= 300) throw new Error(`${method} ${path}: ${response.statusCode} ${answer.slice(0, 300)}`)
  return answer
}

async function inParallel(items, width, task) {
  const queue = items.values()
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of queue) await task(item)
    }),
  )
}

/** A node, namespaces, pods as a chart writes them, and an event for each. */
async function fill() {
  const names = Array.from({ length: 20 }, (_, i) => `field-${i}`)
  for (const name of names) await ask('POST', '/api/v1/namespaces', { metadata: { name } })
  const probe = (path) => ({ httpGet: { path, port: 8080 }, initialDelaySeconds: 10, periodSeconds: 10 })
  const container = (name, i) => ({
    name,
    image: `registry.example/team/${name}:1.${i % 30}.0`,
    args: ['--listen=:8080', `--shard=${i % 16}`, '--log.level=info'],
    env: [
      { name: 'LOG_LEVEL', value: 'info' },
      { name: 'DB_HOST', value: `db.field-${i % 20}.svc.cluster.local:5432` },
      { name: 'DB_PASSWORD', value: `tulip-${i}-ferry` },
      { name: 'POD_IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
    ],
    resources: { limits: { memory: '512Mi' }, requests: { cpu: '100m', memory: '256Mi' } },
    livenessProbe: probe('/healthz'),
    readinessProbe: probe('/ready'),
    volumeMounts: [{ name: 'config', mountPath: '/etc/app', readOnly: true }],
  })
  const begun = Date.now()
  await inParallel(
    Array.from({ length: count }, (_, i) => i),
    8,
    async (i) => {
      const namespace = `field-${i % 20}`
      const name = `crop-${i % 250}-${(i * 2654435761).toString(36).slice(-9)}-${i.toString(36)}`
      await ask('POST', `/api/v1/namespaces/${namespace}/pods`, {
        metadata: {
          name,
          labels: { app: `crop-${i % 250}`, 'app.kubernetes.io/instance': `crop-${i % 250}` },
          annotations: { 'prometheus.io/scrape': 'true', 'checksum/config': (i * 2654435761).toString(16).repeat(5) },
        },
        spec: {
          nodeName: `acre-${i % 50}`,
          containers: [container('crop', i), container('proxy', i)],
          volumes: [{ name: 'config', configMap: { name: 'settings' } }],
        },
      })
      await ask('POST', `/api/v1/namespaces/${namespace}/events`, {
        metadata: { name: `${name}.1` },
        involvedObject: { kind: 'Pod', namespace, name },
        reason: 'Unhealthy',
        type: 'Normal',
        message: 'Readiness probe failed: HTTP probe failed with statuscode: 503',
        firstTimestamp: new Date().toISOString(),
        lastTimestamp: new Date().toISOString(),
        source: { component: 'kubelet' },
      })
    },
  )
  say(`${count} pods and as many events made in ${Math.round((Date.now() - begun) / 1000)} s`)
}

/** Every page of the lists that taking a snapshot asks for, as many at a time, parsed and dropped. */
async function fetchRaw(paths) {
  let bytes = 0
  await inParallel(paths, 6, async (path) => {
    let token = ''
    do {
      const answer = await ask('GET', `${path}?limit=250${token && `&continue=${encodeURIComponent(token)}`}`)
      bytes += answer.length
      token = JSON.parse(answer).metadata.continue ?? ''
    } while (token !== '')
  })
  return bytes
}

async function measure() {
  const reader = await openCluster({ kubeconfig: plane.kubeconfig, context: 'admin' })
  const asked = new Set()
  const recording = {
    ...reader,
    list(resource, options) {
      const { apiVersion, plural } = resource
      const scope = options.namespace === undefined ? '' : `/namespaces/${options.namespace}`
      asked.add(`/${apiVersion.includes('/') ? 'apis' : 'api'}/${apiVersion}${scope}/${plural}`)
      return reader.list(resource, options)
    },
  }
  const take = (from) => takeSnapshot(from, { now: new Date(), timeoutMs: 300_000 })
  const first = await take(recording)
  say(`${first.objects.length} objects, ${first.gaps.length} gaps, ${asked.size} lists`)

  const times = { raw: [], take: [] }
  const blocks = { raw: [], take: [] }
  let bytes = 0
  const tasks = {
    raw: async () => {
      bytes = await fetchRaw([...asked])
    },
    take: () => take(reader),
  }
  for (let round = 0; round < 5; round++) {
    await sleep(200)
    for (const [name, task] of Object.entries(tasks)) {
      await sleep(200)
      const delay = monitorEventLoopDelay({ resolution: 5 })
      delay.enable()
      const begun = performance.now()
      await task()
      times[name].push(performance.now() - begun)
      delay.disable()
      blocks[name].push(delay.max / 1e6)
    }
  }
  const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
  const [raw, taken] = [median(times.raw), median(times.take)]
  say(`raw fetch        ${raw.toFixed(0)} ms (${(bytes / 1e6).toFixed(0)} MB)`)
  say(`takeSnapshot     ${taken.toFixed(0)} ms  ${(taken / raw).toFixed(2)} x raw fetch`)
  say(`each round       ${times.take.map((ms, i) => (ms / times.raw[i]).toFixed(2)).join(', ')}`)
  for (const [name, list] of Object.entries(blocks)) {
    say(`longest block of the event loop, each round, ${name}: ${list.map((ms) => ms.toFixed(0)).join(', ')} ms`)
  }
  const cpu = [await longestTurn(tasks.raw), await longestTurn(tasks.take)]
  if (cpu[0] !== null)
    say(`the same in time of the processor, once: raw ${cpu[0].toFixed(0)}, take ${cpu[1].toFixed(0)} ms`)
  await measureCommand()
}

/** The most time of the processor that the main thread spent between two turns of the event loop, in milliseconds: what others
 * do on the machine does not count. Null where the system does not tell. */
async function longestTurn(task) {
  const file = `/proc/self/task/${process.pid}/schedstat`
  const spent = () => Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6
  try {
    spent()
  } catch {
    return null
  }
  let [last, longest, isDone] = [spent(), 0, false]
  const watch = () => {
    const now = spent()
    longest = Math.max(longest, now - last)
    last = now
    if (!isDone) setImmediate(watch)
  }
  setImmediate(watch)
  await task()
  isDone = true
  return longest
}

/** Runs the command, and reads the most memory that it ever held from /proc. */
async function measureCommand() {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-bench-'))
  const begun = performance.now()
  const args = [
    'dist/cli.js',
    'snapshot',
    '--kubeconfig',
    plane.kubeconfig,
    '--context',
    'admin',
    '--output',
    join(folder, 's.json'),
  ]
  const command = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'ignore'] })
  let peak = 0
  const timer = setInterval(() => {
    try {
      peak = Math.max(
        peak,
        Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${command.pid}/status`, 'utf8'))?.[1] ?? 0),
      )
    } catch {
      // It has ended, or the system has no /proc.
    }
  }, 20)
  const [code] = await once(command, 'exit')
  clearInterval(timer)
  rmSync(folder, { recursive: true, force: true })
  say(
    `the command      ${Math.round(performance.now() - begun)} ms, exit ${code}, at most ${Math.round(peak / 1024)} MiB of memory`,
  )
}
