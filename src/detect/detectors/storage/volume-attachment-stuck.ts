import type { ClusterView } from '../../../kube/cluster-view.ts'
import { flagAt, instantAt, textAt, textsAt } from '../../../kube/field.ts'
import { secondsBetween } from '../../../kube/instant.ts'
import { mayHaveExpired } from '../../../kube/may-have-expired.ts'
import { compareRefs, nameOf, refOf, refTo, uniqueRefs } from '../../../kube/object-ref.ts'
import { claimsOf, podChain, podsWithClaim } from '../../../kube/pod-chain.ts'
import { volumesNamed } from '../../../kube/volumes-named.ts'
import type { KubeObject, ObjectRef } from '../../../schema/cluster/kube-object.ts'
import { compareText } from '../../../text/compare-text.ts'
import { formatSeconds } from '../../../text/format-seconds.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteEvent } from '../../evidence.ts'
import { rateByReadiness, rateRecovered } from '../../rate-severity.ts'
import { forceDetachAfter } from '../../time-limits.ts'

interface Stuck {
  readonly how: 'attach' | 'detach'
  readonly volumes: readonly string[]
  readonly message: string
  readonly over: boolean
}

/** Finds volumes that cannot be attached to or detached from a node: from VolumeAttachments and from events of pods. */
export const volumeAttachmentStuck = defineDetector<Stuck>({
  id: 'volume-attachment-stuck',
  signature: 'volume-attachment-stuck',
  traits: ['on-storage', 'on-driver', 'on-attachment'],
  kinds: ['VolumeAttachment', 'PersistentVolume', 'PersistentVolumeClaim', 'Pod', 'Node', 'Event', 'ReplicaSet'],
  detect: (view) => [
    ...view.ofKind('VolumeAttachment').flatMap((attachment) => observeAttachment(view, attachment)),
    ...observeEvents(view),
  ],
  describe({ facts, first }) {
    const volumes = listWords(facts.flatMap((fact) => fact.volumes))
    const how = [...new Set(facts.map((fact) => fact.how))]
      .sort(compareText)
      .map((one) => `${one}ed`)
      .join(' or ')
    const what = volumes === '' ? 'a volume' : `volume ${volumes}`
    const over = facts.every((fact) => fact.over)
    return {
      phrase: `${what} ${over ? 'could not' : 'cannot'} be ${how}${over ? ' for a while' : ''}`,
      detail: first.message,
    }
  },
})

function observeAttachment(view: ClusterView, attachment: KubeObject): Observation<Stuck>[] {
  const ref = refOf(attachment)
  const volume = textAt(attachment, 'spec', 'source', 'persistentVolumeName')
  const node = textAt(attachment, 'spec', 'nodeName')
  const created = instantAt(attachment, 'metadata', 'creationTimestamp')
  const deleted = instantAt(attachment, 'metadata', 'deletionTimestamp')
  const attached = flagAt(attachment, 'status', 'attached')
  const attachError = textAt(attachment, 'status', 'attachError', 'message')
  const detachError = textAt(attachment, 'status', 'detachError', 'message')
  const overdue = (secondsBetween(deleted, view.now) ?? 0) > forceDetachAfter
  const where = node === null ? '' : ` (node ${node})`

  let fact: Stuck | null = null
  const base = { volumes: volume === null ? [] : [volume], over: false }
  if (detachError !== null && deleted !== null) {
    fact = { ...base, how: 'detach', message: `The driver reports on detaching${where}: ${detachError}` }
  } else if (attachError !== null && !attached) {
    fact = { ...base, how: 'attach', message: `The driver reports on attaching${where}: ${attachError}` }
  } else if (overdue) {
    const waited = formatSeconds(secondsBetween(deleted, view.now) ?? 0)
    const finalizers = textsAt(attachment, 'metadata', 'finalizers')
    const held = finalizers.length === 0 ? '' : ` It is held by finalizer ${listWords(finalizers)}.`
    fact = { ...base, how: 'detach', message: `The detach was requested ${waited} ago and is not done${where}.${held}` }
  }
  if (fact === null) return []

  const claim = volume === null ? null : view.volumes.claimOf(refTo('PersistentVolume', null, volume))
  const users = claim === null ? [] : podsWithClaim(view, claim)
  const [user] = users
  const error = fact.how === 'attach' ? 'attachError' : 'detachError'
  const errorAt = instantAt(attachment, 'status', error, 'time')
  return [
    {
      subject: ref,
      affected: users.map((pod) => pod.ref),
      workload: user === undefined ? { ref: claim ?? ref, inferred: false } : view.workloadOf(user.ref),
      severity: user === undefined ? 'medium' : rateByReadiness(view, user.ref),
      // The attachment is created when the attach is requested, and marked deleted when the detach is.
      since: (fact.how === 'attach' ? created : deleted) ?? errorAt,
      sinceApproximate: (fact.how === 'attach' ? created : deleted) === null,
      chain: [
        ...(claim === null ? [] : [claim]),
        ...(volume === null ? [] : [refTo('PersistentVolume', null, volume)]),
        ref,
        ...(node === null ? [] : [refTo('Node', null, node)]),
        ...users.flatMap((pod) => podChain(view, pod, claim === null ? [] : [claim])),
      ],
      evidence: [quote('status', ref, fact.message, errorAt ?? deleted)],
      fact,
    },
  ]
}

function observeEvents(view: ClusterView): Observation<Stuck>[] {
  return view.events
    .filter((event) => event.reason === 'FailedAttachVolume' || event.reason === 'FailedDetachVolume')
    .filter((event) => view.isRecent(event.lastAt))
    .map((event): Observation<Stuck> => {
      const pod = view.pod(event.object)
      const names = volumesNamed(event.message)
      const claims = pod === null ? [] : names.flatMap((name) => view.volumes.claimNamed(pod, name) ?? [])
      const over = pod === null || pod.ended || pod.ready
      const others = holdersElsewhere(
        view,
        claims.length > 0 ? claims : pod === null ? [] : claimsOf(pod),
        pod?.node ?? null,
      )
      const held =
        /multi-attach/i.test(event.message) && others.length > 0
          ? ` It is still attached to ${listWords(others.map((ref) => describeHolder(view, ref)))}.`
          : ''
      return {
        subject: event.object,
        affected: [],
        severity: over ? rateRecovered(event.firstAt, event.lastAt) : rateByReadiness(view, event.object),
        since: event.firstAt,
        sinceApproximate: mayHaveExpired(view, event.firstAt),
        chain: pod === null ? [event.object] : podChain(view, pod, claims),
        evidence: [quoteEvent(event)],
        fact: {
          how: event.reason === 'FailedDetachVolume' ? 'detach' : 'attach',
          volumes: names,
          message: `The cluster reports: ${event.message}${held === '' || /[.!]$/.test(event.message) ? '' : '.'}${held}`,
          over,
        },
      }
    })
}

function describeHolder(view: ClusterView, attachment: ObjectRef): string {
  return `node ${textAt(view.find(attachment), 'spec', 'nodeName') ?? 'unknown'} (${nameOf(attachment)})`
}

/** The attachments of the claims' volumes to other nodes than the given one. */
function holdersElsewhere(view: ClusterView, claims: readonly ObjectRef[], node: string | null): ObjectRef[] {
  const volumes = claims.flatMap((claim) => view.volumes.volumeOf(claim) ?? [])
  return uniqueRefs(volumes.flatMap((volume) => view.volumes.attachmentsOf(volume, node)))
    .filter(
      (ref) => textAt(view.find(ref), 'spec', 'nodeName') !== node && flagAt(view.find(ref), 'status', 'attached'),
    )
    .sort((a, b) => compareRefs(a, b))
}
