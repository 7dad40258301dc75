import { earliest, latest } from '../../../kube/instant.ts'
import { mayHaveExpired } from '../../../kube/may-have-expired.ts'
import { refKey } from '../../../kube/object-ref.ts'
import { podChain } from '../../../kube/pod-chain.ts'
import type { PodView } from '../../../kube/pod-view.ts'
import { volumesNamed } from '../../../kube/volumes-named.ts'
import { groupBy } from '../../../text/group-by.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quoteEvent } from '../../evidence.ts'
import { measureExtent } from '../../measure-extent.ts'
import { rateByReadiness, rateRecovered } from '../../rate-severity.ts'

interface MountFailure {
  readonly volumes: readonly string[]
  readonly message: string
  readonly over: boolean
}

/** Reasons of the kubelet's volume manager (pkg/kubelet/events/event.go). */
const reasons = new Set(['FailedMount', 'FailedMapVolume', 'FailedUnMount', 'FailedUnmapDevice', 'VolumeFailedMount'])

/** Finds pods whose volumes the kubelet cannot mount. */
export const volumeMountFailing = defineDetector<MountFailure>({
  id: 'volume-mount-failing',
  signature: 'volume-mount-failing',
  traits: ['on-storage', 'on-driver'],
  kinds: ['Pod', 'Event', 'PersistentVolumeClaim', 'PersistentVolume', 'VolumeAttachment', 'ReplicaSet'],
  detect: (view) => {
    const byPod = groupBy(
      view.events.filter((event) => event.object.kind === 'Pod' && reasons.has(event.reason)),
      (event) => refKey(event.object),
    )
    return [...byPod.values()].flatMap((events): Observation<MountFailure>[] => {
      const [event] = events
      if (event === undefined) return []
      const pod = view.pod(event.object)
      const since = earliest(...events.map((one) => one.firstAt))
      const lastAt = latest(...events.map((one) => one.lastAt))
      if (!view.isRecent(lastAt)) return []
      const over = pod === null || !waitsForVolumes(pod)
      const names = [...new Set(events.flatMap((one) => volumesNamed(one.message)))]
      const claims = pod === null ? [] : names.flatMap((name) => view.volumes.claimNamed(pod, name) ?? [])
      return [
        {
          subject: event.object,
          severity: over ? rateRecovered(since, lastAt) : rateByReadiness(view, event.object),
          since,
          sinceApproximate: mayHaveExpired(view, since),
          chain: pod === null ? [event.object] : podChain(view, pod, claims),
          evidence: events.map(quoteEvent),
          // The kubelet's own summary ("timed out waiting for the condition") holds less than the driver's message.
          fact: {
            volumes: names,
            message: (events.find((one) => /^MountVolume|^MapVolume|^Unmount/.test(one.message)) ?? event).message,
            over,
          },
        },
      ]
    })
  },
  describe(group) {
    const { facts, first } = group
    const volumes = listWords(facts.flatMap((fact) => fact.volumes))
    const over = facts.every((fact) => fact.over)
    const what = volumes === '' ? 'volumes' : `volume ${volumes}`
    return {
      phrase: `${what} ${over ? 'could not be mounted for a while' : 'cannot be mounted'}`,
      extent: measureExtent(group),
      detail: `The kubelet reports: ${first.message}`,
    }
  },
})

/** No container of a pod starts before its volumes are mounted; after that a failure is over. */
function waitsForVolumes(pod: PodView): boolean {
  if (pod.goneBy !== null) return true
  return (
    !pod.ended &&
    pod.containers.every(
      ({ state, lastTermination }) =>
        state?.kind !== 'running' && state?.kind !== 'terminated' && lastTermination === null,
    )
  )
}
