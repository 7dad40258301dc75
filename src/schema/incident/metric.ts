import { z } from 'zod'

export const metricSchema = z
  .object({
    seconds: z.number().nonnegative().describe('How long it took.'),
    source: z
      .enum(['stated', 'timeline'])
      .describe('Stated in the document, or measured between two timeline entries.'),
    from: z.string().nullable().describe('Stated: null. Timeline: the record path of the first entry, "timeline[0]".'),
    to: z.string().nullable().describe('Stated: null. Timeline: the record path of the second entry.'),
  })
  .describe('A length of time, in seconds, and where it comes from.')

/** A length of time, in seconds, and where it comes from. */
export interface Metric extends z.output<typeof metricSchema> {}

export const metricsSchema = z.object({
  timeToDetect: metricSchema.nullable().describe('From onset to the first person or alert that knew.'),
  timeToMitigate: metricSchema.nullable().describe('From onset to the end of the impact.'),
  timeToResolve: metricSchema.nullable().describe('From onset to the end.'),
})

/** Time to detect, mitigate and resolve. */
export interface Metrics extends z.output<typeof metricsSchema> {}
