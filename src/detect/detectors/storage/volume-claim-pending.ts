import type { ClusterEvent } from '../../../kube/cluster-event.ts'
import type { ClusterView } from '../../../kube/cluster-view.ts'
import { instantAt, textAt } from '../../../kube/field.ts'
import { earliest, secondsBetween } from '../../../kube/instant.ts'
import { refOf, refTo } from '../../../kube/object-ref.ts'
import { podChain, podsWithClaim } from '../../../kube/pod-chain.ts'
import type { FindingSeverity } from '../../../schema/cluster/finding.ts'
import type { KubeObject } from '../../../schema/cluster/kube-object.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteEvent } from '../../evidence.ts'

interface Unbound {
  readonly claim: string
  readonly lost: boolean
  readonly why: string
}

const failing = new Set(['ProvisioningFailed', 'FailedBinding', 'ClaimMisbound', 'ProvisionFailed'])
/** Time in which a provisioner may create a volume without an event (seconds). Chosen. */
const provisionLimit = 300

/** Finds claims that get no volume, or lost it. A claim that waits for its first consumer is as it should be. */
export const volumeClaimPending = defineDetector<Unbound>({
  id: 'volume-claim-pending',
  signature: 'volume-claim-pending',
  traits: ['on-storage', 'on-driver'],
  kinds: ['PersistentVolumeClaim', 'StorageClass', 'PersistentVolume', 'Pod', 'Event'],
  detect: (view) => view.ofKind('PersistentVolumeClaim').flatMap((claim) => observe(view, claim)),
  describe({ facts }) {
    const claims = listWords(facts.map((fact) => fact.claim))
    const lost = facts.every((fact) => fact.lost)
    return {
      phrase: lost ? `claim ${claims} has lost its volume` : `claim ${claims} gets no volume`,
      detail: listWords(facts.map((fact) => fact.why)),
    }
  },
})

function observe(view: ClusterView, claim: KubeObject): Observation<Unbound>[] {
  const ref = refOf(claim)
  const phase = textAt(claim, 'status', 'phase')
  if ((phase !== 'Pending' && phase !== 'Lost') || textAt(claim, 'metadata', 'deletionTimestamp') !== null) return []
  const created = instantAt(claim, 'metadata', 'creationTimestamp')
  const events = view.eventsOf(ref)
  const pods = podsWithClaim(view, ref)
  const found =
    phase === 'Lost'
      ? { why: 'The volume that it was bound to is gone.', severity: 'high' as const, observed: true, from: [] }
      : explain(view, claim, events, pods.length > 0)
  if (found === null) return []
  const [pod] = pods
  return [
    {
      subject: ref,
      affected: pods.map((one) => one.ref),
      workload: pod === undefined ? { ref, inferred: false } : view.workloadOf(pod.ref),
      severity: found.severity,
      since: phase === 'Lost' ? null : (created ?? earliest(...found.from.map((event) => event.firstAt))),
      sinceApproximate: phase === 'Lost' || created === null,
      confidence: found.observed ? 'observed' : 'inferred',
      chain: [ref, ...pods.flatMap((one) => podChain(view, one, [ref]))],
      evidence: [quote('status', ref, `status.phase=${phase}`), ...found.from.map(quoteEvent)],
      fact: { claim: claim.metadata.name, lost: phase === 'Lost', why: found.why },
    },
  ]
}

interface Reason {
  readonly why: string
  readonly severity: FindingSeverity
  readonly observed: boolean
  readonly from: readonly ClusterEvent[]
}

function explain(view: ClusterView, claim: KubeObject, events: readonly ClusterEvent[], used: boolean): Reason | null {
  const severity = used ? 'high' : 'medium'
  const failed = events.filter((event) => failing.has(event.reason))
  const last = failed.at(-1)
  if (last !== undefined) return { why: `The cluster reports: ${last.message}`, severity, observed: true, from: failed }

  const className = textAt(claim, 'spec', 'storageClassName')
  const classes = view.ofKind('StorageClass')
  const storageClass = className === null ? null : view.find(refTo('StorageClass', null, className))
  if (className !== null && classes.length > 0 && storageClass === null)
    return { why: `There is no StorageClass ${className}.`, severity, observed: false, from: [] }

  const waits = events.some((event) => ['WaitForFirstConsumer', 'WaitForPodScheduled'].includes(event.reason))
  if (waits || textAt(storageClass, 'volumeBindingMode') === 'WaitForFirstConsumer') {
    const provisioning = events.some(
      (event) => event.reason === 'ExternalProvisioning' || event.reason === 'Provisioning',
    )
    if (!provisioning) return null
  }
  const waited = secondsBetween(instantAt(claim, 'metadata', 'creationTimestamp'), view.now)
  if (waited !== null && waited < provisionLimit) return null
  const from = events.filter((event) => event.reason === 'ExternalProvisioning' || event.reason === 'Provisioning')
  const provisioner = textAt(storageClass, 'provisioner')
  const who = provisioner === null ? 'the provisioner' : `the provisioner ${provisioner}`
  return {
    why: `No failure is reported, but ${who} has created no volume.`,
    severity,
    observed: from.length > 0,
    from,
  }
}
