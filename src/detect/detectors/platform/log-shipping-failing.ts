import type { ClusterView } from '../../../kube/cluster-view.ts'
import { nameOf, refTo } from '../../../kube/object-ref.ts'
import { podChain } from '../../../kube/pod-chain.ts'
import type { ObjectRef } from '../../../schema/cluster/kube-object.ts'
import type { ContainerLog } from '../../../schema/cluster/snapshot.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, timeOfLine } from '../../evidence.ts'

interface Unshipped {
  readonly role: 'client' | 'server'
  readonly status: string
  /** The store, as far as the client names it. */
  readonly store: ObjectRef | null
  readonly host: string | null
  /** What the store answered. */
  readonly message: string | null
}

/** How log shippers report that the store refused a batch; the first group is the HTTP status. */
const clientForms: readonly RegExp[] = [
  // promtail, Grafana Agent, Alloy
  /error sending batch.{0,200}?\bstatus=(5\d\d)\b/i,
  /server returned HTTP status (5\d\d)\b/i,
  // Fluent Bit
  /\[output:[a-z_]+:[^\]]{1,80}\].{0,200}?\bHTTP status=(5\d\d)\b/i,
  // Fluentd, Vector, OpenTelemetry Collector
  /failed to (?:POST|flush|write)\b.{0,200}?\b(50\d)\b/i,
  /(?:not retriable|retrying after|service call failed).{0,200}?\bstatus:? (50\d)\b/i,
  /exporting failed.{0,300}?\bHTTP Status Code (5\d\d)\b/i,
]
/** How a log store itself reports a push that it failed. */
const serverForms: readonly RegExp[] = [
  /POST \/(?:loki\/api\/v1\/push|api\/prom\/push|otlp\/v1\/logs) \((5\d\d)\)/,
  /\/(?:loki\/api\/v1\/push|otlp\/v1\/logs)\b.{0,300}?\bstatus[=:]"?(5\d\d)\b/,
]
const hostForms: readonly RegExp[] = [
  /\bhost="?([a-z0-9][a-z0-9.-]{0,252})(?::\d+)?\b/,
  /\bhttps?:\/\/([a-z0-9][a-z0-9.-]{0,252})(?::\d+)?\//,
  /\] ([a-z0-9][a-z0-9.-]{0,252}):\d+, HTTP status=/,
]

/** Finds log stores that answer pushes with 5xx, and the shippers whose logs queue up or are lost. */
export const logShippingFailing = defineDetector<Unshipped>({
  id: 'log-shipping-failing',
  signature: 'http-5xx',
  kinds: ['Pod', 'Service', 'ReplicaSet'],
  detect: (view) => view.logs.flatMap((log) => observe(view, log)),
  describe({ facts, first }) {
    const status = listWords(facts.map((fact) => fact.status))
    const stores = listWords(facts.flatMap((fact) => (fact.store === null ? (fact.host ?? []) : nameOf(fact.store))))
    const message = facts.find((fact) => fact.message !== null)?.message ?? null
    return {
      phrase:
        first.role === 'server'
          ? `log pushes are answered with HTTP ${status}`
          : `its logs are refused with HTTP ${status}${stores === '' ? '' : ` by ${stores}`}`,
      detail: message === null ? null : `Answer: ${message}`,
    }
  },
})

function observe(view: ClusterView, log: ContainerLog): Observation<Unshipped>[] {
  const lines = log.lines.flatMap((line) => readLine(line) ?? [])
  const first = lines.find(({ role }) => role === 'client') ?? lines[0]
  if (first === undefined) return []
  const mine = lines.filter(({ role }) => role === first.role)
  const lastAt = timeOfLine(mine.at(-1)?.line ?? '')
  if (!view.isRecent(lastAt)) return []
  const subject = refTo('Pod', log.namespace, log.pod)
  const pod = view.pod(subject)
  const host = first.role === 'client' ? hostIn(first.line) : null
  const service = host === null ? null : serviceAt(view, host, log.namespace)
  const [behind] = service === null ? [] : view.services.podsBehind(service)
  const store = behind === undefined ? service : view.workloadOf(behind.ref).ref
  const since = timeOfLine(first.line)
  return [
    {
      subject,
      severity: 'medium',
      since,
      sinceApproximate: true,
      pointsTo: behind === undefined ? [] : [view.workloadOf(behind.ref).ref],
      chain: [
        ...(pod === null ? [] : podChain(view, pod)),
        ...(service === null ? [] : [service]),
        ...(store === null || store === service ? [] : [store]),
      ],
      evidence: [{ ...quote('log', subject, first.line, since), count: mine.length }],
      fact: { role: first.role, status: first.status, store, host, message: answerIn(first.line) },
    },
  ]
}

interface Refused {
  readonly line: string
  readonly status: string
  readonly role: Unshipped['role']
}

/** Shippers of metrics, traces and mail log the same messages. */
const ofLogs = /\bloki\b|\blogs?\b|error sending batch|\[output:/i
const notOfLogs = /remote[_ ]?write|component=remote\b|\/v1\/(?:metrics|traces)\b|\bsamples?\b/i

function readLine(line: string): Refused | null {
  const status = ofLogs.test(line) && !notOfLogs.test(line) ? statusIn(line, clientForms) : null
  if (status !== null) return { line, status, role: 'client' }
  const served = statusIn(line, serverForms)
  return served === null ? null : { line, status: served, role: 'server' }
}

function statusIn(line: string, forms: readonly RegExp[]): string | null {
  for (const form of forms) {
    const status = form.exec(line)?.[1]
    if (status !== undefined) return status
  }
  return null
}

function hostIn(line: string): string | null {
  for (const form of hostForms) {
    const host = form.exec(line)?.[1]
    if (host !== undefined) return host
  }
  return null
}

/** The Service of a cluster-internal name: NAME, NAME.NAMESPACE or NAME.NAMESPACE.svc…. */
function serviceAt(view: ClusterView, host: string, namespace: string): ObjectRef | null {
  const [name = '', second = namespace] = host.split('.')
  const ref = refTo('Service', second, name)
  return view.find(ref) === null ? null : ref
}

/** The store's answer follows the status in the client's message. */
function answerIn(line: string): string | null {
  const found = /\(5\d\d\):? (.{3,300}?)["\\]*$/.exec(line.trim()) ?? /[Rr]esponse:? \\?"(.{3,300}?)\\?"/.exec(line)
  return found?.[1] ?? null
}
