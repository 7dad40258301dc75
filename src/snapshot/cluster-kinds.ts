/**
 * How sure a kind is to be there. `core`: the detectors depend on it. `builtin`: every supported server has it.
 * `add-on`: it comes with an operator, and its absence is no gap.
 */
export type ClusterKindPresence = 'core' | 'builtin' | 'add-on'

/** A kind of object that is read from a live cluster. */
export interface ClusterKind {
  readonly kind: string
  /** API group; empty for the core group. */
  readonly group: string
  /** Versions whose shape is known, best first. */
  readonly versions: readonly [string, ...string[]]
  /** As in a URL and in a role: "pods". */
  readonly plural: string
  readonly namespaced: boolean
  /** The one namespace that is read, where the others add nothing. */
  readonly onlyIn?: string | undefined
  /** Where the same objects are served too, to be asked where the first is refused. */
  readonly alternative?: string | undefined
  readonly presence: ClusterKindPresence
  /** What it is read for, for the person who is to grant it. */
  readonly why: string
}

const kind = (
  presence: ClusterKindPresence,
  groupVersions: string,
  [name, plural]: readonly [name: string, plural: string],
  scope: 'namespaced' | 'cluster' | { readonly onlyIn: string },
  why: string,
): ClusterKind => {
  const [group = '', versions = ''] = groupVersions.includes('/') ? groupVersions.split('/') : ['', groupVersions]
  return {
    kind: name,
    group,
    versions: versions.split(',') as [string, ...string[]],
    plural,
    namespaced: scope !== 'cluster',
    ...(typeof scope === 'object' && scope),
    presence,
    why,
  }
}

/**
 * All that is read from a live cluster: the lister, the access check, the role that it prints and the README hold to
 * this list. Secrets and ConfigMaps are not on it and must never be; a test keeps them out.
 */
export const clusterKinds: readonly ClusterKind[] = [
  kind('core', 'v1', ['Pod', 'pods'], 'namespaced', 'what does not run, since when, and how it ended'),
  {
    ...kind('core', 'v1', ['Event', 'events'], 'namespaced', 'what happened in the last hour'),
    alternative: 'events.k8s.io/v1',
  },
  kind('core', 'v1', ['Node', 'nodes'], 'cluster', 'nodes that are not ready, under pressure or cordoned'),
  kind('core', 'v1', ['PersistentVolumeClaim', 'persistentvolumeclaims'], 'namespaced', 'from a pod to its volume'),
  kind('core', 'v1', ['PersistentVolume', 'persistentvolumes'], 'cluster', 'from a volume to its driver'),
  kind('builtin', 'v1', ['Service', 'services'], 'namespaced', 'which Service depends on a broken workload'),
  kind('builtin', 'v1', ['Namespace', 'namespaces'], 'cluster', 'namespaces that do not go away'),
  kind('builtin', 'v1', ['ResourceQuota', 'resourcequotas'], 'namespaced', 'quotas that are used up'),
  kind('builtin', 'v1', ['LimitRange', 'limitranges'], 'namespaced', 'limits that a container was given unasked'),
  kind('core', 'apps/v1', ['Deployment', 'deployments'], 'namespaced', 'what is short of replicas'),
  kind('core', 'apps/v1', ['ReplicaSet', 'replicasets'], 'namespaced', 'what was rolled out, and when'),
  kind('core', 'apps/v1', ['StatefulSet', 'statefulsets'], 'namespaced', 'what is short of replicas'),
  kind('core', 'apps/v1', ['DaemonSet', 'daemonsets'], 'namespaced', 'what is short of pods'),
  kind(
    'builtin',
    'apps/v1',
    ['ControllerRevision', 'controllerrevisions'],
    'namespaced',
    'what was rolled out, and when',
  ),
  kind('core', 'batch/v1', ['Job', 'jobs'], 'namespaced', 'jobs that failed'),
  kind('builtin', 'batch/v1', ['CronJob', 'cronjobs'], 'namespaced', 'jobs that did not run'),
  kind(
    'builtin',
    'policy/v1',
    ['PodDisruptionBudget', 'poddisruptionbudgets'],
    'namespaced',
    'drains that are held up',
  ),
  kind(
    'builtin',
    'autoscaling/v2,v1',
    ['HorizontalPodAutoscaler', 'horizontalpodautoscalers'],
    'namespaced',
    'scaling',
  ),
  kind('builtin', 'storage.k8s.io/v1', ['StorageClass', 'storageclasses'], 'cluster', 'from a claim to its driver'),
  kind('core', 'storage.k8s.io/v1', ['VolumeAttachment', 'volumeattachments'], 'cluster', 'from a volume to its node'),
  kind('builtin', 'storage.k8s.io/v1', ['CSINode', 'csinodes'], 'cluster', 'nodes that lack a driver or have no room'),
  kind(
    'builtin',
    'coordination.k8s.io/v1',
    ['Lease', 'leases'],
    { onlyIn: 'kube-node-lease' },
    'when a node last reported',
  ),
  kind(
    'builtin',
    'admissionregistration.k8s.io/v1',
    ['ValidatingWebhookConfiguration', 'validatingwebhookconfigurations'],
    'cluster',
    'webhooks that refuse what they should let through',
  ),
  kind(
    'builtin',
    'admissionregistration.k8s.io/v1',
    ['MutatingWebhookConfiguration', 'mutatingwebhookconfigurations'],
    'cluster',
    'webhooks that refuse what they should let through',
  ),
  kind(
    'add-on',
    'snapshot.storage.k8s.io/v1',
    ['VolumeSnapshot', 'volumesnapshots'],
    'namespaced',
    'copies to recover from',
  ),
  kind('add-on', 'postgresql.cnpg.io/v1', ['Cluster', 'clusters'], 'namespaced', 'databases that are degraded'),
  kind('add-on', 'postgresql.cnpg.io/v1', ['Backup', 'backups'], 'namespaced', 'backups that failed'),
  kind(
    'add-on',
    'postgresql.cnpg.io/v1',
    ['ScheduledBackup', 'scheduledbackups'],
    'namespaced',
    'backups that did not run',
  ),
  kind(
    'add-on',
    'source.toolkit.fluxcd.io/v1,v1beta2',
    ['GitRepository', 'gitrepositories'],
    'namespaced',
    'which revision was to run',
  ),
  kind(
    'add-on',
    'kustomize.toolkit.fluxcd.io/v1,v1beta2',
    ['Kustomization', 'kustomizations'],
    'namespaced',
    'what does not reconcile',
  ),
  kind(
    'add-on',
    'helm.toolkit.fluxcd.io/v2,v2beta2',
    ['HelmRelease', 'helmreleases'],
    'namespaced',
    'releases that failed, and what changed',
  ),
  kind(
    'add-on',
    'argoproj.io/v1alpha1',
    ['Application', 'applications'],
    'namespaced',
    'what drifted or does not sync',
  ),
  kind(
    'add-on',
    'cert-manager.io/v1',
    ['Certificate', 'certificates'],
    'namespaced',
    'certificates that are not renewed',
  ),
  kind('add-on', 'acme.cert-manager.io/v1', ['Order', 'orders'], 'namespaced', 'why a certificate is not renewed'),
  kind(
    'add-on',
    'acme.cert-manager.io/v1',
    ['Challenge', 'challenges'],
    'namespaced',
    'why a certificate is not renewed',
  ),
  kind(
    'add-on',
    'monitoring.coreos.com/v1',
    ['PrometheusRule', 'prometheusrules'],
    'namespaced',
    'which alerts there are',
  ),
  kind(
    'add-on',
    'gateway.networking.k8s.io/v1',
    ['Gateway', 'gateways'],
    'namespaced',
    'which gateway exposes a Service',
  ),
  kind(
    'add-on',
    'gateway.networking.k8s.io/v1',
    ['HTTPRoute', 'httproutes'],
    'namespaced',
    'which gateway exposes a Service',
  ),
  kind('add-on', 'longhorn.io/v1beta2', ['Volume', 'volumes'], 'namespaced', 'volumes that are degraded or read-only'),
]
