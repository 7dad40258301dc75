import { UTCDate } from '@date-fns/utc'
import { addDays as addDaysTo } from 'date-fns/addDays'

/** A day of the calendar. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Writes a day as `YYYY-MM-DD`. */
export function formatDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Reads the day that an ISO 8601 text begins with; null where it begins with none. */
export function parseDay(text: string | null | undefined): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '') ?? []
  return day === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) }
}

export function addDays(day: Day, count: number): Day {
  const moved = addDaysTo(toUtc(day), count)
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() }
}

export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day
}

/** The year that brings a day and month nearest to `anchor`; null without an anchor. */
export function nearestYear(month: number, day: number, anchor: Day | null): number | null {
  if (!anchor) return null
  const distance = (year: number): number => Math.abs(toUtc({ year, month, day }).getTime() - toUtc(anchor).getTime())
  return [anchor.year, anchor.year - 1, anchor.year + 1].reduce((best, year) =>
    distance(year) < distance(best) ? year : best,
  )
}

function toUtc({ year, month, day }: Day): UTCDate {
  return new UTCDate(year, month - 1, day)
}
