import { z } from 'zod'

export const severityLevels = ['critical', 'high', 'medium', 'low'] as const

export const severitySchema = z
  .object({
    level: z
      .enum(severityLevels)
      .nullable()
      .describe(
        'SEV0 and SEV1, P0 and P1, S0 and S1 are critical; SEV2 high; SEV3 medium; SEV4 and below low; null where the words are of no known scale.',
      ),
    text: z.string().describe('The words as written: "Low — staging environment only".'),
  })
  .describe('How bad it was, on a scale of four.')

/** How bad it was, on a scale of four. */
export interface Severity extends z.output<typeof severitySchema> {}
export type SeverityLevel = (typeof severityLevels)[number]
