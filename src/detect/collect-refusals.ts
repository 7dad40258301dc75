import type { ClusterView } from '../kube/cluster-view.ts'
import { conditionOf } from '../kube/condition.ts'
import { numberAt } from '../kube/field.ts'
import { withoutGeneratedNames } from '../kube/generated-name.ts'
import { earliest, latest } from '../kube/instant.ts'
import { measureReplicas } from '../kube/measure-replicas.ts'
import { refKey, refOf } from '../kube/object-ref.ts'
import type { FindingEvidence, FindingSeverity } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { quoteCondition, quoteEvent } from './evidence.ts'

/** The API server's refusal to create what a controller requested. */
export interface Refusal {
  readonly subject: ObjectRef
  readonly message: string
  readonly firstAt: string | null
  readonly lastAt: string | null
  readonly evidence: FindingEvidence
}

/** Kinds whose controllers report that they cannot create pods as a condition. */
const creators = ['ReplicaSet', 'ReplicationController']

/**
 * Collects refusals to create pods or claims: FailedCreate events of controllers and, where those expired, the
 * ReplicaFailure condition. What lies before the window is left out.
 */
export function collectRefusals(view: ClusterView): Refusal[] {
  const refusals = joinAlike(
    view.events
      .filter((event) => event.reason === 'FailedCreate' && view.isRecent(event.lastAt))
      .map(
        (event): Refusal => ({
          subject: event.object,
          message: event.message,
          firstAt: event.firstAt,
          lastAt: event.lastAt,
          evidence: quoteEvent(event),
        }),
      ),
  )
  const known = new Set(refusals.map(({ subject }) => refKey(subject)))
  for (const object of creators.flatMap((kind) => view.ofKind(kind))) {
    const failure = conditionOf(object, 'ReplicaFailure')
    if (failure?.status !== 'True' || known.has(refKey(refOf(object)))) continue
    refusals.push({
      subject: refOf(object),
      message: failure.message ?? failure.reason ?? '',
      firstAt: failure.changedAt,
      lastAt: view.now,
      evidence: quoteCondition(refOf(object), failure),
    })
  }
  return refusals
}

/** Joins refusals of one owner that differ only in the pod's name: every try is an event of its own. */
function joinAlike(refusals: readonly Refusal[]): Refusal[] {
  const joined = new Map<string, Refusal>()
  for (const refusal of refusals) {
    const key = `${refKey(refusal.subject)} ${withoutGeneratedNames(refusal.message, refusal.subject.name)}`
    const known = joined.get(key)
    if (known === undefined) joined.set(key, refusal)
    else
      joined.set(key, {
        ...known,
        firstAt: earliest(known.firstAt, refusal.firstAt),
        lastAt: latest(known.lastAt, refusal.lastAt),
        evidence: { ...known.evidence, count: known.evidence.count + refusal.evidence.count },
      })
  }
  return [...joined.values()]
}

/** Rates a refusal by the pods that the workload is missing now; one that has all of them is a note. */
export function rateRefusal(view: ClusterView, subject: ObjectRef): FindingSeverity {
  const workload = view.workloadOf(subject).ref
  const object = view.find(workload) ?? view.find(subject)
  // A Job that has a pod by now was refused for a while only.
  const job = subject.kind === 'Job' ? view.find(subject) : null
  if ((numberAt(job, 'status', 'active') ?? 0) + (numberAt(job, 'status', 'succeeded') ?? 0) > 0) return 'info'
  const replicas = object === null ? null : measureReplicas(view, object)
  if (replicas === null) return 'medium'
  // The old pods of a rollout may all serve while none of the new ones is let in.
  const made = view.find(subject)
  const own = made === null ? null : measureReplicas(view, made)
  const lacks = own !== null && own.ready < own.desired
  if (replicas.ready >= replicas.desired) return lacks ? 'medium' : 'info'
  return replicas.ready <= 0 ? 'high' : 'medium'
}
