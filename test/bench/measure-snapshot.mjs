// One measurement of reading a cluster, in a process of its own: `measure-snapshot.mjs KUBECONFIG raw|parsed|snapshot|idle PATHS`. Prints a line of JSON:
// milliseconds, those of them on a processor, the most memory (MiB, and how much of it before), the longest time that the event loop was blocked (ms, and
// how much of that on a processor: on a busy machine the rest is waiting for one), and how much was read.
import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:https'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'

const [kubeconfig, mode, pathsFile] = process.argv.slice(2)
const { clusters, users } = JSON.parse(readFileSync(kubeconfig, 'utf8'))
const { server, 'certificate-authority-data': ca } = clusters[0].cluster
const admin = users.find(({ name }) => name === 'admin').user
const agent = new Agent({ keepAlive: true, ca: Buffer.from(ca, 'base64'), maxSockets: 8 })

const readers = {
  idle: () => setTimeout(2000),
  raw: () => readRaw((bytes) => /"continue":"([^"]+)"/.exec(bytes.subarray(0, 1000).toString())?.[1]),
  parsed: () => readRaw((bytes) => JSON.parse(bytes.toString()).metadata.continue),
  snapshot: takeOnce,
}

/** The same lists, page by page, as many at once. */
async function readRaw(nextOf) {
  const paths = JSON.parse(readFileSync(pathsFile, 'utf8'))
  let bytes = 0
  const follow = async () => {
    for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
      let token
      do {
        const page = await fetchPage(token === undefined ? path : `${path}&continue=${encodeURIComponent(token)}`)
        bytes += page.length
        token = nextOf(page)
      } while (token)
    }
  }
  await Promise.all(Array.from({ length: 6 }, follow))
  return { bytes }
}

function fetchPage(path) {
  const headers = { authorization: `Bearer ${admin.token}`, accept: 'application/json', 'accept-encoding': 'identity' }
  return new Promise((resolve, reject) => {
    get(`${server}${path}`, { agent, headers }, (response) => buffer(response).then(resolve, reject)).on(
      'error',
      reject,
    )
  })
}

async function takeOnce() {
  const { openCluster, takeSnapshot } = await import('../../dist/kubernetes.js')
  const reader = await openCluster({ kubeconfig })
  const snapshot = await takeSnapshot(reader, { now: new Date() })
  return { objects: snapshot.objects.length, gaps: snapshot.gaps.map(({ what, reason }) => `${what}: ${reason}`) }
}

// What a command loads before it reads is no part of reading.
if (mode === 'snapshot') await import('../../dist/kubernetes.js').then(({ openCluster }) => openCluster({ kubeconfig }))
const loadedMiB = peakMemory()
const delay = monitorEventLoopDelay({ resolution: 5 })
await setTimeout(50)
let busiest = 0
let last = cpuMs()
const ticks = setInterval(() => {
  const now = cpuMs()
  busiest = Math.max(busiest, now - last)
  last = now
}, 5)
delay.enable()
const cpuBefore = cpuMs()
const begun = process.hrtime.bigint()
const read = await readers[mode]()
const ms = Number(process.hrtime.bigint() - begun) / 1e6
const cpu = cpuMs() - cpuBefore
delay.disable()
clearInterval(ticks)
const blockedMs = Math.max(0, delay.max / 1e6 - 5)
process.stdout.write(
  `${JSON.stringify({ ms, cpuMs: cpu, memoryMiB: peakMemory(), loadedMiB, blockedMs, busiestMs: busiest, ...read })}\n`,
)
agent.destroy()

function cpuMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Of this program alone: what resourceUsage tells begins with the memory of the process that forked it. */
function peakMemory() {
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))
  return Number(peak?.[1]) / 1024
}
