import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import type { ControlPlane } from './control-plane.ts'
import { describeCluster } from './describe-cluster.ts'
import { waitUntil } from './wait-until.ts'

describeCluster('the control plane', (cluster) => {
  const metadata = { name: 'barge', namespace: 'quay' }

  test('runs what it is given, with real controllers, and forgets it', async () => {
    await cluster.namespaces('quay')
    await cluster.nodes('weir-1', 'weir-2')
    await cluster.create({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: {
        replicas: 5,
        selector: { matchLabels: { app: 'barge' } },
        template: {
          metadata: { labels: { app: 'barge' } },
          spec: { containers: [{ name: 'barge', image: 'registry.example/barge:1.0.0' }] },
        },
      },
    })
    const pods = await cluster.pods('quay', 'barge', 5)
    await cluster.running(5)
    expect(pods[0]?.metadata['ownerReferences']).toMatchObject([{ kind: 'ReplicaSet', controller: true }])
    await cluster.begin()
    expect(await cluster.list('v1', 'Pod')).toEqual([])
    expect(await cluster.list('v1', 'Node')).toEqual([])
    expect((await cluster.list('v1', 'Namespace')).map((each) => each.metadata.name)).not.toContain('quay')
  })

  test('shows an object as old as a story needs it, and its logs as a kubelet does', async () => {
    await cluster.namespaces('quay')
    await cluster.nodes('weir-1')
    const spec = { nodeName: 'weir-1', containers: [{ name: 'barge', image: 'registry.example/barge:1.0.0' }] }
    const pod = await cluster.create({ apiVersion: 'v1', kind: 'Pod', metadata, spec })
    await cluster.running(1)
    await cluster.age('9d')
    const old = await waitUntil('the older pod', async () => {
      const read = await cluster.client.get(pod)
      return read.metadata['creationTimestamp'] === cluster.ago('9d') && read
    })
    expect(old['status'].startTime).toBe(cluster.ago('9d'))
    const id = { namespace: 'quay', pod: 'barge', container: 'barge' }
    cluster.log(id, cluster.ago('1m'), ['casting off', 'aground'])
    const answer = await fetchLog(cluster.plane, 'tailLines=1')
    expect(answer).toBe('aground\n')
    expect(await fetchLog(cluster.plane, 'tailLines=1&timestamps=true')).toMatch(/^\d{4}-\S+Z aground\n$/)
  })
})

async function fetchLog({ server, ca }: ControlPlane, query: string): Promise<string> {
  const { get } = await import('node:https')
  const { text } = await import('node:stream/consumers')
  return new Promise((resolve, reject) => {
    const headers = { authorization: 'Bearer token-of-admin' }
    get(`${server}/api/v1/namespaces/quay/pods/barge/log?${query}`, { ca, headers }, (response) => {
      text(response).then(resolve, reject)
    }).on('error', reject)
  })
}

describeCluster('a control plane whose test run has died', (cluster) => {
  test('ends all of its processes and leaves no file', async () => {
    const script = new URL('./control-plane/serve.mjs', import.meta.url).pathname
    const server = spawn(process.execPath, [script, cluster.plane.assets], { stdio: ['pipe', 'pipe', 'inherit'] })
    const exited = once(server, 'exit')
    const [line] = await once(createInterface({ input: server.stdout }), 'line')
    const { pids, folder } = JSON.parse(String(line)) as ControlPlane
    expect(pids.length).toBe(5)
    expect(pids.filter(isAlive)).toEqual(pids)
    // What the system does to the pipe of a process that is gone.
    server.stdin.destroy()
    await exited
    expect(pids.filter(isAlive)).toEqual([])
    expect(existsSync(folder)).toBe(false)
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
