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
  readonly message: string | null
  readonly failing: number | null
  readonly recoverable: string | null
}

/** A failure this young may be over with the next segment (seconds): CloudNativePG sets archive_timeout to 5 minutes. */
const archiveTimeout = 300

/** Finds CloudNativePG clusters whose WAL is not archived: later writes cannot be restored, and the WAL fills the disk. */
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
      if (failing !== null && failing <= archiveTimeout) return []
      const primary = view.podsOf(ref).find((pod) => pod.ref.name === textAt(cluster, 'status', 'currentPrimary'))
      const recoverable = instantAt(cluster, 'status', 'lastSuccessfulBackup')
      return [
        {
          subject: ref,
          affected: primary === undefined ? [] : [primary.ref],
          workload: { ref, inferred: false },
          severity: 'medium',
          since: archiving.changedAt,
          chain: primary === undefined ? [ref] : podChain(view, primary),
          evidence: [
            quoteCondition(ref, archiving),
            ...(recoverable === null ? [] : [quote('status', ref, `lastSuccessfulBackup=${recoverable}`, recoverable)]),
          ],
          fact: { message: archiving.message ?? archiving.reason, failing, recoverable },
        },
      ]
    }),
  describe({ first: { message, failing, recoverable } }) {
    const detail = [
      message === null ? null : `The operator reports: ${endSentence(message)}`,
      failing === null ? null : `Failing for ${formatSeconds(failing)}.`,
      recoverable === null ? null : `Last successful backup: ${recoverable}.`,
    ].filter((part) => part !== null)
    return { phrase: 'WAL is not archived', detail: detail.length === 0 ? null : detail.join(' ') }
  },
})
