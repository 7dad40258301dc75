import { isNodeStorageFault } from '../detect/is-node-storage-fault.ts'
import type { ClusterView } from '../kube/cluster-view.ts'
import { earliest, secondsBetween } from '../kube/instant.ts'
import { compareRefs, refKey, uniqueRefs } from '../kube/object-ref.ts'
import type { Finding } from '../schema/cluster/finding.ts'
import { countOf } from '../text/count-of.ts'
import { type Candidate, ownFaults, reportsNoFaults } from './candidate.ts'
import type { CommonCause } from './common-cause.ts'
import { describeNodeShare } from './describe-node-share.ts'
import { describeDriverShare, isOnlyDriver, measureDriverShare } from './measure-driver-share.ts'

/**
 * A cause may be dated this much after its effect (seconds). Chosen: clocks differ, and a condition lags behind what it
 * reports by a minute (node-monitor-grace-period) and more.
 */
const clockTolerance = 600
/** Workloads that a driver must fail under before it is likely. Chosen: two may share it by chance. */
const fewestOfDriver = 3

/**
 * Decides whether a candidate is named as a common cause, how likely it is, and why. Null where it joins nothing, or where
 * it would have to report a fault itself and does not.
 *
 * @param elsewhere keys of workloads whose trouble has a reason of its own, to which a shared node adds nothing
 */
export function assessCandidate(
  view: ClusterView,
  candidate: Candidate,
  all: readonly Finding[],
  elsewhere: ReadonlySet<string>,
): CommonCause | null {
  const { object } = candidate
  const own = ownFaults(candidate)
  const began = earliest(...own.map(({ since }) => since))
  const dated = own.some((finding) => finding.since === began && !finding.sinceApproximate)
  const linked = [...candidate.pods.keys()].filter(
    (finding) => own.length > 0 || object.kind !== 'Node' || !elsewhere.has(refKey(finding.workload)),
  )
  const before = linked.filter(
    (finding) => !own.includes(finding) && (secondsBetween(finding.since, began) ?? 0) > clockTolerance,
  )
  // What began before a cause whose own beginning is known is not its effect.
  const findings = dated ? linked.filter((finding) => !before.includes(finding)) : linked
  const pods = uniqueRefs(findings.flatMap((finding) => candidate.pods.get(finding) ?? [])).sort((a, b) =>
    compareRefs(a, b),
  )
  const workloads = uniqueRefs([
    ...findings.filter((finding) => !own.includes(finding)).map((finding) => finding.workload),
    ...pods.map((pod) => view.workloadOf(pod).ref),
  ])
  if (own.length === 0 ? workloads.length < 2 : findings.length < 2 && pods.length < 2) return null
  if (own.length === 0 && object.kind !== 'Node' && !reportsNoFaults(object)) return null
  // People know a claim by its name; an attachment is named where the attaching itself fails.
  if (object.kind === 'VolumeAttachment' && !own.some(({ traits }) => traits.includes('on-attachment'))) return null
  const ofDriver = object.kind === 'Node' ? measureDriverShare(view, object, own) : null
  const spread = object.kind === 'Node' ? (ofDriver?.words ?? describeNodeShare(view, object, all)) : null
  if (object.kind === 'Node' && own.length === 0 && spread === null) return null
  const alone = object.kind === 'CSIDriver' && workloads.length >= fewestOfDriver && isOnlyDriver(view, object, all)

  const counted = `${countOf(findings.length, 'finding')} of ${countOf(workloads.length, 'workload')}${pods.length === 0 ? '' : ` with ${countOf(pods.length, 'pod')}`} ${findings.length === 1 ? 'points' : 'point'} to it.`
  const reported = own.some(
    (finding) =>
      !finding.traits.includes('may-be-effect') &&
      !(object.kind === 'Node' && isNodeStorageFault(finding)) &&
      (dated || before.length === 0),
  )
  const strong = reported || ofDriver?.all === true || alone || object.kind === 'ResourceQuota'
  return {
    id: refKey(object),
    object,
    findings: findings.map((finding) => finding.id),
    pods,
    workloads,
    likelihood: strong ? 'likely' : 'possible',
    why: [
      ...own.slice(0, 2).map((finding) => `${finding.title}.`),
      object.kind === 'CSIDriver' ? describeDriverShare(view, object, findings) : null,
      counted,
      spread,
      alone ? 'No volume of another driver shows such a fault.' : null,
      own.length === 0 && object.kind !== 'ResourceQuota' ? 'It reports no fault itself.' : null,
      describeEarlier(before.length, dated),
    ]
      .filter((part) => part !== null)
      .join(' '),
  }
}

function describeEarlier(count: number, dated: boolean): string | null {
  if (count === 0) return null
  return dated
    ? `${countOf(count, 'further finding')} on it began before and ${count === 1 ? 'is' : 'are'} left out.`
    : `Against it: ${countOf(count, 'finding')} began before it is first seen, though it may have begun earlier.`
}
