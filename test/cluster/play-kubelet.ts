import type { Stored } from './kube-client.ts'
import { type PodStory, podStatus } from './manifests.ts'
import type { TestCluster } from './test-cluster.ts'

/** Tells the API server what the kubelet of these staged pods sees. Without a story they run, ready, as of now. */
export async function playPods(
  cluster: TestCluster,
  pods: readonly Stored[],
  story: (pod: Stored) => PodStory = () => running(),
): Promise<void> {
  for (const pod of pods) await cluster.client.patchStatus(pod, podStatus(pod, story(pod)))
}

/** A pod that has been running since an instant, by default the present one. */
export function running(startedAt = present()): PodStory {
  return { startedAt, container: { ready: true, state: { running: { startedAt } } } }
}

/** A container that keeps crashing and waits for its next start. */
export function crashLooping(
  name: string,
  restarts: number,
  last: {
    readonly exitCode: number
    readonly reason?: string
    readonly startedAt: string
    readonly finishedAt: string
  },
): PodStory['container'] {
  const message = `back-off 5m0s restarting failed container=${name}`
  return {
    ready: false,
    restarts,
    state: { waiting: { reason: 'CrashLoopBackOff', message } },
    last: { terminated: { reason: 'Error', ...last } },
  }
}

/** Ends a staged pod that is not meant to run on. */
export async function endPod(
  cluster: TestCluster,
  pod: Stored,
  terminated: { readonly exitCode: number; readonly startedAt: string; readonly finishedAt: string },
): Promise<void> {
  const isGood = terminated.exitCode === 0
  const { startedAt, finishedAt } = terminated
  const state = { terminated: { ...terminated, reason: isGood ? 'Completed' : 'Error' } }
  const phase = isGood ? 'Succeeded' : 'Failed'
  await playPods(cluster, [pod], () => ({ phase, startedAt, since: finishedAt, container: { ready: false, state } }))
}

/** The present, which `TestCluster.age` moves to where the story needs it. */
export function present(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z')
}

/** Makes a node whose kubelet is nobody: it is ready until a test says otherwise. */
export async function makeLostNode(cluster: TestCluster, name: string): Promise<void> {
  const node = await cluster.createNode(name, {})
  const now = present()
  const condition = (type: string, status: string, reason: string) => ({
    type,
    status,
    reason,
    lastHeartbeatTime: now,
    lastTransitionTime: now,
  })
  await cluster.client.patchStatus(node, {
    addresses: [{ type: 'InternalIP', address: '127.0.0.1' }],
    conditions: [
      condition('Ready', 'True', 'KubeletReady'),
      condition('MemoryPressure', 'False', 'KubeletHasSufficientMemory'),
      condition('DiskPressure', 'False', 'KubeletHasNoDiskPressure'),
      condition('PIDPressure', 'False', 'KubeletHasSufficientPID'),
    ],
  })
}

/** Does what the node lifecycle controller does half a minute after a kubelet has gone silent. Its taints it sets itself. */
export async function loseNode(cluster: TestCluster, name: string): Promise<void> {
  const { client } = cluster
  const node = await client.get({ apiVersion: 'v1', kind: 'Node', metadata: { name } })
  const now = present()
  await client.patchStatus(node, {
    conditions: node['status'].conditions.map((each: object) => ({
      ...each,
      status: 'Unknown',
      reason: 'NodeStatusUnknown',
      message: 'Kubelet stopped posting node status.',
      lastTransitionTime: now,
    })),
  })
  for (const pod of await client.list('v1', 'Pod', undefined, { fieldSelector: `spec.nodeName=${name}` })) {
    const conditions = pod['status'].conditions.map((each: { type: string }) =>
      each.type === 'Ready' ? { ...each, status: 'False', lastTransitionTime: now } : each,
    )
    await client.patchStatus(pod, { conditions })
  }
}
