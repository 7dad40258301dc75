import type { ClusterView } from '../../../kube/cluster-view.ts'
import { instantAt, textAt } from '../../../kube/field.ts'
import { secondsBetween } from '../../../kube/instant.ts'
import { nameOf, refOf, refTo } from '../../../kube/object-ref.ts'
import { podChain, podsWithClaim } from '../../../kube/pod-chain.ts'
import type { FindingSeverity } from '../../../schema/cluster/finding.ts'
import type { KubeObject, ObjectRef } from '../../../schema/cluster/kube-object.ts'
import { countOf } from '../../../text/count-of.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteEvent } from '../../evidence.ts'

interface Orphan {
  readonly volume: string
  readonly state: 'failed' | 'undeleted' | 'kept' | 'wanted' | 'unclaimed'
  readonly why: string
}

/** Time in which a provisioner may delete a released volume (seconds). Chosen. */
const deleteLimit = 600
const words: Readonly<Record<Orphan['state'], string>> = {
  wanted: 'released, and the recreated claim cannot bind',
  failed: 'in phase Failed',
  undeleted: 'released and not deleted',
  unclaimed: 'bound to a claim that is gone',
  kept: 'released and kept',
}

/**
 * Finds volumes whose claim is gone. One that its policy keeps (Retain) is a note: somebody decided so. One whose claim was
 * recreated is a fault: the claim waits for a volume that is still bound to the deleted one.
 */
export const volumeOrphaned = defineDetector<Orphan>({
  id: 'volume-orphaned',
  signature: null,
  kinds: ['PersistentVolume', 'PersistentVolumeClaim', 'VolumeAttachment', 'Pod', 'Event'],
  detect: (view) => view.ofKind('PersistentVolume').flatMap((volume) => observe(view, volume)),
  describe({ facts, first }) {
    const states = (Object.keys(words) as Orphan['state'][]).filter((state) => facts.some((one) => one.state === state))
    const counts = states.map((state) => {
      const count = facts.filter((one) => one.state === state).length
      return `${countOf(count, 'volume')} ${count === 1 ? 'is' : 'are'} ${words[state]}`
    })
    return {
      phrase: counts.join(', '),
      detail: `${listWords(facts.map((fact) => fact.volume))}: ${(facts.find((one) => one.state === states[0]) ?? first).why}`,
    }
  },
})

interface Assessment {
  readonly state: Orphan['state']
  readonly severity: FindingSeverity
  readonly why: string
}

function observe(view: ClusterView, volume: KubeObject): Observation<Orphan>[] {
  const ref = refOf(volume)
  // A volume that is stuck terminating has a detector of its own.
  if (textAt(volume, 'metadata', 'deletionTimestamp') !== null) return []
  const claimed = claimOf(volume)
  const assessment = assess(view, volume, claimed)
  if (assessment === null) return []
  const users = assessment.state === 'wanted' && claimed !== null ? podsWithClaim(view, claimed) : []
  const [user] = users
  const className = textAt(volume, 'spec', 'storageClassName')
  const since = instantAt(volume, 'status', 'lastPhaseTransitionTime')
  const events = view.eventsOf(ref).filter((event) => event.warning)
  const owner = className === null ? ref : refTo('StorageClass', null, className)
  return [
    {
      subject: ref,
      affected: users.map((pod) => pod.ref),
      workload:
        assessment.state !== 'wanted' || claimed === null
          ? { ref: owner, inferred: false }
          : user === undefined
            ? { ref: claimed, inferred: false }
            : view.workloadOf(user.ref),
      severity: assessment.severity,
      since,
      confidence: assessment.state === 'unclaimed' ? 'inferred' : 'observed',
      chain: [
        ...(assessment.state === 'wanted' && claimed !== null ? [claimed] : []),
        ref,
        ...view.volumes.attachmentsOf(ref, null),
        ...users.flatMap((pod) => podChain(view, pod, claimed === null ? [] : [claimed])),
      ],
      evidence: [quote('status', ref, describeState(volume, claimed), since), ...events.map(quoteEvent)],
      fact: { volume: ref.name, state: assessment.state, why: assessment.why },
    },
  ]
}

function assess(view: ClusterView, volume: KubeObject, claimed: ObjectRef | null): Assessment | null {
  const phase = textAt(volume, 'status', 'phase')
  const policy = textAt(volume, 'spec', 'persistentVolumeReclaimPolicy') ?? 'Retain'
  const claim = claimed === null ? null : view.find(claimed)
  const message = textAt(volume, 'status', 'message')
  if (phase === 'Failed')
    return { state: 'failed', severity: 'medium', why: message ?? 'its deletion or recycling failed.' }
  if (phase === 'Bound' && claimed !== null && claim === null && view.isComplete('PersistentVolumeClaim'))
    return { state: 'unclaimed', severity: 'low', why: `the snapshot does not hold ${nameOf(claimed)}.` }
  if (phase !== 'Released') return null
  if (claim !== null && claimed !== null && textAt(claim, 'status', 'phase') === 'Pending') {
    const why = `${nameOf(claimed)} is Pending, and the volume is still bound to the deleted claim of that name (claimRef.uid).`
    return { state: 'wanted', severity: podsWithClaim(view, claimed).length > 0 ? 'high' : 'medium', why }
  }
  if (policy === 'Retain')
    return { state: 'kept', severity: 'info', why: 'the reclaim policy Retain keeps the volume and its data.' }
  const failed = view.eventsOf(refOf(volume)).filter((event) => event.reason === 'VolumeFailedDelete')
  const waited = secondsBetween(instantAt(volume, 'status', 'lastPhaseTransitionTime'), view.now)
  if (failed.length === 0 && (waited === null || waited <= deleteLimit)) return null
  const words = failed.at(-1)?.message
  return {
    state: 'undeleted',
    severity: 'low',
    why: words === undefined ? `the reclaim policy is ${policy}, and the volume is still there.` : words,
  }
}

function claimOf(volume: KubeObject): ObjectRef | null {
  const name = textAt(volume, 'spec', 'claimRef', 'name')
  const namespace = textAt(volume, 'spec', 'claimRef', 'namespace')
  return name === null || namespace === null ? null : refTo('PersistentVolumeClaim', namespace, name)
}

function describeState(volume: KubeObject, claimed: ObjectRef | null): string {
  const policy = textAt(volume, 'spec', 'persistentVolumeReclaimPolicy') ?? 'Retain'
  const was = claimed === null ? '' : `, claimRef=${claimed.namespace}/${claimed.name}`
  return `status.phase=${textAt(volume, 'status', 'phase') ?? ''}, persistentVolumeReclaimPolicy=${policy}${was}`
}
