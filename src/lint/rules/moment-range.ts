const moment =
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T(?<hour>\d{2})(?::(?<minute>\d{2})(?::(?<second>\d{2}))?)?(?<zone>Z|[+-]\d{2}:\d{2})?)?)?)?$/

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** The instants that a moment may mean: from the first (inclusive) to the last (exclusive), in milliseconds of one clock. */
export interface MomentRange {
  readonly from: number
  readonly until: number
  /** True where the clock is UTC, false where no zone is stated and it is the author's wall clock. */
  readonly zoned: boolean
}

/** Reads a moment of the record as all the instants that its precision allows; null for what is not one. */
export function momentRange(text: string): MomentRange | null {
  const parts = moment.exec(text)?.groups
  if (!parts) return null
  const [year, month] = [Number(parts['year']), Number(parts['month'] ?? 1) - 1]
  const from = Date.UTC(
    year,
    month,
    Number(parts['day'] ?? 1),
    Number(parts['hour'] ?? 0),
    Number(parts['minute'] ?? 0),
    Number(parts['second'] ?? 0),
  )
  const offset = zoneOffset(parts['zone'])
  const until =
    parts['month'] === undefined
      ? Date.UTC(year + 1, 0)
      : parts['day'] === undefined
        ? Date.UTC(year, month + 1)
        : from +
          (parts['hour'] === undefined
            ? day
            : parts['minute'] === undefined
              ? hour
              : parts['second'] === undefined
                ? minute
                : 1000)
  return { from: from - offset, until: until - offset, zoned: parts['zone'] !== undefined }
}

/** The widest that civil clocks lie from UTC: -12:00 and +14:00. */
const westmost = 12 * hour
const eastmost = 14 * hour

/**
 * Says whether `a` ends before `b` begins whatever the unstated parts are. Moments of other precision, and a moment with
 * a zone beside one without, are compared only as far as both tell.
 */
export function isSurelyBefore(a: string, b: string): boolean {
  const [left, right] = [momentRange(a), momentRange(b)]
  if (!left || !right) return false
  if (left.zoned === right.zoned) return left.until <= right.from
  // A wall clock of unknown zone, read as UTC, is at most 12 h ahead of the true instant's west end, 14 h behind its east end.
  return left.zoned ? left.until <= right.from - eastmost : left.until + westmost <= right.from
}

function zoneOffset(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))]
  return (zone.startsWith('-') ? -1 : 1) * (hours * hour + minutes * minute)
}
