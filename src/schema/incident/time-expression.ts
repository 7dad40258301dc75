import { z } from 'zod'

export const timePrecisions = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const

/**
 * A moment at the precision that its author gave, after ISO 8601: `2022-05`, `2026-02-16`, `2026-02-27T08:30` where no
 * zone is stated, `2026-02-28T00:05Z` or `2026-02-28T00:05+01:00` where one is.
 */
export const momentSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}(:\d{2}(:\d{2})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/)
  .describe(
    'ISO 8601 at the precision given: 2022-05, 2026-02-16, 2026-02-27T08:30 (no zone stated), 2026-02-28T00:05Z.',
  )

export const timeExpressionSchema = z
  .object({
    text: z.string().describe('The words as written: "~Feb 7", "23:45–00:10".'),
    start: momentSchema.nullable().describe('When it began; null where the words do not say (T+5m, 16:1x).'),
    end: momentSchema.nullable().describe('The end of a range; null for a single moment or an open range.'),
    precision: z.enum(timePrecisions).nullable().describe('The finest unit that the words give for the start.'),
    zone: z
      .string()
      .nullable()
      .describe('The zone as stated: UTC, JST, +01:00, Europe/Oslo. Null where none is stated.'),
    approximate: z.boolean().describe('True for ~, "approx.", "ca.", "?", in the cell or in the column header.'),
  })
  .describe('A time as a person wrote it, and what it says.')

/** A time as a person wrote it, and what it says. */
export interface TimeExpression extends z.output<typeof timeExpressionSchema> {}
export type TimePrecision = (typeof timePrecisions)[number]
