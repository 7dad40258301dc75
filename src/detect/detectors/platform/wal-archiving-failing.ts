import { conditionOf } from '../../../kube/condition.ts'
import { instantAt, textAt } from '../../../kube/field.ts'
import { secondsBetween } from '../../../kube/instant.ts'
import { refOf } from '../../../kube/object-ref.ts'
import { podChain } from '../../../kube/pod-chain.ts'
import { endSentence } from '../../../text/end-sentence.ts'
import { formatSeconds } from '../../../text/format-seconds.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteCondition } from '../../evidence.ts'

interface Unarchived {
  readonly said: string
  readonly failing: number | null
  readonly recoverable: string | null
}

/** A single failed segment is tried again at once (seconds). */
const patience = 300

/** Finds CloudNativePG clusters whose WAL is not archived: what they wrote since cannot be restored, and fills their disk. */
export const walArchivingFailing = defineDetector<Unarchived>({
  id: 'wal-archiving-failing',
  signature: 'backup-failing',
  kinds: ['Cluster', 'Pod'],
  detect: (view) =>
    view.ofGroup('postgresql.cnpg.io', 'Cluster').flatMap((cluster): Observation<Unarchived>[] => {
      const ref = refOf(cluster)
      const archiving = conditionOf(cluster, 'ContinuousArchiving')
      if (archiving === null || archiving.status !== 'False') return []
      if (textAt(cluster, 'metadata', 'annotations', 'cnpg.io/hibernation') === 'on') return []
      const failing = secondsBetween(archiving.changedAt, view.now)
      if (failing !== null && failing <= patience) return []
      const primary = view.podsOf(ref).find((pod) => pod.ref.name === textAt(cluster, 'status', 'currentPrimary'))
      const recoverable = instantAt(cluster, 'status', 'lastSuccessfulBackup')
      return [
        {
          subject: ref,
          affected: primary === undefined ? [] : [primary.ref],
          workload: { ref, inferred: false },
          severity: 'medium',
          since: archiving.changedAt,
          sinceApproximate: archiving.changedAt === null,
          confidence: 'observed',
          chain: primary === undefined ? [ref] : podChain(view, primary),
          evidence: [
            quoteCondition(ref, archiving),
            ...(recoverable === null ? [] : [quote('status', ref, `lastSuccessfulBackup=${recoverable}`, recoverable)]),
          ],
          fact: { said: archiving.message ?? archiving.reason ?? '', failing, recoverable },
        },
      ]
    }),
  describe({ first: { said, failing, recoverable } }) {
    const time = failing === null ? '' : ` It has not for ${formatSeconds(failing)}.`
    const last = recoverable === null ? '' : ` The last successful backup is of ${recoverable}.`
    return {
      phrase: 'WAL is not archived',
      detail: `The operator says: ${endSentence(said)}${time}${last}`,
    }
  },
})
