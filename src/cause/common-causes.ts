import { isOfNodeStorage } from '../detect/merge-by-node.ts'
import { type ClusterView, viewCluster } from '../kube/cluster-view.ts'
import { secondsBetween } from '../kube/instant.ts'
import { refKey, refTo, uniqueRefs } from '../kube/object-ref.ts'
import { claimsOf } from '../kube/pod-chain.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'
import { compareText } from '../text/compare-text.ts'
import { countOf } from '../text/count-of.ts'
import { isOnlyDriver, sayDriverShare, sayNodeShare, shareOfDriver } from './measure-share.ts'
import { ofStorage, storageKinds } from './storage-faults.ts'
import { type Share, traceLeans } from './trace-leans.ts'

/** Something that several findings have in common, and that may be why. It is a lead to follow and never a verdict. */
export interface CommonCause {
  /** "Node/worker-2"; stable across snapshots. */
  readonly id: string
  /** What they share or lean on: a node, a volume, a storage driver, an image, a quota, a log store, a source, a webhook. */
  readonly object: ObjectRef
  /** Ids of the findings that it would explain, in the order given. */
  readonly findings: readonly string[]
  /** Pods that show them and share it. */
  readonly witnesses: readonly ObjectRef[]
  readonly workloads: readonly ObjectRef[]
  /** Likely where the object itself reports a fault that began before the rest, possible where it is only shared. */
  readonly sureness: 'likely' | 'possible'
  /** Why it is thought so, and what speaks against it. */
  readonly why: string
}

interface Candidate {
  readonly object: ObjectRef
  /** The findings that lead to it, each with the pods that do. */
  readonly witnesses: Map<Finding, ObjectRef[]>
}

/** Detectors whose findings are about the thing shared and not about who suffers from it. */
const ofNode = new Set(['node-not-ready', 'node-pressure'])
/** Detectors whose findings name a reason that lies in no node. */
const ownReasons = new Set([
  'oom-killed',
  'pod-unschedulable',
  'quota-exceeded',
  'pod-creation-refused',
  'admission-webhook-failing',
  'job-failed',
])
/** Clocks differ and conditions lag: a cause may be dated this much after its effect (seconds). */
const tolerance = 600

/**
 * Finds what findings share, the one that explains most pods first. Only what joins two findings of different workloads,
 * or a fault of a node or a volume with those who suffer from it, is named; a note joins nothing.
 */
export function commonCauses(
  findings: readonly Finding[],
  snapshot: Snapshot,
  view: ClusterView = viewCluster(snapshot),
): CommonCause[] {
  const candidates = new Map<string, Candidate>()
  const faults = findings.filter((finding) => finding.severity !== 'info')
  const leaned = traceLeans(view, faults)
  for (const finding of faults) {
    for (const { object, witness } of [...sharesOf(view, finding), ...(leaned.get(finding) ?? [])]) {
      const key = refKey(object)
      const candidate: Candidate = candidates.get(key) ?? { object, witnesses: new Map() }
      const known = candidate.witnesses.get(finding) ?? []
      if (witness !== null) known.push(witness)
      candidate.witnesses.set(finding, known)
      candidates.set(key, candidate)
    }
  }
  const elsewhere = explainedElsewhere(faults)
  const causes = [...candidates.values()].flatMap((candidate) => {
    withTheRest(candidate, faults)
    return judge(view, candidate, findings, elsewhere) ?? []
  })
  return withoutEchoes(
    causes.sort(
      (a, b) =>
        b.witnesses.length - a.witnesses.length ||
        compareText(a.sureness, b.sureness) ||
        b.findings.length - a.findings.length ||
        depthOf(a.object) - depthOf(b.object) ||
        compareText(a.id, b.id),
    ),
  )
}

function sharesOf(view: ClusterView, finding: Finding): Share[] {
  const shares: Share[] = finding.witnesses.flatMap((witness): Share[] => {
    const pod = view.pod(witness)
    if (pod === null) return []
    const node = pod.node === null ? [] : [refTo('Node', null, pod.node)]
    const claims = claimsOf(pod)
    const volumes = claims.flatMap((claim) => view.volumes.volumeOf(claim) ?? [])
    const drivers = ofDriver(finding) ? volumes.flatMap((volume) => driverOf(view, volume)) : []
    const attachments = volumes.flatMap((volume) => view.volumes.attachmentsOf(volume, pod.node).slice(0, 1))
    return [...node, ...claims, ...volumes, ...attachments, ...drivers].map((object) => ({ object, witness }))
  })
  if (finding.detector === 'image-pull-failing') for (const image of imagesOf(view, finding)) shares.push(...image)
  // What a finding is about counts without a pod: a dead node need not have any.
  if (ofNode.has(finding.detector) || isOfNodeStorage(finding, finding.workload))
    shares.push({ object: finding.workload, witness: null })
  if (finding.detector === 'quota-exceeded')
    for (const ref of finding.chain) if (ref.kind === 'ResourceQuota') shares.push({ object: ref, witness: null })
  if (ofStorage.has(finding.detector))
    for (const ref of finding.chain) {
      if (!storageKinds.has(ref.kind)) continue
      shares.push({ object: ref, witness: null })
      if (ref.kind === 'PersistentVolume' && ofDriver(finding))
        shares.push(...driverOf(view, ref).map((object): Share => ({ object, witness: null })))
    }
  return shares
}

/** A volume that is full works as it should: its driver has no part in it. */
function ofDriver({ detector }: Finding): boolean {
  return ofStorage.has(detector) && detector !== 'disk-full'
}

function driverOf(view: ClusterView, volume: ObjectRef): ObjectRef[] {
  const driver = view.volumes.driverOf(volume)
  return driver === null ? [] : [refTo('CSIDriver', null, driver)]
}

function imagesOf(view: ClusterView, finding: Finding): Share[][] {
  return finding.witnesses.map((witness) =>
    (view.pod(witness)?.containers ?? []).flatMap((container): Share[] => {
      if (container.state?.kind !== 'waiting' || container.image === null) return []
      return [refTo('Image', null, container.image), refTo('Registry', null, registryOf(container.image))].map(
        (object) => ({
          object,
          witness,
        }),
      )
    }),
  )
}

/** The registry of an image reference: the part before the first slash where it looks like a host, else docker.io. */
function registryOf(image: string): string {
  const [host = '', ...rest] = image.split('/')
  return rest.length > 0 && (host.includes('.') || host.includes(':') || host === 'localhost') ? host : 'docker.io'
}

/** A driver that fails under a workload may explain whatever else that workload shows. */
function withTheRest({ object, witnesses }: Candidate, faults: readonly Finding[]): void {
  if (object.kind !== 'CSIDriver') return
  const workloads = new Set([...witnesses.keys()].map((finding) => refKey(finding.workload)))
  const hit = new Set([...witnesses.values()].flatMap((refs) => refs.map(refKey)))
  for (const finding of faults) {
    if (witnesses.has(finding)) continue
    const pods = finding.witnesses.filter((witness) => witness.kind === 'Pod')
    const within = pods.length > 0 && pods.every((pod) => hit.has(refKey(pod)))
    if (workloads.has(refKey(finding.workload)) || within) witnesses.set(finding, pods)
  }
}

/** Workloads whose trouble has a reason of its own in the cluster's words, to which a node that they share adds nothing. */
function explainedElsewhere(faults: readonly Finding[]): ReadonlySet<string> {
  const network = /i\/o timeout|no such host|connection refused|unreachable|server misbehaving/i
  return new Set(
    faults
      .filter(
        ({ detector, evidence }) =>
          ownReasons.has(detector) ||
          (detector === 'image-pull-failing' && !evidence.some(({ quote }) => network.test(quote))),
      )
      .map((finding) => refKey(finding.workload)),
  )
}

function mayBlame(object: ObjectRef, finding: Finding, elsewhere: ReadonlySet<string>): boolean {
  return object.kind !== 'Node' || !elsewhere.has(refKey(finding.workload))
}

function judge(
  view: ClusterView,
  candidate: Candidate,
  all: readonly Finding[],
  elsewhere: ReadonlySet<string>,
): CommonCause | null {
  const { object } = candidate
  const own = ownFaults(candidate)
  const began = earliestOf(own)
  const dated = own.some((finding) => finding.since === began && !finding.sinceApproximate)
  const led = [...candidate.witnesses.keys()].filter(
    (finding) => own.length > 0 || mayBlame(object, finding, elsewhere),
  )
  const before = led.filter(
    (finding) => !own.includes(finding) && (secondsBetween(finding.since, began) ?? 0) > tolerance,
  )
  // What began before a cause whose own beginning is known is not its work.
  const findings = dated ? led.filter((finding) => !before.includes(finding)) : led
  const witnesses = uniqueRefs(findings.flatMap((finding) => candidate.witnesses.get(finding) ?? [])).sort((a, b) =>
    compareText(refKey(a), refKey(b)),
  )
  const workloads = uniqueRefs([
    ...findings.filter((finding) => !own.includes(finding)).map((finding) => finding.workload),
    ...witnesses.map((witness) => view.workloadOf(witness).ref),
  ])
  if (own.length === 0 ? workloads.length < 2 : findings.length < 2 && witnesses.length < 2) return null
  if (own.length === 0 && needsOwnFault(object)) return null
  // People know a claim by its name; an attachment is named where the attaching itself fails.
  if (object.kind === 'VolumeAttachment' && !own.some((finding) => finding.detector.startsWith('volume-attachment')))
    return null
  const session = object.kind === 'Node' ? shareOfDriver(view, object, own) : null
  const spread = object.kind === 'Node' ? (session?.words ?? sayNodeShare(view, object, all)) : null
  if (object.kind === 'Node' && own.length === 0 && spread === null) return null
  const alone = object.kind === 'CSIDriver' && workloads.length >= 3 && isOnlyDriver(view, object, all)

  const counted = `${countOf(findings.length, 'finding')} of ${countOf(workloads.length, 'workload')}${witnesses.length === 0 ? '' : ` with ${countOf(witnesses.length, 'pod')}`} ${findings.length === 1 ? 'leads' : 'lead'} to it.`
  const reported = own.some(
    (finding) =>
      finding.detector !== 'node-pressure' && !isOfNodeStorage(finding, object) && (dated || before.length === 0),
  )
  const strong = reported || session?.all === true || alone || object.kind === 'ResourceQuota'
  return {
    id: refKey(object),
    object,
    findings: findings.map((finding) => finding.id),
    witnesses,
    workloads,
    sureness: strong ? 'likely' : 'possible',
    why: [
      own.length > 0 ? sayOwn(own) : object.kind === 'CSIDriver' ? sayDriverShare(view, object, findings) : null,
      counted,
      spread,
      alone ? 'No volume of another driver shows such a fault.' : null,
      own.length === 0 && object.kind !== 'ResourceQuota' ? 'It reports no fault itself.' : null,
      sayBefore(before.length, dated),
    ]
      .filter((part) => part !== null)
      .join(' '),
  }
}

function sayBefore(count: number, dated: boolean): string | null {
  if (count === 0) return null
  const began = `${countOf(count, 'further finding')} on it began before`
  return dated
    ? `${began} and ${count === 1 ? 'is' : 'are'} left out.`
    : `Against it: ${countOf(count, 'finding')} began before it is first seen, though it may have begun earlier.`
}

const keysByFinding = new WeakMap<Finding, ReadonlySet<string>>()

/** The objects of a finding's chain: one that stands for a whole node has thousands, and each is asked about. */
function keysOf(finding: Finding): ReadonlySet<string> {
  const known = keysByFinding.get(finding)
  if (known !== undefined) return known
  const keys = new Set(finding.chain.map(refKey))
  keysByFinding.set(finding, keys)
  return keys
}

/** The findings that are about the object itself. */
function ownFaults({ object, witnesses }: Candidate): Finding[] {
  const key = refKey(object)
  const findings = [...witnesses.keys()]
  if (object.kind === 'Node')
    return findings.filter(
      (one) => (ofNode.has(one.detector) || isOfNodeStorage(one, object)) && refKey(one.workload) === key,
    )
  if (object.kind === 'CSIDriver') return []
  if (!storageKinds.has(object.kind)) return findings.filter((one) => refKey(one.workload) === key)
  return findings.filter((one) => ofStorage.has(one.detector) && keysOf(one).has(key))
}

function sayOwn(own: readonly Finding[]): string {
  return own
    .slice(0, 2)
    .map((finding) => `${finding.title}.`)
    .join(' ')
}

/** A volume or a workload is a cause only where it has a fault; a driver and an image report none themselves. */
function needsOwnFault(object: ObjectRef): boolean {
  return !['Node', 'CSIDriver', 'Image', 'Registry', 'ResourceQuota'].includes(object.kind)
}

function earliestOf(findings: readonly Finding[]): string | null {
  return findings.reduce<string | null>(
    (a, { since }) => (since !== null && (a === null || since < a) ? since : a),
    null,
  )
}

const depths = [
  'Node',
  'CSIDriver',
  'VolumeAttachment',
  'PersistentVolumeClaim',
  'PersistentVolume',
  'Image',
  'Registry',
]

function depthOf(ref: ObjectRef): number {
  return depths.indexOf(ref.kind)
}

/** A cause that explains no more than a surer one of its group, e.g. the claim beside its volume, only repeats it. */
function withoutEchoes(causes: readonly CommonCause[]): CommonCause[] {
  const kept: CommonCause[] = []
  for (const cause of causes) {
    const echo = kept.some(
      (other) =>
        groupOf(other) === groupOf(cause) &&
        (other.sureness === 'likely' || cause.sureness === 'possible' || other.workloads.length >= 3) &&
        cause.findings.every((id) => other.findings.includes(id)),
    )
    if (!echo) kept.push(cause)
  }
  return kept
}

function groupOf({ object }: CommonCause): string {
  if (storageKinds.has(object.kind)) return 'storage'
  if (object.kind === 'Node') return `node ${object.name}`
  return object.kind === 'Image' || object.kind === 'Registry' ? 'image' : refKey(object)
}
