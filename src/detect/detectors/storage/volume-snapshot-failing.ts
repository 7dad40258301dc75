import { flagAt, instantAt, textAt } from '../../../kube/field.ts'
import { namespaceOf, refOf, refTo } from '../../../kube/object-ref.ts'
import { podChain, podsWithClaim } from '../../../kube/pod-chain.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote } from '../../evidence.ts'

/** Finds snapshots of volumes that were not made: nothing can be restored from them. */
export const volumeSnapshotFailing = defineDetector<string>({
  id: 'volume-snapshot-failing',
  signature: 'backup-failing',
  kinds: ['VolumeSnapshot', 'PersistentVolumeClaim', 'Pod'],
  detect: (view) =>
    view.ofGroup('snapshot.storage.k8s.io', 'VolumeSnapshot').flatMap((snapshot): Observation<string>[] => {
      const ref = refOf(snapshot)
      const message = textAt(snapshot, 'status', 'error', 'message')
      // A controller keeps the error of a try after a later one succeeded.
      if (message === null || flagAt(snapshot, 'status', 'readyToUse')) return []
      const at = instantAt(snapshot, 'status', 'error', 'time')
      const name = textAt(snapshot, 'spec', 'source', 'persistentVolumeClaimName')
      const claim = name === null ? null : refTo('PersistentVolumeClaim', namespaceOf(snapshot), name)
      const users = claim === null ? [] : podsWithClaim(view, claim)
      const [user] = users
      return [
        {
          subject: ref,
          workload: user === undefined ? { ref: claim ?? ref, inferred: false } : view.workloadOf(user.ref),
          severity: view.isRecent(at) ? 'low' : 'info',
          since: at,
          sinceApproximate: true,
          chain: [ref, ...users.flatMap((pod) => podChain(view, pod, claim === null ? [] : [claim]))],
          evidence: [quote('status', ref, message, at)],
          fact: message,
        },
      ]
    }),
  describe: ({ observations, first }) => ({
    phrase: `volume snapshot ${listWords(observations.map((one) => one.subject.name))} was not made`,
    detail: `The driver reports: ${first}`,
  }),
})
