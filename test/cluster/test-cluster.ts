import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { backdate } from './backdate.ts'
import { clearCluster } from './clear-cluster.ts'
import type { ControlPlane } from './control-plane.ts'
import { installCrds } from './install-crds.ts'
import { KubeClient, type Manifest, type Stored } from './kube-client.ts'
import { waitUntil } from './wait-until.ts'

/** The cluster of one test file: empty at first, then what the test makes it. */
export class TestCluster {
  readonly plane: ControlPlane
  readonly client: KubeClient
  /** T: the whole minute at which the story is told. */
  now = new Date(0)

  constructor(plane: ControlPlane) {
    this.plane = plane
    this.client = new KubeClient(plane)
  }

  /** Empties the cluster, and begins a story. */
  async begin(): Promise<void> {
    await clearCluster(this.plane)
    this.now = new Date(Math.floor(Date.now() / 60_000) * 60_000)
  }

  /** The instant before T by "12d", "9h", "25m", "30s" or a sum of them: "3d 2h". */
  ago(span: string): string {
    const units: Readonly<Record<string, number>> = { d: 86_400, h: 3600, m: 60, s: 1 }
    const seconds = span
      .split(' ')
      .reduce((sum, part) => sum + Number(part.slice(0, -1)) * (units[part.slice(-1)] ?? Number.NaN), 0)
    return new Date(this.now.getTime() - seconds * 1000).toISOString().replace('.000Z', 'Z')
  }

  async namespaces(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.client.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })
  }

  /** Makes objects one after the other, each with its status where it has one, and gives the last. */
  async create(...objects: readonly [Manifest, ...Manifest[]]): Promise<Stored> {
    let last: Stored | null = null
    for (const { status, ...object } of objects) {
      last = await this.client.create(object as Manifest)
      if (status !== undefined) last = await this.client.patchStatus(last, status as object)
    }
    return last as Stored
  }

  /** The same of a list. */
  async createAll(objects: readonly Manifest[]): Promise<void> {
    for (const object of objects) await this.create(object)
  }

  /** Makes nodes whose kubelet is kwok, and waits until they are ready. */
  async nodes(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.createNode(name, { 'kwok.x-k8s.io/node': 'fake' })
    await waitUntil('the nodes to be ready', async () => {
      const nodes = await this.client.list('v1', 'Node')
      return names.every((name) =>
        nodes
          .find(({ metadata }) => metadata.name === name)
          ?.['status'].conditions?.some((each: Condition) => each.type === 'Ready' && each.status === 'True'),
      )
    })
  }

  /** Makes a node; which kubelet it has is told by its annotations. */
  createNode(name: string, annotations: object): Promise<Stored> {
    return this.client.create({
      apiVersion: 'v1',
      kind: 'Node',
      metadata: {
        name,
        labels: { 'kubernetes.io/hostname': name, 'kubernetes.io/os': 'linux' },
        annotations: { ...annotations, 'volumes.kubernetes.io/controller-managed-attach-detach': 'true' },
      },
      status: { allocatable: nodeSize, capacity: nodeSize },
    })
  }

  /** Cordons nodes, or ends that. */
  async cordon(names: readonly string[], unschedulable = true): Promise<void> {
    for (const name of names) {
      await this.client.patch({ apiVersion: 'v1', kind: 'Node', metadata: { name } }, { spec: { unschedulable } })
    }
  }

  /** The pods of a workload, once there are as many as wanted and each has a node. */
  async pods(namespace: string, app: string, count: number): Promise<Stored[]> {
    return waitUntil(`${count} pods of ${namespace}/${app}`, async () => {
      const pods = await this.client.list('v1', 'Pod', namespace, { labelSelector: `app=${app}` })
      const placed = pods.filter(({ metadata, spec }) => spec.nodeName && !metadata['deletionTimestamp'])
      return placed.length === count && placed.sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1))
    })
  }

  /** Waits until Deployments have all the pods that they want, in the eyes of their controller. */
  async available(namespace: string, ...names: readonly string[]): Promise<void> {
    await waitUntil(`${names.join(', ')} to be available`, async () => {
      const deployments = await this.client.list('apps/v1', 'Deployment', namespace)
      return names.every((name) => {
        const found = deployments.find(({ metadata }) => metadata.name === name)
        const wanted = found?.['spec'].replicas
        return found?.['status'].availableReplicas === wanted && found?.['status'].updatedReplicas === wanted
      })
    })
  }

  /** Waits until this many pods run that kwok plays. */
  running(count: number, seconds = 60): Promise<boolean> {
    return waitUntil(
      `${count} running pods`,
      async () =>
        (await this.client.list('v1', 'Pod', undefined, { fieldSelector: 'status.phase=Running' })).length >= count,
      { seconds },
    )
  }

  /** Waits until the controller of a Deployment has seen that it lacks pods. */
  async unavailable(namespace: string, name: string): Promise<void> {
    await waitUntil(`${name} to be short of pods`, async () => {
      const { spec, status } = await this.client.get({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { namespace, name },
      })
      return (status.availableReplicas ?? 0) < spec.replicas && status.replicas >= spec.replicas
    })
  }

  /** Waits until so many Jobs are complete. */
  async jobsDone(namespace: string, count: number): Promise<void> {
    await waitUntil(`${count} complete jobs`, async () => {
      const jobs = await this.client.list('batch/v1', 'Job', namespace)
      const isComplete = ({ type, status }: Condition) => type === 'Complete' && status === 'True'
      return jobs.filter(({ status }) => status.conditions?.some(isComplete)).length === count
    })
  }

  /** Waits until a pod is to be deleted. */
  async terminating(namespace: string): Promise<void> {
    await waitUntil('a pod that terminates', async () =>
      (await this.client.list('v1', 'Pod', namespace)).some(
        ({ metadata }) => metadata['deletionTimestamp'] !== undefined,
      ),
    )
  }

  /** Ends pods that are to be deleted, as their kubelet would; once there is at least one. */
  async endTerminating(namespace: string): Promise<void> {
    await waitUntil('a pod that terminates', async () => {
      const pods = await this.client.list('v1', 'Pod', namespace)
      const ending = pods.filter(({ metadata }) => metadata['deletionTimestamp'] !== undefined)
      for (const pod of ending) await this.client.remove(pod, { gracePeriodSeconds: '0' })
      return ending.length > 0
    })
  }

  /** Lets a user do what the rules say, in one namespace or everywhere. */
  async allow(user: string, rules: readonly object[], namespace?: string): Promise<void> {
    const prefix = namespace === undefined ? 'Cluster' : ''
    const apiVersion = 'rbac.authorization.k8s.io/v1'
    const metadata = { name: `for-${user}`, ...(namespace !== undefined && { namespace }) }
    await this.createAll([
      { apiVersion, kind: `${prefix}Role`, metadata, rules },
      {
        apiVersion,
        kind: `${prefix}RoleBinding`,
        metadata,
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: `${prefix}Role`, name: metadata.name },
        subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: user }],
      },
    ])
  }

  /** Plays the external attacher of a CSI driver: attaches whatever the controller wants attached. Waits for so many. */
  async attach(count: number): Promise<void> {
    await waitUntil(`${count} volume attachments`, async () => {
      const attachments = await this.client.list('storage.k8s.io/v1', 'VolumeAttachment')
      for (const each of attachments.filter(({ status }) => !status?.attached)) {
        await this.client.patchStatus(each, { attached: true })
      }
      return attachments.length >= count
    })
  }

  /** Makes all that came into being, or changed, since the story or its last step began as old as it should be. */
  age(span: string): Promise<void> {
    return backdate(this.plane, { from: this.now, to: this.ago(span) })
  }

  /** Every object of a kind in a namespace. */
  list(apiVersion: string, kind: string, namespace?: string): Promise<Stored[]> {
    return this.client.list(apiVersion, kind, namespace)
  }

  /** Takes away all events so far, as the server does by itself after an hour; those that come late too. */
  async forgetEvents(): Promise<void> {
    await waitUntil('no more events to come', async () => {
      const namespaces = new Set((await this.client.list('v1', 'Event')).map(({ metadata }) => metadata.namespace))
      for (const namespace of namespaces) await this.client.ask('DELETE', `/api/v1/namespaces/${namespace}/events`)
      if (namespaces.size > 0) await setTimeout(300)
      return namespaces.size === 0
    })
  }

  /** Writes what a container has logged; each line gets a time, the last one that of `at`, a second apart. */
  log(
    of: { namespace: string; pod: string; container: string; previous?: boolean },
    at: string,
    lines: readonly string[],
  ): void {
    const folder = join(this.plane.logs, of.namespace, of.pod)
    mkdirSync(folder, { recursive: true })
    const end = Date.parse(at)
    const stamped = lines.map(
      (line, index) => `${new Date(end - (lines.length - 1 - index) * 1000).toISOString()} ${line}\n`,
    )
    writeFileSync(join(folder, `${of.container}${of.previous ? '.previous' : ''}.log`), stamped.join(''))
  }

  installCrds(project: string, ...kinds: readonly string[]): Promise<void> {
    return installCrds(this.plane, this.client, project, kinds)
  }
}

interface Condition {
  readonly type: string
  readonly status: string
}

const nodeSize = { cpu: '64', memory: '256Gi', pods: '500' }
