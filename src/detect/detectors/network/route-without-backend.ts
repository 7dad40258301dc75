import type { ClusterView } from '../../../kube/cluster-view.ts'
import { instantAt, type Loose, numberAt, recordAt, recordsAt, textAt } from '../../../kube/field.ts'
import { secondsBetween } from '../../../kube/instant.ts'
import { nameOf, namespaceOf, refKey, refOf, refTo } from '../../../kube/object-ref.ts'
import type { KubeObject, ObjectRef } from '../../../schema/cluster/kube-object.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote } from '../../evidence.ts'

interface Unserved {
  readonly service: string
  readonly gone: boolean
}

/** A route may exist this long before its Service does (seconds). Chosen. */
const setUpLimit = 600
const controllers = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']

/**
 * Finds routes and ingresses whose Service does not exist or selects nothing. Where a workload that it would select is
 * scaled to zero, somebody decided so; pods that are not ready have findings of their own.
 */
export const routeWithoutBackend = defineDetector<Unserved>({
  id: 'route-without-backend',
  signature: 'load-balancer-unhealthy',
  kinds: ['HTTPRoute', 'Ingress', 'Service', 'Pod', ...controllers],
  detect: (view) => {
    if (!view.isComplete('Service') || !view.isComplete('Pod')) return []
    const routes = [...view.ofGroup('gateway.networking.k8s.io', 'HTTPRoute'), ...view.ofKind('Ingress')]
    return routes.flatMap((route) => observe(view, route))
  },
  describe: ({ facts }) => ({
    phrase: `routes to ${listWords(facts.map(({ service, gone }) => `Service ${service}, which ${gone ? 'does not exist' : 'selects no pod'}`))}`,
    predicate: true,
    detail: null,
  }),
})

function observe(view: ClusterView, route: KubeObject): Observation<Unserved>[] {
  const ref = refOf(route)
  const age = secondsBetween(instantAt(route, 'metadata', 'creationTimestamp'), view.now)
  if (age !== null && age <= setUpLimit) return []
  const services = new Map(backendsOf(route).map((service) => [refKey(service), service]))
  return [...services.values()].flatMap((service): Observation<Unserved>[] => {
    const object = view.find(service)
    if (object !== null && !selectsNothing(view, object)) return []
    return [
      {
        subject: ref,
        workload: { ref, inferred: false },
        severity: 'medium',
        since: null,
        sinceApproximate: true,
        confidence: 'inferred',
        chain: [service, ref],
        evidence: [
          object === null
            ? quote('spec', ref, `backend ${nameOf(service)}: not in the cluster`)
            : quote('spec', service, `selector ${formatLabels(recordAt(object, 'spec', 'selector'))}: no pod`),
        ],
        fact: { service: `${service.namespace}/${service.name}`, gone: object === null },
      },
    ]
  })
}

function backendsOf(route: KubeObject): ObjectRef[] {
  const namespace = namespaceOf(route)
  const ofRoute = recordsAt(route, 'spec', 'rules')
    .flatMap((rule) => recordsAt(rule, 'backendRefs'))
    .filter((one) => (textAt(one, 'kind') ?? 'Service') === 'Service' && (numberAt(one, 'weight') ?? 1) > 0)
    .flatMap((one) => toService(textAt(one, 'name'), textAt(one, 'namespace') ?? namespace))
  const ofIngress = [
    recordAt(route, 'spec', 'defaultBackend'),
    ...recordsAt(route, 'spec', 'rules').flatMap((rule) =>
      recordsAt(rule, 'http', 'paths').map((path) => recordAt(path, 'backend')),
    ),
  ].flatMap((backend) => toService(textAt(backend, 'service', 'name'), namespace))
  return [...ofRoute, ...ofIngress]
}

function toService(name: string | null, namespace: string | null): ObjectRef[] {
  return name === null ? [] : [refTo('Service', namespace, name)]
}

function selectsNothing(view: ClusterView, service: KubeObject): boolean {
  const selector = recordAt(service, 'spec', 'selector')
  const labels = Object.entries(selector)
  // Without a selector the endpoints are managed by somebody else.
  if (labels.length === 0 || view.services.podsBehind(refOf(service)).length > 0) return false
  const selects = (template: Loose) =>
    labels.every(([key, value]) => textAt(template, 'metadata', 'labels', key) === value)
  return !controllers.some((kind) =>
    view
      .ofKind(kind)
      .some((one) => namespaceOf(one) === namespaceOf(service) && selects(recordAt(one, 'spec', 'template'))),
  )
}

function formatLabels(labels: Loose): string {
  return Object.keys(labels)
    .map((key) => `${key}=${textAt(labels, key) ?? ''}`)
    .join(',')
}
