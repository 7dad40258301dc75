import { Cron } from 'croner'
import { instantOf } from './instant.ts'

/**
 * The first time after a moment at which a cron schedule runs, in a time zone by its IANA name; null for a schedule that
 * never runs or that is none. Five fields as CronJobs have them, or six, the first being seconds.
 */
export function nextRun(schedule: string, zone: string, after: string): string | null {
  try {
    // "?" means any value here; elsewhere it means the clock of whoever reads it.
    const next = new Cron(schedule.replaceAll('?', '*'), { timezone: zone, paused: true }).nextRun(new Date(after))
    return next === null ? null : instantOf(next.getTime())
  } catch {
    return null
  }
}
