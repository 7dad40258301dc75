import type { ClusterView } from '../../../kube/cluster-view.ts'
import { flagAt, instantAt, numberAt, recordsAt, textAt } from '../../../kube/field.ts'
import { latest, secondsBetween, shiftInstant } from '../../../kube/instant.ts'
import { nextRun } from '../../../kube/next-run.ts'
import { namespaceOf, refKey, refOf, refTo } from '../../../kube/object-ref.ts'
import { ownerOf } from '../../../kube/workload-of.ts'
import type { KubeObject } from '../../../schema/cluster/kube-object.ts'
import { formatSeconds } from '../../../text/format-seconds.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteEvent } from '../../evidence.ts'

interface Missed {
  readonly schedule: string
  readonly dueAt: string
  readonly late: number
  readonly lastAt: string | null
  /** The name of the previous run, where it is not done yet and blocks the next. */
  readonly held: string | null
  /** Seconds that it has taken. */
  readonly heldFor: number | null
}

/** A busy controller may start a run this late (seconds). Chosen: it syncs every 10 s. */
const startLimit = 600
/** Where the controller's zone is unknown, a run this late is missed in every zone (seconds): UTC-12 to UTC+14. */
const zoneSpread = 26 * 3600
/** The shortest interval of a schedule (seconds): cron counts minutes. */
const shortestInterval = 60
const relatedReasons = new Set([
  'MissSchedule',
  'TooManyMissedTimes',
  'FailedNeedsStart',
  'FailedCreate',
  'UnparseableSchedule',
  'InvalidSchedule',
  'UnknownTimeZone',
])

/** Finds CronJobs that did not run when they were due, or whose last run still blocks the next. */
export const cronJobMissed = defineDetector<Missed>({
  id: 'cron-job-missed',
  signature: 'job-failed',
  kinds: ['CronJob', 'Job', 'Event'],
  detect: (view) => {
    const runs = lastRuns(view)
    return view.ofKind('CronJob').flatMap((cronJob) => observe(view, cronJob, runs.get(refKey(refOf(cronJob))) ?? null))
  },
  describe({ first: { schedule, dueAt, late, lastAt, held, heldFor } }) {
    const last = lastAt === null ? 'It has never run.' : `Last run: ${lastAt}.`
    const because =
      held === null
        ? ''
        : ` The previous run, Job ${held}, is not done${heldFor === null ? '' : ` after ${formatSeconds(heldFor)}`}, and concurrencyPolicy Forbid allows no other.`
    return {
      phrase: `missed its run of ${dueAt}`,
      predicate: true,
      detail: `It was due ${formatSeconds(late)} ago (schedule "${schedule}"). ${last}${because}`,
    }
  },
})

/** The newest Job of each CronJob, for one whose status was cut or has not been written yet. */
function lastRuns(view: ClusterView): Map<string, string> {
  const runs = new Map<string, string>()
  for (const job of view.ofKind('Job')) {
    const owner = ownerOf(job)
    const at =
      instantAt(job, 'metadata', 'annotations', 'batch.kubernetes.io/cronjob-scheduled-timestamp') ??
      instantAt(job, 'metadata', 'creationTimestamp')
    if (owner === null || at === null) continue
    const key = refKey(owner)
    if (at > (runs.get(key) ?? '')) runs.set(key, at)
  }
  return runs
}

function observe(view: ClusterView, cronJob: KubeObject, lastRun: string | null): Observation<Missed>[] {
  const ref = refOf(cronJob)
  const schedule = textAt(cronJob, 'spec', 'schedule')
  const created = instantAt(cronJob, 'metadata', 'creationTimestamp')
  const lastAt = latest(instantAt(cronJob, 'status', 'lastScheduleTime'), lastRun)
  const from = latest(lastAt, created)
  if (schedule === null || from === null || view.now === null || flagAt(cronJob, 'spec', 'suspend')) return []
  if ((secondsBetween(from, view.now) ?? 0) < shortestInterval) return []
  const zone = textAt(cronJob, 'spec', 'timeZone')
  const dueAt = nextRun(schedule, zone ?? 'UTC', from)
  const late = secondsBetween(dueAt, view.now)
  if (dueAt === null || late === null) return []
  const deadline = numberAt(cronJob, 'spec', 'startingDeadlineSeconds') ?? 0
  if (late <= (isZoneKnown(zone, schedule, lastAt) ? Math.max(startLimit, deadline) : zoneSpread)) return []
  const active = activeJob(cronJob)
  const held = textAt(cronJob, 'spec', 'concurrencyPolicy') === 'Forbid' ? active : null
  const heldFor =
    held === null ? null : secondsBetween(instantAt(view.find(held), 'status', 'startTime') ?? lastAt, view.now)
  const events = view.eventsOf(ref).filter((event) => relatedReasons.has(event.reason) && view.isRecent(event.lastAt))
  return [
    {
      subject: ref,
      affected: held === null ? [] : [held],
      workload: { ref, inferred: false },
      severity: held === null ? 'medium' : 'low',
      since: dueAt,
      sinceApproximate: false,
      confidence: events.length > 0 || held !== null ? 'observed' : 'inferred',
      chain: [...(held === null ? [] : [held]), ref],
      evidence: [
        quote(
          'status',
          ref,
          `schedule=${schedule}${zone === null ? '' : `, timeZone=${zone}`}, lastScheduleTime=${lastAt ?? 'none'}`,
          lastAt,
        ),
        ...events.map(quoteEvent),
      ],
      fact: { schedule, dueAt, late, lastAt, held: held?.name ?? null, heldFor },
    },
  ]
}

/** Without a zone of its own a CronJob runs by the controller's clock; its last run shows whether that is UTC. */
function isZoneKnown(zone: string | null, schedule: string, lastAt: string | null): boolean {
  if (zone !== null) return true
  const before = shiftInstant(lastAt, -1)
  return before !== null && nextRun(schedule, 'UTC', before) === lastAt
}

function activeJob(cronJob: KubeObject) {
  const names = recordsAt(cronJob, 'status', 'active').flatMap((job) => textAt(job, 'name') ?? [])
  const [name] = names
  return name === undefined ? null : refTo('Job', namespaceOf(cronJob), name)
}
