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
  name: string,
  why: string,
  scope: 'namespaced' | 'cluster' | { readonly onlyIn: string } = 'namespaced',
): ClusterKind => {
  const [group = '', versions = ''] = groupVersions.includes('/') ? groupVersions.split('/') : ['', groupVersions]
  return {
    kind: name,
    group,
    versions: versions.split(',') as [string, ...string[]],
    plural: pluralOf(name.toLowerCase()),
    namespaced: scope !== 'cluster',
    ...(typeof scope === 'object' && scope),
    presence,
    why,
  }
}

function pluralOf(name: string): string {
  if (name.endsWith('s')) return `${name}es`
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`
}

/**
 * All that is read from a live cluster: the lister, the access check, the role that it prints and the README hold to
 * this list. Secrets and ConfigMaps are not on it and must never be; a test keeps them out.
 */
export const clusterKinds: readonly ClusterKind[] = [
  kind('core', 'v1', 'Pod', 'what does not run, since when, and how it ended'),
  {
    ...kind('core', 'v1', 'Event', 'what happened in the last hour'),
    alternative: 'events.k8s.io/v1',
  },
  kind('core', 'v1', 'Node', 'nodes that are not ready, under pressure or cordoned', 'cluster'),
  kind('core', 'v1', 'PersistentVolumeClaim', 'from a pod to its volume'),
  kind('core', 'v1', 'PersistentVolume', 'from a volume to its driver', 'cluster'),
  kind('builtin', 'v1', 'Service', 'which Service depends on a broken workload'),
  kind('builtin', 'v1', 'Namespace', 'namespaces that do not go away', 'cluster'),
  kind('builtin', 'v1', 'ResourceQuota', 'quotas that are used up'),
  kind('builtin', 'v1', 'LimitRange', 'limits that a container was given unasked'),
  kind('core', 'apps/v1', 'Deployment', 'what is short of replicas'),
  kind('core', 'apps/v1', 'ReplicaSet', 'what was rolled out, and when'),
  kind('core', 'apps/v1', 'StatefulSet', 'what is short of replicas'),
  kind('core', 'apps/v1', 'DaemonSet', 'what is short of pods'),
  kind('builtin', 'apps/v1', 'ControllerRevision', 'what was rolled out, and when'),
  kind('core', 'batch/v1', 'Job', 'jobs that failed'),
  kind('builtin', 'batch/v1', 'CronJob', 'jobs that did not run'),
  kind('builtin', 'policy/v1', 'PodDisruptionBudget', 'drains that are held up'),
  kind('builtin', 'autoscaling/v2,v1', 'HorizontalPodAutoscaler', 'scaling'),
  kind('builtin', 'storage.k8s.io/v1', 'StorageClass', 'from a claim to its driver', 'cluster'),
  kind('core', 'storage.k8s.io/v1', 'VolumeAttachment', 'from a volume to its node', 'cluster'),
  kind('builtin', 'storage.k8s.io/v1', 'CSINode', 'nodes that lack a driver or have no room', 'cluster'),
  kind('builtin', 'coordination.k8s.io/v1', 'Lease', 'when a node last reported', { onlyIn: 'kube-node-lease' }),
  kind(
    'builtin',
    'admissionregistration.k8s.io/v1',
    'ValidatingWebhookConfiguration',
    'webhooks that refuse what they should let through',
    'cluster',
  ),
  kind(
    'builtin',
    'admissionregistration.k8s.io/v1',
    'MutatingWebhookConfiguration',
    'webhooks that refuse what they should let through',
    'cluster',
  ),
  kind('add-on', 'snapshot.storage.k8s.io/v1', 'VolumeSnapshot', 'copies to recover from'),
  kind('add-on', 'postgresql.cnpg.io/v1', 'Cluster', 'databases that are degraded'),
  kind('add-on', 'postgresql.cnpg.io/v1', 'Backup', 'backups that failed'),
  kind('add-on', 'postgresql.cnpg.io/v1', 'ScheduledBackup', 'backups that did not run'),
  kind('add-on', 'source.toolkit.fluxcd.io/v1,v1beta2', 'GitRepository', 'which revision was to run'),
  kind('add-on', 'kustomize.toolkit.fluxcd.io/v1,v1beta2', 'Kustomization', 'what does not reconcile'),
  kind('add-on', 'helm.toolkit.fluxcd.io/v2,v2beta2', 'HelmRelease', 'releases that failed, and what changed'),
  kind('add-on', 'argoproj.io/v1alpha1', 'Application', 'what drifted or does not sync'),
  kind('add-on', 'cert-manager.io/v1', 'Certificate', 'certificates that are not renewed'),
  kind('add-on', 'acme.cert-manager.io/v1', 'Order', 'why a certificate is not renewed'),
  kind('add-on', 'acme.cert-manager.io/v1', 'Challenge', 'why a certificate is not renewed'),
  kind('add-on', 'monitoring.coreos.com/v1', 'PrometheusRule', 'which alerts there are'),
  kind('add-on', 'gateway.networking.k8s.io/v1', 'Gateway', 'which gateway exposes a Service'),
  kind('add-on', 'gateway.networking.k8s.io/v1', 'HTTPRoute', 'which gateway exposes a Service'),
  kind('add-on', 'longhorn.io/v1beta2', 'Volume', 'volumes that are degraded or read-only'),
]
