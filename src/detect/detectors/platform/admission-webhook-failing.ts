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
  /** Where they were asked for; null for what has no namespace. */
  readonly namespace: string | null
  readonly said: string
}

/** The API server's words: `failed calling webhook "NAME": failed to call webhook: Post "https://SERVICE.NS.svc:443/…": why`. */
const failure =
  /failed calling webhook "([^"]{1,253})":(?: failed to call webhook:)?(?: (?:Post|Get) "https:\/\/([a-z0-9-]+)\.([a-z0-9-]+)\.svc[^"]*":)? ?(.{0,400})/
const configurations = ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration']
/** Kinds that apply what git says and quote the API server where it refuses. */
const appliers = ['Kustomization', 'HelmRelease']
/** Time that the pods behind a webhook are given to become ready (seconds). */
const patience = 180

/** Finds admission webhooks that the API server cannot reach: from its words, and from webhooks with no pod behind them. */
export const admissionWebhookFailing = defineDetector<Broken>({
  id: 'admission-webhook-failing',
  signature: 'admission-webhook-failing',
  traits: ['explains-itself', 'blocks-affected'],
  kinds: ['Event', 'ReplicaSet', 'Service', 'Pod', ...configurations, ...appliers],
  detect: (view) => {
    const told = [...fromWords(view)]
    const known = new Set(told.map((observation) => observation.fact.webhook))
    return [...told, ...fromConfigurations(view).filter((observation) => !known.has(observation.fact.webhook))]
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
      detail: first.said,
    }
  },
})

interface Words {
  readonly subject: ObjectRef
  readonly message: string
  readonly at: string | null
  readonly count: number
  readonly severity: FindingSeverity
  readonly evidence: FindingEvidence
}

function wordsOf(view: ClusterView): Words[] {
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

function fromWords(view: ClusterView): Observation<Broken>[] {
  return wordsOf(view).flatMap(({ subject, message, at, count, severity, evidence }): Observation<Broken>[] => {
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
        severity: severity !== 'info' && hasNobody(view, service, configured) ? 'high' : severity,
        since: at,
        sinceApproximate: mayHaveExpired(view, at),
        confidence: 'observed',
        // What is refused is affected, and is not on the path to what should answer.
        chain: [...(configured === null ? [] : [configured.ref]), ...(service === null ? [] : [service])],
        evidence: [evidence, ...(configured === null ? [] : [quotePolicy(configured)])],
        fact: {
          webhook,
          refused: count,
          namespace: subject.namespace,
          said: `The API server says: ${match[4] === '' ? message : match[4]}`,
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

/** Without anybody to answer it, a webhook that must be asked refuses all, and not only what has asked so far. */
function hasNobody(view: ClusterView, service: ObjectRef | null, configured: Configured | null): boolean {
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

/** A webhook that must answer and has nobody to do it refuses everything that it is asked about. */
function fromConfigurations(view: ClusterView): Observation<Broken>[] {
  if (!view.isComplete('Service') || !view.isComplete('Pod')) return []
  return allWebhooks(view).flatMap(({ ref, webhook }): Observation<Broken>[] => {
    const name = textAt(webhook, 'name')
    const service = serviceOf(webhook)
    if (name === null || service === null || policyOf(webhook) !== 'Fail') return []
    const object = view.find(service)
    const pods = view.services.podsBehind(service)
    const young = pods.some((pod) => (secondsBetween(pod.createdAt, view.now) ?? patience) < patience)
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
          said: `${why} Its failurePolicy is Fail, so that what it is asked about is refused.`,
        },
      },
    ]
  })
}
