import { earliest } from '../../../kube/instant.ts'
import { mayHaveExpired } from '../../../kube/may-have-expired.ts'
import { refTo } from '../../../kube/object-ref.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteEvent } from '../../evidence.ts'
import { measureExtent } from '../../measure-extent.ts'
import { rateByReadiness } from '../../rate-severity.ts'

interface Pull {
  readonly image: string
  readonly reason: string
  /** What the registry or the runtime reports. */
  readonly message: string
}

/** Waiting reasons of the kubelet's image manager (pkg/kubelet/images/types.go). */
const reasons = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'InvalidImageName',
  'ErrImageNeverPull',
  'ImageInspectError',
  'RegistryUnavailable',
  'SignatureValidationFailed',
])

/** Finds containers whose image cannot be pulled. */
export const imagePullFailing = defineDetector<Pull>({
  id: 'image-pull-failing',
  signature: 'image-pull-failing',
  kinds: ['Pod', 'Event', 'ReplicaSet'],
  detect: (view) =>
    view.pods
      .filter((pod) => !pod.ended && pod.goneBy === null)
      .flatMap((pod) =>
        pod.containers.flatMap((container): Observation<Pull>[] => {
          const { state } = container
          if (state?.kind !== 'waiting' || !reasons.has(state.reason)) return []
          const image = container.image ?? 'unknown image'
          const events = view
            .eventsOf(pod.ref)
            .filter((event) => event.container === null || event.container === container.name)
            .filter((event) => /failed to pull image|inspect image|back-off pulling|invalid image/i.test(event.message))
          const failures = events.filter((event) => !/^back-off/i.test(event.message))
          const since = earliest(...events.map((event) => event.firstAt)) ?? pod.createdAt
          return [
            {
              subject: pod.ref,
              // A debug container is a person's own try.
              severity: container.role === 'ephemeral' ? 'info' : rateByReadiness(view, pod.ref),
              since,
              sinceApproximate: mayHaveExpired(view, since),
              pointsTo:
                container.image === null
                  ? []
                  : [refTo('Image', null, image), refTo('Registry', null, registryOf(image))],
              evidence: [
                quote(
                  'container-state',
                  pod.ref,
                  `container ${container.name}: ${state.reason}${state.message ? `: ${state.message}` : ''}`,
                ),
                ...events.map(quoteEvent),
              ],
              fact: { image, reason: state.reason, message: failures[0]?.message ?? state.message ?? '' },
            },
          ]
        }),
      ),
  describe(group) {
    const { observations, facts } = group
    const images = listWords(facts.map((fact) => fact.image))
    return {
      phrase: `image ${images} cannot be pulled`,
      extent: measureExtent(group),
      detail: explain(facts.map((fact) => `${fact.reason} ${fact.message}`).join('\n')),
      traits: observations.some(({ evidence }) => evidence.some((item) => unreachable.test(item.quote)))
        ? []
        : ['explains-itself'],
    }
  },
})

/** A registry that cannot be reached may be a fault of the node's network. */
const unreachable = /i\/o timeout|no such host|connection refused|unreachable|server misbehaving/i

/** The registry of an image reference: the part before the first slash where it looks like a host, else docker.io. */
function registryOf(image: string): string {
  const [host = '', ...rest] = image.split('/')
  return rest.length > 0 && (host.includes('.') || host.includes(':') || host === 'localhost') ? host : 'docker.io'
}

const meanings: readonly (readonly [RegExp, string])[] = [
  [/InvalidImageName|invalid reference format/i, 'The name is not a valid image reference.'],
  [/ErrImageNeverPull/i, 'imagePullPolicy is Never and the node does not have the image.'],
  [/toomanyrequests|too many requests|\b429\b/i, 'The registry refuses for now because of its rate limit.'],
  [
    /unauthorized|authentication required|\b401\b|denied|\b403\b|no basic auth/i,
    'The registry refuses access: the image may not exist, or the pull secret is missing or no longer valid.',
  ],
  [/manifest unknown|not found|\b404\b|no such manifest/i, 'The registry does not have this image or tag.'],
  [/no match for platform|exec format/i, 'The image is not built for the architecture of the node.'],
  [/x509|certificate/i, 'The certificate of the registry is not accepted.'],
  [/no such host|server misbehaving|name resolution/i, 'The name of the registry does not resolve.'],
  [/i\/o timeout|deadline exceeded|connection refused|connection reset|unreachable/i, 'The registry does not answer.'],
  [/no space left/i, 'The node has no space left for the image.'],
]

function explain(message: string): string | null {
  return meanings.find(([form]) => form.test(message))?.[1] ?? null
}
