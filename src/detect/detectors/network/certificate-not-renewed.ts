import type { ClusterView } from '../../../kube/cluster-view.ts'
import { conditionOf } from '../../../kube/condition.ts'
import { instantAt, numberAt, textAt, textsAt } from '../../../kube/field.ts'
import { secondsBetween } from '../../../kube/instant.ts'
import { nameOf, namespaceOf, refKey, refOf, refTo } from '../../../kube/object-ref.ts'
import { ownerOf } from '../../../kube/workload-of.ts'
import type { FindingEvidence, FindingSeverity } from '../../../schema/cluster/finding.ts'
import type { KubeObject, ObjectRef } from '../../../schema/cluster/kube-object.ts'
import { formatSeconds } from '../../../text/format-seconds.ts'
import { groupEntries } from '../../../text/group-entries.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteCondition, quoteEvent } from '../../evidence.ts'

interface Unrenewed {
  readonly state: 'expired' | 'overdue' | 'not-issued'
  readonly names: string
  readonly detail: string
}

/** Time that an issuance may take, with its challenges (seconds). Chosen. */
const issueLimit = 900
/** A certificate that is valid no longer than this is urgent (seconds). Chosen: a long weekend. */
const urgentBelow = 3 * 86400
/** An overdue renewal is grave after this time (seconds): cert-manager waits an hour before it tries a failed issuance again. */
const retryDelay = 3600
const pending = ['pending', 'processing', 'ready']

/**
 * Finds certificates of cert-manager that are not renewed in time. Ready stays True until the old certificate ends, so
 * that the time of renewal is compared with the clock; the request, order and challenge in progress are quoted.
 */
export const certificateNotRenewed = defineDetector<Unrenewed>({
  id: 'certificate-not-renewed',
  signature: 'certificate-expired',
  kinds: ['Certificate', 'CertificateRequest', 'Order', 'Challenge', 'Event'],
  detect: (view) => {
    const children = groupEntries(
      stepKinds
        .flatMap(([group, kind]) => view.ofGroup(group, kind))
        .flatMap((object): [string, KubeObject][] => {
          const owner = parentOf(view, object)
          return owner === null ? [] : [[refKey(owner), object]]
        }),
    )
    return view.ofGroup('cert-manager.io', 'Certificate').flatMap((one) => observe(view, one, children))
  },
  describe({ first }) {
    const states = {
      expired: 'has expired',
      overdue: 'is ready and overdue for renewal',
      'not-issued': 'is not issued',
    }
    return {
      phrase: `${states[first.state]} (${first.names})`,
      predicate: true,
      detail: first.detail,
    }
  },
})

/** The owner of a step. Where the snapshot does not hold it, the annotation with the certificate's name is used. */
function parentOf(view: ClusterView, step: KubeObject): ObjectRef | null {
  const owner = ownerOf(step)
  if (owner !== null && view.find(owner) !== null) return owner
  const name = textAt(step, 'metadata', 'annotations', 'cert-manager.io/certificate-name')
  return name === null ? owner : refTo('Certificate', namespaceOf(step), name)
}

const stepKinds = [
  ['cert-manager.io', 'CertificateRequest'],
  ['acme.cert-manager.io', 'Order'],
  ['acme.cert-manager.io', 'Challenge'],
] as const

function observe(
  view: ClusterView,
  certificate: KubeObject,
  children: ReadonlyMap<string, readonly KubeObject[]>,
): Observation<Unrenewed>[] {
  const ref = refOf(certificate)
  const ready = conditionOf(certificate, 'Ready')
  const issuing = conditionOf(certificate, 'Issuing')
  const endsAt = instantAt(certificate, 'status', 'notAfter')
  const renewAt = instantAt(certificate, 'status', 'renewalTime')
  const left = secondsBetween(view.now, endsAt)
  const overdue = secondsBetween(renewAt, view.now) ?? 0
  const unready = ready === null || ready.status === 'True' ? null : secondsBetween(ready.changedAt, view.now)
  const steps = stepsBelow(ref, children).filter(isOpen)

  const state: Unrenewed['state'] | null =
    left !== null && left <= 0
      ? 'expired'
      : ready?.status === 'True' && overdue > issueLimit
        ? 'overdue'
        : unready !== null && unready > issueLimit
          ? 'not-issued'
          : null
  if (state === null) return []
  const since = state === 'expired' ? endsAt : state === 'overdue' ? renewAt : (ready?.changedAt ?? null)
  const failures = numberAt(certificate, 'status', 'failedIssuanceAttempts')
  return [
    {
      subject: ref,
      affected: steps.map(refOf),
      workload: { ref, inferred: false },
      severity: severityOf(state, left, overdue),
      since,
      chain: [ref, ...steps.map(refOf)],
      evidence: [
        quote(
          'status',
          ref,
          `notAfter=${endsAt ?? 'unknown'}, renewalTime=${renewAt ?? 'unknown'}${failures === null ? '' : `, failedIssuanceAttempts=${failures}`}`,
          since,
        ),
        ...[ready, issuing].flatMap((one) => (one === null ? [] : [quoteCondition(ref, one)])),
        ...steps.flatMap(quoteStep),
        ...view
          .eventsOf(ref)
          .filter((event) => event.warning && view.isRecent(event.lastAt))
          .map(quoteEvent),
      ],
      fact: {
        state,
        names:
          listWords(
            [...textsAt(certificate, 'spec', 'dnsNames'), textAt(certificate, 'spec', 'commonName') ?? ''].filter(
              (name) => name !== '',
            ),
          ) || 'no DNS name',
        detail: describeDelay(state, { left, overdue, ready: ready?.message ?? null }, steps),
      },
    },
  ]
}

function severityOf(state: Unrenewed['state'], left: number | null, overdue: number): FindingSeverity {
  if (state === 'expired' || (left !== null && left <= urgentBelow)) return 'high'
  return state === 'overdue' && overdue <= retryDelay ? 'low' : 'medium'
}

function describeDelay(
  state: Unrenewed['state'],
  { left, overdue, ready }: { left: number | null; overdue: number; ready: string | null },
  steps: readonly KubeObject[],
): string {
  const ends =
    left === null
      ? ''
      : left <= 0
        ? ` It expired ${formatSeconds(-left)} ago.`
        : ` It expires in ${formatSeconds(left)}.`
  const due = state === 'overdue' || overdue > 0 ? `Its renewal was due ${formatSeconds(overdue)} ago.` : ''
  const message = state === 'not-issued' && ready !== null ? ` cert-manager reports: ${ready}` : ''
  const step = steps.at(-1)
  const held =
    step === undefined
      ? ''
      : ` ${nameOf(refOf(step))} is ${stateOf(step)}${reasonOf(step) === null ? '.' : `: ${reasonOf(step)}`}`
  return `${due}${ends}${message}${held}`.trim()
}

/** Requests, orders and challenges below a certificate, in that order. */
function stepsBelow(ref: ObjectRef, children: ReadonlyMap<string, readonly KubeObject[]>, depth = 0): KubeObject[] {
  if (depth > stepKinds.length) return []
  return (children.get(refKey(ref)) ?? []).flatMap((child) => [child, ...stepsBelow(refOf(child), children, depth + 1)])
}

function isOpen(step: KubeObject): boolean {
  if (step.kind === 'CertificateRequest') return conditionOf(step, 'Ready')?.status !== 'True'
  const state = textAt(step, 'status', 'state') ?? 'pending'
  return pending.includes(state) || ['invalid', 'errored', 'expired'].includes(state)
}

function stateOf(step: KubeObject): string {
  if (step.kind === 'CertificateRequest') return conditionOf(step, 'Ready')?.reason ?? 'not ready'
  return textAt(step, 'status', 'state') ?? 'pending'
}

function reasonOf(step: KubeObject): string | null {
  return textAt(step, 'status', 'reason') ?? conditionOf(step, 'Ready')?.message ?? null
}

function quoteStep(step: KubeObject): FindingEvidence[] {
  const reason = reasonOf(step)
  return [quote('status', refOf(step), `${stateOf(step)}${reason === null ? '' : `: ${reason}`}`)]
}
