// Reads what is broken in an invented cluster of 5,000 pods: with none, twenty (of one node) and all of them at fault, beside the
// parsing of the same snapshot as JSON. Called by run.mjs; alone: node test/bench/detect-cluster.mjs
import { fileURLToPath } from 'node:url'
import { detectFindings, draftIncident, emptySnapshot } from '../../dist/index.js'

const made = '2026-03-01T00:00:00Z'
const takenAt = '2026-03-14T03:20:00Z'
const meta = (name, namespace, more) => ({
  name,
  ...(namespace && { namespace }),
  uid: `${namespace ?? ''}-${name}`,
  creationTimestamp: made,
  ...more,
})
const ownedBy = (kind, name) => ({ ownerReferences: [{ apiVersion: 'apps/v1', kind, name, controller: true }] })
const ended = { exitCode: 1, reason: 'Error', startedAt: '2026-03-14T03:10:00Z', finishedAt: '2026-03-14T03:10:05Z' }

/** 250 Deployments of twenty pods on fifty nodes, each pod with a volume; the first `broken` pods cannot write to theirs. */
export function inventCluster(broken) {
  const objects = Array.from({ length: 50 }, (_, n) => ({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: meta(`node-${n}`),
    status: { conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: made }] },
  }))
  const add = (apiVersion, kind, metadata, rest) => objects.push({ apiVersion, kind, metadata, ...rest })
  for (let i = 0; i < 5000; i += 1) {
    const [namespace, app, fault] = [`field-${i % 25}`, `crop-${i % 250}`, i < broken]
    const set = `${app}-75675f5897`
    const node = fault && broken < 5000 ? 'node-17' : `node-${i % 50}`
    if (i < 250) {
      add('apps/v1', 'Deployment', meta(app, namespace), { spec: { replicas: 20 }, status: { readyReplicas: 20 } })
      add('apps/v1', 'ReplicaSet', meta(set, namespace, ownedBy('Deployment', app)), { spec: { replicas: 20 } })
      add('v1', 'Service', meta(app, namespace), { spec: { selector: { app } } })
    }
    const claim = { namespace, name: `data-${i}` }
    add('v1', 'PersistentVolumeClaim', meta(claim.name, namespace), { spec: { volumeName: `pv-${i}` } })
    add('v1', 'PersistentVolume', meta(`pv-${i}`), { spec: { claimRef: claim, csi: { driver: 'csi.example' } } })
    add('storage.k8s.io/v1', 'VolumeAttachment', meta(`csi-${i}`), {
      spec: { nodeName: node, source: { persistentVolumeName: `pv-${i}` } },
      status: { attached: true },
    })
    const state = fault ? { waiting: { reason: 'CrashLoopBackOff' } } : { running: { startedAt: made } }
    const lastState = fault ? { terminated: { ...ended, message: 'open /data/x: read-only file system' } } : {}
    add('v1', 'Pod', meta(`${set}-${i}`, namespace, { labels: { app }, ...ownedBy('ReplicaSet', set) }), {
      spec: {
        nodeName: node,
        containers: [{ name: 'app', image: 'crop:1', volumeMounts: [{ name: 'data', mountPath: '/data' }] }],
        volumes: [{ name: 'data', persistentVolumeClaim: { claimName: claim.name } }],
      },
      status: {
        phase: 'Running',
        conditions: [{ type: 'Ready', status: fault ? 'False' : 'True', lastTransitionTime: made }],
        containerStatuses: [{ name: 'app', ready: !fault, restartCount: fault ? 9 : 0, state, lastState }],
      },
    })
  }
  const source = { kind: 'live', name: null, context: 'bench', server: 'https://bench.example', namespaces: null }
  return { ...emptySnapshot(), takenAt, source, objects }
}

/** Processor time of a task in milliseconds, the median of five. */
function cost(task) {
  const times = Array.from({ length: 6 }, () => {
    const begun = process.cpuUsage()
    task()
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1000
  })
  return times.slice(1).sort((a, b) => a - b)[2]
}

export function stateDetection() {
  for (const broken of [0, 20, 5000]) {
    const snapshot = inventCluster(broken)
    const text = JSON.stringify(snapshot)
    const parsing = cost(() => JSON.parse(text))
    process.stdout.write(`\n5,000 pods, ${broken} at fault (${snapshot.objects.length} objects), processor time\n`)
    for (const [name, ms] of Object.entries({
      'JSON.parse of the snapshot': parsing,
      detectFindings: cost(() => detectFindings(snapshot)),
      draftIncident: cost(() => draftIncident(snapshot, { now: new Date(takenAt) })),
    }))
      process.stdout.write(
        `  ${name.padEnd(28)} ${ms.toFixed(0).padStart(6)} ms  ${(ms / parsing).toFixed(2)} x JSON.parse\n`,
      )
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) stateDetection()
