import type { TimeExpression, TimePrecision } from '../schema/incident/time-expression.ts'
import type { CalendarDate } from './calendar-date.ts'
import type { ClockTime } from './clock-time.ts'
import { addDays, compareDays, type Day, formatDay, nearestYear } from './day.ts'
import type { WrittenMoment, WrittenTime } from './read-time.ts'
import { zoneOffset } from './zone.ts'

/** A clock that goes back by this much has passed midnight; by less, the rows are merely out of order. */
const rolloverMinutes = 5 * 60

/** What a header, a heading or a sentence says about all the times below it. */
export interface TimelineHeading {
  readonly zone: string | null
  readonly approximate: boolean
}

/** Fills in the days and zones that rows of a timeline leave out, row after row. */
export class TimelineClock {
  readonly #documentDay: Day | null
  #day: Day | null
  #minutes: number | null = null
  /** Set where the row before gave its day as a later one: "next day" twice in a row is one day. */
  #shifted: number | null = null

  /** @param day The document's day, for times that give none and dates that give no year. */
  constructor(day: Day | null) {
    this.#documentDay = day
    this.#day = day
  }

  /** Takes a day that stands on a line of its own, for the rows below it. */
  setDay(date: CalendarDate): void {
    const day = this.#complete(date)
    if (!day) return
    this.#day = day
    this.#minutes = null
  }

  /** Takes it that the day of the rows below is not known. */
  forgetDay(): void {
    this.#day = null
    this.#minutes = null
  }

  /** Makes a time of the record from the words of one row. */
  resolve(text: string, written: WrittenTime | null, heading: TimelineHeading): TimeExpression {
    const approximate = heading.approximate || (written?.approximate ?? /^\s*[~≈]/u.test(text))
    const none: TimeExpression = { text, start: null, end: null, precision: null, zone: null, approximate }
    if (written === null) return none
    const zone = written.start.zone ?? (written.start.clock ? heading.zone : null)
    if (written.start.unknown) return { ...none, zone }
    const day = this.#dayOf(written.start)
    const start = format(written.start.date, day, written.start.clock, zone)
    if (start === null) return { ...none, zone }
    const end = this.#endOf(written, day, zone)
    return { text, start, end, precision: precisionOf(written.start), zone, approximate }
  }

  #complete(date: CalendarDate): Day | null {
    if (date.month === null || date.day === null) return null
    const year = date.year ?? nearestYear(date.month, date.day, this.#day ?? this.#documentDay)
    return year === null ? null : { year, month: date.month, day: date.day }
  }

  #dayOf({ date, clock, dayShift }: WrittenMoment): Day | null {
    const minutes = clock && clock.hour * 60 + (clock.minute ?? 0)
    if (dayShift !== null && date === null) {
      const isRepeated = this.#shifted === dayShift && (minutes ?? 0) >= (this.#minutes ?? 0)
      if (this.#day && !isRepeated) this.#day = addDays(this.#day, dayShift)
      this.#shifted = dayShift
      this.#minutes = minutes
      return this.#day
    }
    if (date) {
      this.#shifted = null
      const day = this.#complete(date)
      if (day) {
        this.#day = day
        this.#minutes = minutes
      }
      return day
    }
    if (this.#day && minutes !== null && this.#minutes !== null && this.#minutes - minutes > rolloverMinutes)
      this.#day = addDays(this.#day, 1)
    this.#minutes = minutes ?? this.#minutes
    return this.#day
  }

  #endOf({ start, end }: WrittenTime, day: Day | null, zone: string | null): string | null {
    if (!end || end.unknown) return null
    let endDay = end.date ? this.#complete(end.date) : day
    if (!end.date && endDay && end.clock && start.clock) {
      const backwards =
        end.clock.hour * 60 + (end.clock.minute ?? 59) < start.clock.hour * 60 + (start.clock.minute ?? 0)
      if (backwards) endDay = addDays(endDay, 1)
    }
    // An end that gives only the time may be the wrong half of the day ("14:20–2:00"): the rows below go on from the start.
    if (end.date && endDay && (!this.#day || compareDays(endDay, this.#day) > 0)) {
      this.#day = endDay
      this.#minutes = end.clock && end.clock.hour * 60 + (end.clock.minute ?? 0)
    }
    return format(end.date, endDay, end.clock, end.zone ?? zone)
  }
}

function precisionOf({ date, clock }: WrittenMoment): TimePrecision {
  if (clock) return clock.second !== null ? 'second' : clock.minute !== null ? 'minute' : 'hour'
  if (date && date.day === null) return date.month === null ? 'year' : 'month'
  return 'day'
}

function format(
  date: CalendarDate | null,
  day: Day | null,
  clock: ClockTime | null,
  zone: string | null,
): string | null {
  const two = (n: number): string => String(n).padStart(2, '0')
  if (!day) {
    if (!date || date.year === null || clock) return null
    return date.month === null ? `${date.year}` : `${date.year}-${two(date.month)}`
  }
  if (!clock) return formatDay(day)
  const shown = clock.hour === 24 ? { ...clock, hour: 0 } : clock
  const on = clock.hour === 24 ? addDays(day, 1) : day
  const local = `${formatDay(on)}T${two(shown.hour)}`
  const minutes =
    shown.minute === null ? '' : `:${two(shown.minute)}${shown.second === null ? '' : `:${two(shown.second)}`}`
  const offset = zone === null ? '' : (zoneOffset(zone, `${local}:${two(shown.minute ?? 0)}`) ?? '')
  return `${local}${minutes}${offset}`
}
