import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import type { Io } from '../io.ts'

/**
 * The clock of a command: what `--now` gives, else `SOURCE_DATE_EPOCH` (seconds since 1970, as reproducible builds set it), else
 * the time.
 *
 * @throws PostmortemError with code `USAGE` where the variable is no number of seconds
 */
export function currentTime(now: Date | undefined, io: Pick<Io, 'env' | 'now'>): Date {
  const epoch = io.env['SOURCE_DATE_EPOCH']
  if (now !== undefined) return now
  if (epoch === undefined || epoch === '') return io.now()
  const instant = new Date(Number(epoch) * 1000)
  if (!/^\d+$/.test(epoch) || Number.isNaN(instant.getTime())) {
    throw new PostmortemError(
      'USAGE',
      `SOURCE_DATE_EPOCH is "${epoch}", which is no number of seconds.`,
      'Unset it, or give the seconds since 1970-01-01T00:00:00Z; --now goes before it.',
    )
  }
  return instant
}
