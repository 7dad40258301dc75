import type { ClusterView } from '../../../kube/cluster-view.ts'
import { conditionOf } from '../../../kube/condition.ts'
import { flagAt, instantAt, textAt } from '../../../kube/field.ts'
import { earliest, latest, secondsBetween } from '../../../kube/instant.ts'
import { namespaceOf, refKey, refOf, refTo } from '../../../kube/object-ref.ts'
import type { FindingEvidence } from '../../../schema/cluster/finding.ts'
import type { KubeObject, ObjectRef } from '../../../schema/cluster/kube-object.ts'
import { endSentence } from '../../../text/end-sentence.ts'
import { formatSeconds } from '../../../text/format-seconds.ts'
import { listWords } from '../../../text/list-words.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteCondition, quoteEvent } from '../../evidence.ts'

interface Unsaved {
  readonly what: string
  readonly message: string | null
  readonly lastGood: string | null
}

/** A backup that is due begins within this time (seconds). Chosen. */
const startLimit = 3600

/** Finds backups that failed and were not followed by a successful one, and schedules that did not run: CloudNativePG and Velero. */
export const backupFailing = defineDetector<Unsaved>({
  id: 'backup-failing',
  signature: 'backup-failing',
  kinds: ['Backup', 'ScheduledBackup', 'Cluster', 'Schedule', 'Event'],
  detect: (view) => [...observeBackups(view), ...observeSchedules(view)],
  describe({ facts, first }) {
    const lastGood = latest(...facts.map((fact) => fact.lastGood))
    const message = listWords(
      facts.flatMap((fact) => fact.message ?? []),
      2,
    )
    return {
      phrase: listWords(
        facts.map((fact) => fact.what),
        2,
      ),
      detail: `${message === '' ? '' : `Reported error: ${endSentence(message)} `}${lastGood === null ? 'The snapshot shows no backup that succeeded.' : `Last successful backup: ${lastGood}.`}`,
      ...(first.message !== null && /no space left|disk space/i.test(first.message) && { signature: 'disk-full' }),
    }
  },
})

interface Series {
  readonly of: ObjectRef
  readonly failed: KubeObject[]
  lastGood: string | null
}

function observeBackups(view: ClusterView): Observation<Unsaved>[] {
  const series = new Map<string, Series>()
  const backups = [...view.ofGroup('postgresql.cnpg.io', 'Backup'), ...view.ofGroup('velero.io', 'Backup')]
  for (const backup of backups) {
    const of = savedBy(backup)
    const known = series.get(refKey(of)) ?? { of, failed: [], lastGood: lastGoodOf(view, of) }
    const phase = textAt(backup, 'status', 'phase')?.toLowerCase() ?? ''
    if (phase === 'completed') known.lastGood = latest(known.lastGood, endOf(backup))
    else if (/fail/.test(phase)) known.failed.push(backup)
    series.set(refKey(of), known)
  }
  return [...series.values()].flatMap(({ of, failed, lastGood }) => {
    const open = failed.filter((backup) => lastGood === null || (endOf(backup) ?? '') > lastGood)
    return open.map((backup): Observation<Unsaved> => {
      const ref = refOf(backup)
      const at = endOf(backup)
      const message = textAt(backup, 'status', 'error') ?? textAt(backup, 'status', 'failureReason')
      const cluster = conditionOf(view.find(of), 'LastBackupSucceeded')
      return {
        subject: ref,
        workload: { ref: of, inferred: false },
        severity: 'medium',
        since: at,
        chain: [ref],
        evidence: [
          quote(
            'status',
            ref,
            `phase=${textAt(backup, 'status', 'phase')}${message === null ? '' : `: ${message}`}`,
            at,
          ),
          ...(cluster?.status === 'False' ? [quoteCondition(of, cluster)] : []),
          ...quoteLastGood(of, lastGood),
          ...view
            .eventsOf(ref)
            .filter((event) => event.warning)
            .map(quoteEvent),
        ],
        fact: { what: `backup ${ref.name} failed`, message, lastGood },
      }
    })
  })
}

function quoteLastGood(of: ObjectRef, lastGood: string | null): FindingEvidence[] {
  return lastGood === null ? [] : [quote('status', of, `last successful backup: ${lastGood}`, lastGood)]
}

/** What a backup is of: the database cluster, else the schedule that made it, else itself. */
function savedBy(backup: KubeObject): ObjectRef {
  const cluster = textAt(backup, 'spec', 'cluster', 'name')
  if (cluster !== null) return refTo('Cluster', namespaceOf(backup), cluster)
  const schedule = textAt(backup, 'metadata', 'labels', 'velero.io/schedule-name')
  return schedule === null ? refOf(backup) : refTo('Schedule', namespaceOf(backup), schedule)
}

function lastGoodOf(view: ClusterView, of: ObjectRef): string | null {
  return instantAt(view.find(of), 'status', 'lastSuccessfulBackup')
}

function endOf(backup: KubeObject): string | null {
  return (
    instantAt(backup, 'status', 'stoppedAt') ??
    instantAt(backup, 'status', 'completionTimestamp') ??
    instantAt(backup, 'status', 'startedAt') ??
    instantAt(backup, 'metadata', 'creationTimestamp')
  )
}

function observeSchedules(view: ClusterView): Observation<Unsaved>[] {
  return view.ofGroup('postgresql.cnpg.io', 'ScheduledBackup').flatMap((schedule): Observation<Unsaved>[] => {
    const ref = refOf(schedule)
    const cluster = textAt(schedule, 'spec', 'cluster', 'name')
    const dueAt = instantAt(schedule, 'status', 'nextScheduleTime')
    const late = secondsBetween(dueAt, view.now)
    if (cluster === null || late === null || late <= startLimit || flagAt(schedule, 'spec', 'suspend')) return []
    const of = refTo('Cluster', ref.namespace, cluster)
    if (textAt(view.find(of), 'metadata', 'annotations', 'cnpg.io/hibernation') === 'on') return []
    return [
      {
        subject: ref,
        workload: { ref: of, inferred: false },
        severity: 'medium',
        since: earliest(dueAt),
        sinceApproximate: false,
        confidence: 'inferred',
        chain: [ref],
        evidence: [quote('status', ref, `nextScheduleTime=${dueAt}`, dueAt)],
        fact: {
          what: `scheduled backup ${ref.name} has not run`,
          message: `it was due at ${dueAt}, ${formatSeconds(late)} ago`,
          lastGood: lastGoodOf(view, of),
        },
      },
    ]
  })
}
