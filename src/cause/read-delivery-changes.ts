import type { ClusterView } from '../kube/cluster-view.ts'
import { instantAt, numberAt, recordsAt, textAt } from '../kube/field.ts'
import { earliest, secondsBetween } from '../kube/instant.ts'
import { nameOf, refOf } from '../kube/object-ref.ts'
import type { KubeObject } from '../schema/cluster/kube-object.ts'
import { compareText } from '../text/compare-text.ts'
import type { ClusterChange } from './cluster-change.ts'

/** A status this soon after the creation of an object belongs to its creation (seconds). Chosen. */
const creationLimit = 600
/** A node this much younger than the oldest one joined later (seconds). Chosen: a cluster is set up within an hour. */
const setUpLimit = 3600

/**
 * Reads the changes that operators record: Helm releases by Flux, revisions that Flux and Argo CD applied, renewed
 * certificates, databases that changed their primary, and nodes that joined.
 */
export function readDeliveryChanges(view: ClusterView): ClusterChange[] {
  return [
    ...view.ofGroup('helm.toolkit.fluxcd.io', 'HelmRelease').flatMap(releasesOf),
    ...view.ofGroup('kustomize.toolkit.fluxcd.io', 'Kustomization').flatMap((one) => revisionsOf(view, one)),
    ...['GitRepository', 'OCIRepository'].flatMap((kind) =>
      view.ofGroup('source.toolkit.fluxcd.io', kind).flatMap(fetchedBy),
    ),
    ...view.ofGroup('argoproj.io', 'Application').flatMap(deploymentsOf),
    ...view.ofGroup('cert-manager.io', 'Certificate').flatMap(renewalOf),
    ...view.ofGroup('postgresql.cnpg.io', 'Cluster').flatMap(failoverOf),
    ...joins(view),
  ]
}

/** `status.history` of helm.toolkit.fluxcd.io/v2: newest first, with what was deployed and with which result. */
function releasesOf(release: KubeObject): ClusterChange[] {
  const object = refOf(release)
  const history = [...recordsAt(release, 'status', 'history')].sort(
    (a, b) => (numberAt(a, 'version') ?? 0) - (numberAt(b, 'version') ?? 0),
  )
  return history.slice(1).flatMap((entry, index): ClusterChange[] => {
    const at = instantAt(entry, 'lastDeployed')
    if (at === null) return []
    const [before, after] = [textAt(history[index], 'chartVersion'), textAt(entry, 'chartVersion')]
    const chart = textAt(entry, 'chartName') ?? 'chart'
    const what =
      before === after
        ? `${chart} ${after ?? ''} again`
        : `${chart} from ${before ?? 'unknown'} to ${after ?? 'unknown'}`
    const status = textAt(entry, 'status')
    return [
      {
        kind: 'release',
        at,
        object,
        text: `${nameOf(object)} was released as revision ${numberAt(entry, 'version') ?? 'unknown'}: ${what}${status === null ? '' : ` (${status})`}`,
        before: before === after ? null : before,
        after: before === after ? null : after,
      },
    ]
  })
}

/** `status.history` where the controller keeps one, else the changes that its events report. */
function revisionsOf(view: ClusterView, kustomization: KubeObject): ClusterChange[] {
  const object = refOf(kustomization)
  const history = [...recordsAt(kustomization, 'status', 'history')].sort((a, b) =>
    compareText(instantAt(a, 'firstReconciled') ?? '', instantAt(b, 'firstReconciled') ?? ''),
  )
  const kept = history.slice(1).flatMap((entry, index): ClusterChange[] => {
    const at = instantAt(entry, 'firstReconciled')
    const after = textAt(entry, 'metadata', 'revision')
    const before = textAt(history[index], 'metadata', 'revision')
    if (at === null || after === null) return []
    const status = textAt(entry, 'lastReconciledStatus')
    const text = `${nameOf(object)} received revision ${after}${status === null ? '' : ` (${status})`}`
    return [{ kind: 'revision', at, object, text, before, after }]
  })
  if (kept.length > 0) return kept
  return view
    .eventsOf(object)
    .filter((event) => event.reason === 'Progressing' && !event.warning)
    .flatMap((event): ClusterChange[] =>
      event.firstAt === null
        ? []
        : [
            {
              kind: 'revision',
              at: event.firstAt,
              object,
              text: `${nameOf(object)} changed: ${event.message.split('\n').slice(0, 3).join(', ')}`,
              before: null,
              after: null,
            },
          ],
    )
}

function fetchedBy(source: KubeObject): ClusterChange[] {
  const object = refOf(source)
  const at = instantAt(source, 'status', 'artifact', 'lastUpdateTime')
  const after = textAt(source, 'status', 'artifact', 'revision')
  if (at === null || after === null || isCreation(source, at)) return []
  return [{ kind: 'revision', at, object, text: `${nameOf(object)} fetched revision ${after}`, before: null, after }]
}

function deploymentsOf(application: KubeObject): ClusterChange[] {
  const object = refOf(application)
  const history = [...recordsAt(application, 'status', 'history')].sort(
    (a, b) => (numberAt(a, 'id') ?? 0) - (numberAt(b, 'id') ?? 0),
  )
  return history.flatMap((entry, index): ClusterChange[] => {
    const at = instantAt(entry, 'deployedAt')
    const after = textAt(entry, 'revision')
    const before = textAt(history[index - 1], 'revision')
    if (at === null || after === null || after === before) return []
    return [{ kind: 'revision', at, object, text: `${nameOf(object)} was synced to revision ${after}`, before, after }]
  })
}

function renewalOf(certificate: KubeObject): ClusterChange[] {
  const object = refOf(certificate)
  const at = instantAt(certificate, 'status', 'notBefore')
  if (at === null || isCreation(certificate, at)) return []
  const after = instantAt(certificate, 'status', 'notAfter')
  const text = `${nameOf(object)} was renewed${after === null ? '' : ` and is valid until ${after}`}`
  return [{ kind: 'renewal', at, object, text, before: null, after }]
}

function failoverOf(cluster: KubeObject): ClusterChange[] {
  const object = refOf(cluster)
  const at = instantAt(cluster, 'status', 'currentPrimaryTimestamp')
  const after = textAt(cluster, 'status', 'currentPrimary')
  if (at === null || after === null || isCreation(cluster, at)) return []
  return [{ kind: 'failover', at, object, text: `${nameOf(object)}: ${after} became the primary`, before: null, after }]
}

function joins(view: ClusterView): ClusterChange[] {
  const nodes = view.ofKind('Node').map((node) => ({
    object: refOf(node),
    at: instantAt(node, 'metadata', 'creationTimestamp'),
  }))
  const oldest = earliest(...nodes.map(({ at }) => at))
  return nodes.flatMap(({ object, at }): ClusterChange[] =>
    at === null || (secondsBetween(oldest, at) ?? 0) <= setUpLimit
      ? []
      : [{ kind: 'node-added', at, object, text: `${nameOf(object)} joined the cluster`, before: null, after: null }],
  )
}

function isCreation(object: KubeObject, at: string): boolean {
  const age = secondsBetween(instantAt(object, 'metadata', 'creationTimestamp'), at)
  return age !== null && age <= creationLimit
}
