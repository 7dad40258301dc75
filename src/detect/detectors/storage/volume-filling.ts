import type { ClusterView } from '../../../kube/cluster-view.ts'
import { conditionsOf } from '../../../kube/condition.ts'
import { numberAt, recordAt, textAt } from '../../../kube/field.ts'
import { earliest, secondsBetween } from '../../../kube/instant.ts'
import { mayHaveExpired } from '../../../kube/may-have-expired.ts'
import { refOf, refTo } from '../../../kube/object-ref.ts'
import { claimsOf, podChain, podsWithClaim } from '../../../kube/pod-chain.ts'
import type { FindingSeverity } from '../../../schema/cluster/finding.ts'
import type { KubeObject, ObjectRef } from '../../../schema/cluster/kube-object.ts'
import { collectMessages } from '../../collect-messages.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteCondition, quoteEvent } from '../../evidence.ts'

interface Filling {
  readonly what: string
  readonly message: string | null
}

/** Messages of programs that watch their own disk, before it is full. */
const warnings: readonly RegExp[] = [
  /\b(?:low|high|flood[ _-]?stage) disk watermark\b.{0,120}\bexceeded\b/,
  /\bdisk (?:resource limit|free space) alarm\b/,
  /\b(?:disk|volume|filesystem|file system|storage|pvc)\b[^\n]{0,60}?\b(?:usage|used|utili[sz]ation|full)\b[^\n]{0,20}?\b(?:9\d|100)(?:\.\d+)? ?%/,
  /\b(?:9\d|100)(?:\.\d+)? ?%[^\n]{0,20}\b(?:of (?:the )?)?(?:disk|volume|filesystem|storage)\b[^\n]{0,20}\b(?:used|full)\b/,
  /\b(?:minimum free drive threshold|not enough disk space|low disk space|disk space is low|running out of disk space)\b/,
]
/**
 * The share of a Longhorn volume from which on it is noted. Chosen: Longhorn counts snapshots too, so the file system may
 * have room.
 */
const almostFull = 0.9
/** Time that a resize may take (seconds). Chosen. */
const resizeLimit = 900

/** Finds volumes that fill up, and volumes whose resize does not finish. Full disks have a detector of their own. */
export const volumeFilling = defineDetector<Filling>({
  id: 'volume-filling',
  signature: 'disk-full',
  kinds: ['PersistentVolumeClaim', 'PersistentVolume', 'VolumeAttachment', 'Volume', 'Pod', 'Event'],
  detect: (view) => [...fromMessages(view), ...fromClaims(view), ...fromLonghorn(view)],
  describe: ({ first }) => ({ phrase: first.what, detail: first.message }),
})

function fromMessages(view: ClusterView): Observation<Filling>[] {
  return collectMessages(view, warnings).map(
    ({ source, subject, text, firstAt, count, quiet }): Observation<Filling> => {
      const pod = view.pod(subject)
      const claims = pod === null ? [] : claimsOf(pod)
      const [claim] = claims
      const where = claims.length === 1 && claim !== undefined ? ` (claim ${claim.name})` : ''
      return {
        subject,
        severity: quiet ? 'info' : 'low',
        since: firstAt,
        sinceApproximate: source !== 'event' || mayHaveExpired(view, firstAt),
        ...(pod !== null && { chain: podChain(view, pod) }),
        evidence: [{ ...quote(source, subject, text, firstAt), count }],
        fact: { what: `a disk is filling up${where}`, message: text.trim().slice(0, 300) },
      }
    },
  )
}

function fromClaims(view: ClusterView): Observation<Filling>[] {
  return view.ofKind('PersistentVolumeClaim').flatMap((claim): Observation<Filling>[] => {
    const ref = refOf(claim)
    const failed = view
      .eventsOf(ref)
      .filter((event) => /ResizeFailed$|ExpandFailed$/i.test(event.reason) && view.isRecent(event.lastAt))
    const waiting = conditionsOf(claim).filter(
      (one) =>
        ['Resizing', 'FileSystemResizePending'].includes(one.type) &&
        one.status === 'True' &&
        (secondsBetween(one.changedAt, view.now) ?? 0) > resizeLimit,
    )
    const infeasible = Object.values(recordAt(claim, 'status', 'allocatedResourceStatuses')).includes(
      'ControllerResizeInfeasible',
    )
    if (failed.length + waiting.length === 0 && !infeasible) return []
    const since = earliest(...failed.map((event) => event.firstAt), ...waiting.map((one) => one.changedAt))
    return [
      aboutClaim(view, ref, failed.length > 0 || infeasible ? 'medium' : 'low', {
        since,
        evidence: [...failed.map(quoteEvent), ...waiting.map((one) => quoteCondition(ref, one))],
        fact: {
          what: `the resize of claim ${ref.name} does not finish`,
          message: failed.at(-1)?.message ?? waiting[0]?.message ?? waiting[0]?.type ?? null,
        },
      }),
    ]
  })
}

function fromLonghorn(view: ClusterView): Observation<Filling>[] {
  return view.ofGroup('longhorn.io', 'Volume').flatMap((volume: KubeObject): Observation<Filling>[] => {
    const size = Number(textAt(volume, 'spec', 'size') ?? numberAt(volume, 'spec', 'size') ?? 0)
    const actual = Number(textAt(volume, 'status', 'actualSize') ?? numberAt(volume, 'status', 'actualSize') ?? 0)
    const name = textAt(volume, 'status', 'kubernetesStatus', 'pvcName')
    if (!(size > 0) || actual / size < almostFull || name === null) return []
    const claim = refTo('PersistentVolumeClaim', textAt(volume, 'status', 'kubernetesStatus', 'namespace'), name)
    return [
      aboutClaim(view, claim, 'info', {
        since: null,
        evidence: [quote('status', refOf(volume), `actualSize=${actual} of size=${size}`)],
        fact: {
          what: `claim ${name} uses ${Math.round((actual / size) * 100)} % of its Longhorn volume`,
          message: 'Snapshots of the volume are counted too, so the file system may have room.',
        },
      }),
    ]
  })
}

function aboutClaim(
  view: ClusterView,
  claim: ObjectRef,
  severity: FindingSeverity,
  rest: Pick<Observation<Filling>, 'since' | 'evidence' | 'fact'>,
): Observation<Filling> {
  const users = podsWithClaim(view, claim)
  const [user] = users
  return {
    subject: claim,
    affected: users.map((pod) => pod.ref),
    workload: user === undefined ? { ref: claim, inferred: false } : view.workloadOf(user.ref),
    severity,
    sinceApproximate: rest.since === null,
    chain: [claim, ...users.flatMap((pod) => podChain(view, pod, [claim]))],
    ...rest,
  }
}
