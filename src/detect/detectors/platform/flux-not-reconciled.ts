import type { ClusterView } from '../../../kube/cluster-view.ts'
import { conditionOf } from '../../../kube/condition.ts'
import { flagAt, numberAt, recordsAt, textAt } from '../../../kube/field.ts'
import { secondsBetween } from '../../../kube/instant.ts'
import { namespaceOf, refOf, refTo } from '../../../kube/object-ref.ts'
import type { FindingEvidence, FindingSeverity } from '../../../schema/cluster/finding.ts'
import type { KubeObject, ObjectRef } from '../../../schema/cluster/kube-object.ts'
import { endSentence } from '../../../text/end-sentence.ts'
import { formatSeconds } from '../../../text/format-seconds.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteCondition, quoteEvent } from '../../evidence.ts'

interface Unreconciled {
  readonly state: 'failing' | 'given-up' | 'waiting' | 'suspended' | 'drifted'
  readonly reason: string | null
  readonly message: string | null
  readonly revisions: string | null
  readonly dependencies: readonly string[]
  readonly failing: number | null
}

const groups: readonly (readonly [string, readonly string[]])[] = [
  ['kustomize.toolkit.fluxcd.io', ['Kustomization']],
  ['helm.toolkit.fluxcd.io', ['HelmRelease']],
  ['source.toolkit.fluxcd.io', ['GitRepository', 'OCIRepository', 'HelmRepository', 'HelmChart', 'Bucket']],
]
/** A failure this young may be over with the next try, or with the one after (seconds). Chosen: 10 minutes is Flux's usual interval. */
const firstRetry = 60
const secondRetry = 600

/**
 * Finds what Flux does not reconcile: sources that are not fetched, Kustomizations and HelmReleases that fail, wait for
 * one that fails, or have given up. What is suspended is a note: somebody suspended it.
 */
export const fluxNotReconciled = defineDetector<Unreconciled>({
  id: 'flux-not-reconciled',
  signature: 'gitops-reconcile-failing',
  kinds: [...groups.flatMap(([, kinds]) => kinds), 'Event'],
  detect: (view) =>
    groups.flatMap(([group, kinds]) =>
      kinds.flatMap((kind) => view.ofGroup(group, kind).flatMap((object) => observe(view, object))),
    ),
  describe({ first: { state, reason, message, revisions, dependencies, failing } }) {
    const words = {
      failing: `is not reconciled${reason === null ? '' : ` (${reason})`}`,
      'given-up': `is not reconciled and is not tried again${reason === null ? '' : ` (${reason})`}`,
      waiting: `waits for its dependency ${listWords(dependencies)}`,
      suspended: 'is suspended',
      drifted: 'has drifted from git',
    }
    const detail = [
      message === null ? null : `Flux reports: ${endSentence(message)}`,
      revisions,
      failing === null || state === 'suspended' ? null : `Failing for at least ${formatSeconds(failing)}.`,
    ].filter((part) => part !== null)
    return { phrase: words[state], predicate: true, detail: detail.length === 0 ? null : detail.join(' ') }
  },
})

function observe(view: ClusterView, object: KubeObject): Observation<Unreconciled>[] {
  const ref = refOf(object)
  const ready = conditionOf(object, 'Ready')
  const stalled = conditionOf(object, 'Stalled')
  const events = view.eventsOf(ref).filter((event) => event.warning && view.isRecent(event.lastAt))
  const drift = view.eventsOf(ref).filter((event) => /^DriftDetect/i.test(event.reason) && view.isRecent(event.lastAt))
  const suspended = flagAt(object, 'spec', 'suspend')
  const failing = ready?.status === 'False'
  if (!suspended && !failing && drift.length === 0) return []
  const age = failing ? secondsBetween(ready.changedAt, view.now) : null
  const dependencies = dependenciesOf(object)
  const state: Unreconciled['state'] = suspended
    ? 'suspended'
    : !failing
      ? 'drifted'
      : ready.reason === 'DependencyNotReady'
        ? 'waiting'
        : stalled?.status === 'True' || ready.reason === 'RetriesExceeded'
          ? 'given-up'
          : 'failing'
  const open = dependencies.filter((one) => conditionOf(view.find(one), 'Ready')?.status === 'False')
  const since = failing ? ready.changedAt : (drift[0]?.firstAt ?? null)
  const blocked = blockedIn(view, ready?.message ?? '')
  const waitsFor = [...sourceOf(object), ...(state === 'waiting' ? open : [])]
  return [
    {
      subject: ref,
      affected: state === 'suspended' ? [] : blocked,
      workload: { ref, inferred: false },
      severity: severityOf(state, age, numberAt(object, 'status', 'failures') ?? 0),
      since: state === 'suspended' ? null : since,
      // Each try sets the condition again, so that it may date the last failure and not the first.
      sinceApproximate: state !== 'given-up' || since === null,
      pointsTo: [...waitsFor, ...blocked.filter(({ kind }) => groups.some(([, kinds]) => kinds.includes(kind)))],
      chain: [...waitsFor, ref, ...blocked],
      evidence: [
        ...(ready === null ? [] : [quoteCondition(ref, ready)]),
        ...(stalled?.status === 'True' ? [quoteCondition(ref, stalled)] : []),
        ...(suspended ? [quote('spec', ref, 'suspend: true')] : []),
        ...quoteRevisions(object),
        ...(suspended ? [] : [...events, ...drift].map(quoteEvent)),
      ],
      fact: {
        state,
        reason: ready?.reason ?? null,
        message: failing ? ready.message : null,
        revisions: state === 'suspended' ? null : describeRevisions(object),
        dependencies: (open.length > 0 ? open : dependencies).map(({ namespace, name }) => `${namespace}/${name}`),
        failing: age,
      },
    },
  ]
}

function severityOf(state: Unreconciled['state'], age: number | null, failures: number): FindingSeverity {
  if (state === 'suspended') return 'info'
  if (state === 'waiting' || state === 'drifted') return 'low'
  // The first failure of a new revision is often gone with the next try.
  if (state === 'failing' && age !== null && failures < 2) {
    if (age < firstRetry) return 'info'
    if (age < secondRetry) return 'low'
  }
  return 'medium'
}

function dependenciesOf(object: KubeObject): ObjectRef[] {
  return recordsAt(object, 'spec', 'dependsOn').flatMap((one) => {
    const name = textAt(one, 'name')
    return name === null ? [] : [refTo(object.kind, textAt(one, 'namespace') ?? namespaceOf(object), name)]
  })
}

function sourceOf(object: KubeObject): ObjectRef[] {
  const places = [
    ['spec', 'sourceRef'],
    ['spec', 'chart', 'spec', 'sourceRef'],
    ['spec', 'chartRef'],
  ]
  return places.flatMap((path) => {
    const kind = textAt(object, ...path, 'kind')
    const name = textAt(object, ...path, 'name')
    return kind === null || name === null
      ? []
      : [refTo(kind, textAt(object, ...path, 'namespace') ?? namespaceOf(object), name)]
  })
}

/** What a health check waits for: `Deployment/shop/web status: 'InProgress'`. */
function blockedIn(view: ClusterView, message: string): ObjectRef[] {
  return [
    ...message.matchAll(/\b([A-Z][A-Za-z]{2,40})\/([a-z0-9-]{1,63})\/([a-z0-9.-]{1,253})(?= status\b|[\s\]',]|$)/g),
  ]
    .map(([, kind, namespace, name]) => refTo(kind ?? '', namespace ?? '', name ?? ''))
    .filter((ref) => view.find(ref) !== null)
}

function describeRevisions(object: KubeObject): string | null {
  const [applied, tried] = revisionsOf(object)
  if (applied !== null && tried !== null && applied !== tried) return `Applied: ${applied}; attempted: ${tried}.`
  return tried === null || tried === applied ? null : `Attempted: ${tried}.`
}

/** What is applied, and what was tried last. */
function revisionsOf(object: KubeObject): [string | null, string | null] {
  if (object.kind !== 'HelmRelease')
    return [textAt(object, 'status', 'lastAppliedRevision'), textAt(object, 'status', 'lastAttemptedRevision')]
  const history = recordsAt(object, 'status', 'history')
  const good = history.find((one) => ['deployed', 'superseded'].includes(textAt(one, 'status') ?? ''))
  const name = textAt(good, 'chartName') ?? textAt(history[0], 'chartName')
  const chart = (version: string | null) => (version === null ? null : `${name === null ? '' : `${name} `}${version}`)
  return [
    chart(textAt(good, 'chartVersion') ?? textAt(object, 'status', 'lastAppliedRevision')),
    chart(textAt(object, 'status', 'lastAttemptedRevision') ?? textAt(history[0], 'chartVersion')),
  ]
}

function quoteRevisions(object: KubeObject): FindingEvidence[] {
  const [applied, tried] = revisionsOf(object)
  if (applied === null && tried === null) return []
  const text = `applied ${applied ?? 'nothing'}, attempted ${tried ?? 'nothing'}`
  return [quote('status', refOf(object), text)]
}
