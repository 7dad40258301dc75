import type { ClusterView } from '../../../kube/cluster-view.ts'
import { conditionsOf } from '../../../kube/condition.ts'
import { type Loose, recordAt, recordsAt, textAt } from '../../../kube/field.ts'
import { secondsBetween } from '../../../kube/instant.ts'
import { mayHaveExpired } from '../../../kube/may-have-expired.ts'
import { nameOf, refOf, refTo } from '../../../kube/object-ref.ts'
import { workloadOfService } from '../../../kube/workload-of-service.ts'
import type { FindingEvidence, FindingSeverity } from '../../../schema/cluster/finding.ts'
import type { KubeObject, ObjectRef } from '../../../schema/cluster/kube-object.ts'
import { countOf } from '../../../text/count-of.ts'
import { listWords } from '../../../text/list-words.ts'
import { collectRefusals, rateRefusal } from '../../collect-refusals.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteCondition, quoteEvent } from '../../evidence.ts'

interface Broken {
  readonly webhook: string
  readonly refused: number
  /** Of what was refused; null for what has no namespace. */
  readonly namespace: string | null
  readonly message: string
}

/** The API server's message: `failed calling webhook "NAME": failed to call webhook: Post "https://SERVICE.NS.svc:443/…": why`. */
const failure =
  /failed calling webhook "([^"]{1,253})":(?: failed to call webhook:)?(?: (?:Post|Get) "https:\/\/([a-z0-9-]+)\.([a-z0-9-]+)\.svc[^"]*":)? ?(.{0,400})/
const configurations = ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration']
/** Kinds that apply manifests and quote the API server where it refuses. */
const appliers = ['Kustomization', 'HelmRelease']
/** Time in which the pods behind a webhook may become ready (seconds). Chosen. */
const startLimit = 180

/** Finds admission webhooks that the API server cannot reach: from its messages, and from webhooks with no pod behind them. */
export const admissionWebhookFailing = defineDetector<Broken>({
  id: 'admission-webhook-failing',
  signature: 'admission-webhook-failing',
  traits: ['explains-itself', 'blocks-affected'],
  kinds: ['Event', 'ReplicaSet', 'Service', 'Pod', ...configurations, ...appliers],
  detect: (view) => {
    const refusals = fromMessages(view)
    const known = new Set(refusals.map((observation) => observation.fact.webhook))
    return [...refusals, ...fromConfigurations(view).filter((observation) => !known.has(observation.fact.webhook))]
  },
  describe({ facts, first }) {
    const webhooks = listWords(facts.map((fact) => fact.webhook))
    const where = listWords(
      facts.flatMap((fact) => fact.namespace ?? []),
      6,
    )
    const refused = facts.reduce((sum, fact) => sum + fact.refused, 0)
    return {
      phrase: `webhook ${webhooks} ${refused === 0 ? 'has no ready pod behind it' : `cannot be called; ${countOf(refused, 'request')} refused${where === '' ? '' : ` in ${where}`}`}`,
      detail: first.message,
    }
  },
})

interface Refused {
  readonly subject: ObjectRef
  readonly message: string
  readonly at: string | null
  readonly count: number
  readonly severity: FindingSeverity
  readonly evidence: FindingEvidence
}

function refusalsIn(view: ClusterView): Refused[] {
  const refusals = collectRefusals(view).map(({ subject, message, firstAt, evidence }) => ({
    subject,
    message,
    at: firstAt,
    count: evidence.count,
    severity: rateRefusal(view, subject),
    evidence,
  }))
  const events = view.events
    .filter((event) => event.reason !== 'FailedCreate' && view.isRecent(event.lastAt))
    .map((event) => ({
      subject: event.object,
      message: event.message,
      at: event.firstAt,
      count: event.count,
      severity: 'medium' as const,
      evidence: quoteEvent(event),
    }))
  const conditions = appliers.flatMap((kind) =>
    view.ofKind(kind).flatMap((object) =>
      conditionsOf(object)
        .filter((one) => one.type === 'Ready' && one.status === 'False')
        .map((one) => ({
          subject: refOf(object),
          message: one.message ?? '',
          at: one.changedAt,
          count: 1,
          severity: 'medium' as const,
          evidence: quoteCondition(refOf(object), one),
        })),
    ),
  )
  return [...refusals, ...events, ...conditions]
}

function fromMessages(view: ClusterView): Observation<Broken>[] {
  return refusalsIn(view).flatMap(({ subject, message, at, count, severity, evidence }): Observation<Broken>[] => {
    const match = failure.exec(message)
    const webhook = match?.[1]
    if (match === null || webhook === undefined) return []
    const configured = findWebhook(view, webhook)
    const service =
      match[2] !== undefined && match[3] !== undefined
        ? refTo('Service', match[3], match[2])
        : serviceOf(configured?.webhook)
    return [
      {
        subject,
        workload: { ref: backendOf(view, service) ?? configured?.ref ?? subject, inferred: false },
        severity: severity !== 'info' && isUnanswered(view, service, configured) ? 'high' : severity,
        since: at,
        sinceApproximate: mayHaveExpired(view, at),
        // What is refused is affected, and is not on the path to what should answer.
        chain: [...(configured === null ? [] : [configured.ref]), ...(service === null ? [] : [service])],
        evidence: [evidence, ...(configured === null ? [] : [quotePolicy(configured)])],
        fact: {
          webhook,
          refused: count,
          namespace: subject.namespace,
          message: `The API server reports: ${match[4] === '' ? message : match[4]}`,
        },
      },
    ]
  })
}

interface Configured {
  readonly ref: ObjectRef
  readonly webhook: Loose
}

function allWebhooks(view: ClusterView): Configured[] {
  return configurations.flatMap((kind) =>
    view
      .ofKind(kind)
      .flatMap((object: KubeObject) =>
        recordsAt(object, 'webhooks').map((webhook) => ({ ref: refOf(object), webhook })),
      ),
  )
}

function findWebhook(view: ClusterView, name: string): Configured | null {
  return allWebhooks(view).find(({ webhook }) => textAt(webhook, 'name') === name) ?? null
}

function serviceOf(webhook: Loose | undefined): ObjectRef | null {
  const service = recordAt(webhook, 'clientConfig', 'service')
  const name = textAt(service, 'name')
  const namespace = textAt(service, 'namespace')
  return name === null || namespace === null ? null : refTo('Service', namespace, name)
}

function backendOf(view: ClusterView, service: ObjectRef | null): ObjectRef | null {
  return service === null ? null : (workloadOfService(view, service) ?? service)
}

/** True where no ready pod answers a webhook that fails closed: it refuses all requests, and not only those seen so far. */
function isUnanswered(view: ClusterView, service: ObjectRef | null, configured: Configured | null): boolean {
  if (service === null || configured === null || policyOf(configured.webhook) !== 'Fail') return false
  if (!view.isComplete('Pod') || view.find(service) === null) return false
  return !view.services.podsBehind(service).some((pod) => pod.ready)
}

function quotePolicy({ ref, webhook }: Configured): FindingEvidence {
  return quote('spec', ref, `webhook ${textAt(webhook, 'name') ?? ''}: failurePolicy ${policyOf(webhook)}`)
}

function policyOf(webhook: Loose): string {
  return textAt(webhook, 'failurePolicy') ?? 'Fail'
}

/** A webhook that fails closed and has no ready pod refuses every request that it matches. */
function fromConfigurations(view: ClusterView): Observation<Broken>[] {
  if (!view.isComplete('Service') || !view.isComplete('Pod')) return []
  return allWebhooks(view).flatMap(({ ref, webhook }): Observation<Broken>[] => {
    const name = textAt(webhook, 'name')
    const service = serviceOf(webhook)
    if (name === null || service === null || policyOf(webhook) !== 'Fail') return []
    const object = view.find(service)
    const pods = view.services.podsBehind(service)
    const young = pods.some((pod) => (secondsBetween(pod.createdAt, view.now) ?? startLimit) < startLimit)
    const selects = Object.keys(recordAt(object, 'spec', 'selector')).length > 0
    if (pods.some((pod) => pod.ready) || young || (object !== null && !selects)) return []
    const why = object === null ? `There is no ${nameOf(service)}.` : `${nameOf(service)} has no ready pod.`
    return [
      {
        subject: ref,
        affected: pods.map((pod) => pod.ref),
        workload: { ref: backendOf(view, service) ?? ref, inferred: false },
        severity: 'medium',
        since: null,
        sinceApproximate: true,
        confidence: 'inferred',
        chain: [ref, service, ...pods.map((pod) => pod.ref)],
        evidence: [quotePolicy({ ref, webhook }), quote('status', service, why)],
        fact: {
          webhook: name,
          refused: 0,
          namespace: null,
          message: `${why} Its failurePolicy is Fail, so every request that it matches is refused.`,
        },
      },
    ]
  })
}
