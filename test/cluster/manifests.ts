import type { Manifest, Stored } from './kube-client.ts'

/** What a test says of the pods of a workload; the rest is as most teams have it. */
export interface PodSettings {
  readonly image: string
  /** Claims by the path that they are mounted at. */
  readonly claims?: Readonly<Record<string, string>>
  /** The one node that they may run on. */
  readonly node?: string
  /** True where the test itself, and not kwok, tells what becomes of them. */
  readonly staged?: boolean
  /** Further fields of the container: probes, limits. */
  readonly container?: object
  /** Further fields of the pod. */
  readonly spec?: object
}

export interface WorkloadSettings extends PodSettings {
  readonly kind: 'Deployment' | 'StatefulSet' | 'DaemonSet'
  readonly namespace: string
  readonly name: string
  readonly replicas?: number
  /** Further fields of the workload's spec. */
  readonly more?: object
}

/** A workload, its one container named as it is. */
export function workload(settings: WorkloadSettings): Manifest {
  const { kind, namespace, name, replicas = 1, more } = settings
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name, namespace, labels: { app: name } },
    spec: {
      ...(kind !== 'DaemonSet' && { replicas }),
      ...(kind === 'StatefulSet' && { serviceName: name }),
      selector: { matchLabels: { app: name } },
      template: podTemplate(name, settings),
      ...more,
    },
  }
}

/** The template of a workload's pods, or most of a pod. */
export function podTemplate(name: string, { image, claims = {}, node, staged, container, spec }: PodSettings): object {
  const volumes = Object.entries(claims).map(([mountPath, claimName], index) => ({
    mountPath,
    claimName,
    name: `volume-${index}`,
  }))
  return {
    metadata: {
      labels: { app: name },
      ...(staged && { annotations: { 'kwok.x-k8s.io/status': 'custom' } }),
    },
    spec: {
      ...(node !== undefined && { nodeSelector: { 'kubernetes.io/hostname': node } }),
      containers: [
        {
          name,
          image,
          volumeMounts: volumes.map((volume) => ({ name: volume.name, mountPath: volume.mountPath })),
          ...container,
        },
      ],
      volumes: volumes.map((volume) => ({
        name: volume.name,
        persistentVolumeClaim: { claimName: volume.claimName },
      })),
      ...spec,
    },
  }
}

/** A Service over the pods of that name. */
export function service(namespace: string, name: string, selector: object = { app: name }): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace },
    spec: { selector, ports: [{ name: 'main', port: 8080 }] },
  }
}

/** A CSI driver with a storage class of its own name, and the nodes that it serves. */
export function storageDriver(driver: string, nodes: readonly string[]): Manifest[] {
  return [
    { apiVersion: 'storage.k8s.io/v1', kind: 'CSIDriver', metadata: { name: driver }, spec: { attachRequired: true } },
    { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: driver }, provisioner: driver },
    ...nodes.map(
      (name): Manifest => ({
        apiVersion: 'storage.k8s.io/v1',
        kind: 'CSINode',
        metadata: { name },
        spec: { drivers: [{ name: driver, nodeID: name, topologyKeys: null }] },
      }),
    ),
  ]
}

/** A volume of a driver and the claim that it is bound to. */
export function volume(driver: string, name: string, claim: string): Manifest[] {
  const [namespace = '', claimName = ''] = claim.split('/')
  const common = { accessModes: ['ReadWriteOnce'], storageClassName: driver }
  return [
    {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: { name },
      spec: {
        ...common,
        capacity: { storage: '20Gi' },
        persistentVolumeReclaimPolicy: 'Retain',
        csi: { driver, volumeHandle: `handle-of-${name}`, fsType: 'ext4' },
        claimRef: { namespace, name: claimName },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { namespace, name: claimName },
      spec: { ...common, volumeName: name, resources: { requests: { storage: '20Gi' } } },
    },
  ]
}

/** The state of a container as its kubelet tells it. */
export interface ContainerStory {
  readonly ready: boolean
  readonly restarts?: number
  readonly state: object
  readonly last?: object
}

/** The status of a pod as its kubelet tells it: when it started, since when it is ready or not, and what its containers do. */
export function podStatus(
  { spec }: Stored,
  { phase = 'Running', startedAt, since = startedAt, container }: PodStory,
): object {
  const { ready, restarts = 0, state, last } = container
  const readiness = {
    status: ready ? 'True' : 'False',
    lastTransitionTime: since,
    ...(!ready && {
      reason: 'ContainersNotReady',
      message: `containers with unready status: [${spec.containers[0].name}]`,
    }),
  }
  return {
    phase,
    startTime: startedAt,
    hostIP: '127.0.0.1',
    conditions: [
      { type: 'PodScheduled', status: 'True', lastTransitionTime: startedAt },
      { type: 'Initialized', status: 'True', lastTransitionTime: startedAt },
      { type: 'Ready', ...readiness },
      { type: 'ContainersReady', ...readiness },
    ],
    containerStatuses: spec.containers.map((each: { name: string; image: string }) => ({
      name: each.name,
      image: each.image,
      imageID: '',
      ready,
      started: ready,
      restartCount: restarts,
      state,
      lastState: last ?? {},
    })),
  }
}

export interface PodStory {
  readonly phase?: string
  readonly startedAt: string
  readonly since?: string
  readonly container: ContainerStory
}

export interface EventStory {
  readonly about: Manifest
  readonly reason: string
  readonly message: string
  readonly first: string
  readonly last?: string
  readonly count?: number
  readonly type?: 'Warning' | 'Normal'
  readonly from?: string
  readonly host?: string
}

/** An event about an object, as a kubelet or a controller records it. */
export function event(story: EventStory): Manifest {
  const { about, reason, message, first, last = first, count = 1, type = 'Warning', from = 'kubelet', host } = story
  const { namespace = 'default', name, uid } = about.metadata
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { namespace, name: `${name}.${(Date.parse(first) + reason.length).toString(16)}${message.length}` },
    involvedObject: {
      apiVersion: about.apiVersion,
      kind: about.kind,
      name,
      uid,
      ...(about.metadata.namespace && { namespace }),
    },
    type,
    reason,
    message,
    count,
    firstTimestamp: first,
    lastTimestamp: last,
    source: { component: from, ...(host && { host }) },
  }
}
