/** A moment of the record in its parts. */
export interface Moment {
  readonly date: string
  /** `HH:MM` or `HH:MM:SS`; null for a whole day. */
  readonly clock: string | null
  /** `Z`, `+01:00`, or empty where no zone is stated. */
  readonly offset: string
}

/** Takes a moment of the record apart; null where it is no day (`2022-05`) or no moment at all. */
export function parseMoment(text: string): Moment | null {
  const [, date, hour, minute, second, offset] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(text) ?? []
  if (date === undefined) return null
  const clock = hour === undefined ? null : `${hour}:${minute ?? '00'}${second === undefined ? '' : `:${second}`}`
  return { date, clock, offset: offset ?? '' }
}
