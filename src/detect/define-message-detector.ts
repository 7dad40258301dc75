import type { ClusterView } from '../kube/cluster-view.ts'
import { conditionsOf } from '../kube/condition.ts'
import { flagAt, textAt } from '../kube/field.ts'
import { locatePath, type PathPlace } from '../kube/locate-path.ts'
import { mayHaveExpired } from '../kube/may-have-expired.ts'
import { refOf, refTo, uniqueRefs } from '../kube/object-ref.ts'
import { claimsOf, podChain, podsWithClaim } from '../kube/pod-chain.ts'
import type { FindingEvidence, FindingSeverity, FindingTrait } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { builtinSignatures } from '../signature/builtin-signatures.ts'
import { listWords } from '../text/list-words.ts'
import { type ClusterMessage, collectMessages } from './collect-messages.ts'
import { defineDetector } from './define-detector.ts'
import type { Detector, Observation } from './detector.ts'
import { quote, quoteCondition } from './evidence.ts'

/** The most attachments of a volume that are quoted. Chosen. */
const mostAttachments = 3

interface Located {
  readonly place: PathPlace | null
}

/** A fault that shows in messages only: no field of the API reports a read-only file system. */
export interface MessageDefinition {
  /** Id of the detector and of the signature whose error strings it looks for. */
  readonly id: string
  /** Error strings beyond those of the signature. */
  readonly patterns?: readonly RegExp[] | undefined
  /** Node conditions that report the same where their status is True, e.g. of the node problem detector. */
  readonly nodeConditions?: readonly string[] | undefined
  readonly severity: FindingSeverity
  /** What is wrong, after the workload's name. */
  readonly phrase: string
  /**
   * True where programs report it of what they use. A pod that is ready copes with it, so only pods that are not ready
   * count.
   */
  readonly ofProgram?: boolean | undefined
  readonly traits?: readonly FindingTrait[] | undefined
  /** What every program that matches it depends on. */
  readonly pointsTo?: readonly ObjectRef[] | undefined
  /** True where a mount that the spec makes read-only explains the message. */
  readonly designExplains?: boolean | undefined
}

/** Declares a detector that reads the messages of events, containers and logs, and traces each path in them to its claim. */
export function defineMessageDetector(definition: MessageDefinition): Detector {
  const { id } = definition
  const signature = builtinSignatures.find((one) => one.id === id)
  const patterns = [...(signature?.snapshot.messages ?? []), ...(definition.patterns ?? [])]
  return defineDetector<Located>({
    id,
    signature: id,
    traits: definition.traits ?? [],
    kinds: ['Pod', 'Node', 'Event', 'PersistentVolumeClaim', 'PersistentVolume', 'VolumeAttachment', 'ReplicaSet'],
    detect: (view) => [
      ...collectMessages(view, patterns)
        .filter((message) => definition.ofProgram !== true || isUnready(view, message))
        .map((message) => observe(view, definition, message)),
      ...observeNodes(view, definition),
    ],
    describe({ facts }) {
      const places = facts.flatMap((fact) => (fact.place === null ? [] : [fact.place]))
      const byDesign =
        definition.designExplains === true && facts.every((fact) => fact.place?.readOnlyByDesign === true)
      const words = listWords(places.map((one) => one.words))
      return {
        phrase: byDesign ? 'writes to a path that its own spec makes read-only' : definition.phrase,
        detail: words === '' ? null : `${words}.`,
        ...(byDesign && { signature: null }),
      }
    },
  })
}

function isUnready(view: ClusterView, { subject, quiet }: ClusterMessage): boolean {
  const pod = view.pod(subject)
  return pod !== null && !quiet && !pod.ready && !pod.ended && pod.goneBy === null
}

function observe(view: ClusterView, definition: MessageDefinition, message: ClusterMessage): Observation<Located> {
  const pod = view.pod(message.subject)
  const place = pod === null ? null : locatePath(pod, message.container, message.text)
  const byDesign = definition.designExplains === true && place?.readOnlyByDesign === true
  const named = volumesIn(view, message.text)
  // Without a path in the message a pod's only claim is the likeliest place.
  const only = pod !== null && place === null && named.length === 0 && pod.claims.size === 1 ? claimsOf(pod) : []
  const claims = place?.claim
    ? [place.claim]
    : [...named.flatMap((volume) => view.volumes.claimOf(volume) ?? []), ...only]
  return {
    subject: message.subject,
    severity: byDesign || message.quiet ? 'low' : definition.severity,
    since: message.firstAt,
    // A log is kept from its end, so that its first matching line need not be the first that was written.
    sinceApproximate: message.source !== 'event' || mayHaveExpired(view, message.firstAt),
    pointsTo: definition.pointsTo ?? [],
    chain: [
      ...(pod === null ? [] : podChain(view, pod, byDesign ? [] : claims)),
      ...(pod === null && message.subject.kind === 'Node' ? [message.subject] : []),
      ...named,
      ...claims.flatMap((claim) => podsWithClaim(view, claim).flatMap((user) => podChain(view, user, [claim]))),
    ],
    evidence: [
      {
        source: message.source,
        object: message.subject,
        at: message.firstAt,
        quote: message.text.trim(),
        count: message.count,
      },
      // For a fault below the pods the attachments of their volumes matter.
      ...(definition.traits?.includes('below-pods')
        ? quoteAttachments(view, [...named, ...volumesOf(view, claims)])
        : []),
    ],
    fact: { place },
  }
}

function volumesOf(view: ClusterView, claims: readonly ObjectRef[]): ObjectRef[] {
  return claims.flatMap((claim) => view.volumes.volumeOf(claim) ?? [])
}

/** Quotes the attachments of volumes: one that no longer answers may still be reported as attached. */
function quoteAttachments(view: ClusterView, volumes: readonly ObjectRef[]): FindingEvidence[] {
  return uniqueRefs(volumes)
    .flatMap((volume) => view.volumes.attachmentsOf(volume, null).map((ref) => ({ volume, ref })))
    .slice(0, mostAttachments)
    .map(({ volume, ref }) => {
      const attachment = view.find(ref)
      const errors = ['attachError', 'detachError'].flatMap((key) => {
        const message = textAt(attachment, 'status', key, 'message')
        return message === null ? [] : [`, ${key}: ${message}`]
      })
      const text = `${volume.name} on ${textAt(attachment, 'spec', 'nodeName') ?? 'unknown'}, attached=${flagAt(attachment, 'status', 'attached')}${errors.join('')}`
      return quote('status', ref, text)
    })
}

/** The PersistentVolumes that a text names: a driver's log names the volumes of other pods. */
function volumesIn(view: ClusterView, text: string): ObjectRef[] {
  const names = [...text.matchAll(/\bpvc-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g)].map(([name]) => name)
  return [...new Set(names)]
    .map((name) => refTo('PersistentVolume', null, name))
    .filter((ref) => view.find(ref) !== null)
}

function observeNodes(view: ClusterView, definition: MessageDefinition): Observation<Located>[] {
  return view.ofKind('Node').flatMap((node) =>
    conditionsOf(node)
      .filter((condition) => condition.status === 'True' && definition.nodeConditions?.includes(condition.type))
      .map((condition): Observation<Located> => {
        const pods = view.podsOn(node.metadata.name).filter((pod) => !pod.ended)
        return {
          subject: refOf(node),
          affected: pods.map((pod) => pod.ref),
          workload: { ref: refOf(node), inferred: false },
          severity: definition.severity,
          since: condition.changedAt,
          chain: [refOf(node)],
          evidence: [quoteCondition(refOf(node), condition)],
          fact: { place: null },
        }
      }),
  )
}
