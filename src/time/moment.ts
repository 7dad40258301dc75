const minuteMs = 60_000
const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/**
 * A moment of the record, at the precision that it gives: `2022-05`, `2026-02-16`, `2026-02-27T08:30` where no zone is
 * stated, `2026-02-28T00:05Z`. Times of the Kubernetes API are other things: full instants in UTC (`kube/instant.ts`).
 */
export interface Moment {
  /** `YYYY-MM-DD` in its own zone; null where it gives no day. */
  readonly day: string | null
  /** `HH:MM` or `HH:MM:SS`; null where it gives no time of day. */
  readonly clock: string | null
  /** `Z` or `+01:00`; null where none is stated. */
  readonly zone: string | null
  /** The first instant that it may mean, in milliseconds since 1970. Without a zone its clock is read as UTC. */
  readonly from: number
  /** The first instant that it can no longer mean. */
  readonly until: number
}

const iso8601 = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d))?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/

/** Takes a moment of the record apart; null where the text is none. */
export function parseMoment(text: string): Moment | null {
  const [, year, month, day, hour, minute, second, zone] = iso8601.exec(text) ?? []
  if (year === undefined) return null
  const date = `${year}-${month ?? '01'}-${day ?? '01'}`
  const from = Date.parse(`${date}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}${zone ?? 'Z'}`)
  if (Number.isNaN(from)) return null
  return {
    day: day === undefined ? null : date,
    clock: hour === undefined ? null : [hour, minute ?? '00', second].filter((part) => part !== undefined).join(':'),
    zone: zone ?? null,
    from,
    until:
      month === undefined
        ? Date.UTC(Number(year) + 1, 0)
        : day === undefined
          ? Date.UTC(Number(year), Number(month))
          : from +
            (hour === undefined ? dayMs : minute === undefined ? hourMs : second === undefined ? minuteMs : 1000),
  }
}

/** Milliseconds since 1970 of the first instant that a moment may mean, for putting moments in order; NaN for no moment. */
export function momentTime(moment: string): number {
  return parseMoment(moment)?.from ?? Number.NaN
}

/** Whether a moment gives the time of day. */
export function hasClock(moment: string): boolean {
  return moment.includes('T')
}

/** The day of a moment, `YYYY-MM-DD`, in its own zone; null where it gives no day. */
export function momentDay(moment: string | null): string | null {
  return moment === null ? null : (parseMoment(moment)?.day ?? null)
}

/**
 * Days from one moment to a later one, negative where it is earlier: a day counts from its start, a month from its first
 * day. Null where either is no moment.
 */
export function daysBetween(from: string, to: string): number | null {
  const days = (momentTime(to) - momentTime(from)) / dayMs
  return Number.isNaN(days) ? null : days
}

/** The widest that civil clocks lie from UTC: -12:00 and +14:00. */
const westmost = 12 * hourMs
const eastmost = 14 * hourMs

/**
 * Whether `a` ends before `b` begins whatever the unstated parts are. Moments of other precision, and a moment with
 * a zone beside one without, are compared only as far as both are known.
 */
export function isSurelyBefore(a: string, b: string): boolean {
  const [left, right] = [parseMoment(a), parseMoment(b)]
  if (!left || !right) return false
  if ((left.zone === null) === (right.zone === null)) return left.until <= right.from
  // A wall clock of unknown zone, read as UTC, is at most 12 h ahead of the true instant's west end, 14 h behind its east end.
  return left.zone === null ? left.until + westmost <= right.from : left.until <= right.from - eastmost
}
