import { z } from 'zod'
import { countsSchema } from '../counts.ts'
import { evidenceSchema } from './match.ts'

export const trendDirections = ['more-often', 'less-often', 'none', 'too-few'] as const
export const remedyOutcomes = ['worked', 'failed'] as const
export const recoveryMeasures = ['time-to-mitigate', 'time-to-resolve', 'duration'] as const

/** What is known of a pattern beside its members: the fields that stand in a pattern as well. */
export const patternFactsSchema = z.object({
  episodes: z
    .array(
      z.object({
        start: z.string().nullable().describe('The first onset, at the precision known.'),
        end: z.string().nullable(),
        incidents: z.array(z.string()),
      }),
    )
    .describe('Outages: members whose windows overlap, or that describe one incident twice, are one. By start.'),
  intervals: z.array(z.number().nonnegative()).describe('Days from the start of one episode to the next.'),
  trend: z
    .object({
      direction: z.enum(trendDirections).describe('Too few: fewer than five episodes with a known day.'),
      n: z.number().int().nonnegative().describe('Intervals it rests on.'),
      z: z.number().nullable().describe('The statistic of the test; null where there are too few.'),
      formula: z.string(),
    })
    .describe('Whether it comes back more often or less often than before.'),
  recoveries: z
    .array(
      z.object({
        incident: z.string(),
        seconds: z.number().nonnegative(),
        measure: z.enum(recoveryMeasures),
        source: z.enum(['stated', 'timeline']),
        path: z.string().nullable(),
        at: z.string(),
        line: z.number().int().positive().nullable(),
      }),
    )
    .describe('How long each member took, by the first of the measures that its document gives.'),
  remedies: z
    .array(
      z.object({
        act: z.string().nullable().describe('The kind of act: "scale-to-zero"; null for what is of no known kind.'),
        title: z.string(),
        worked: z.array(z.string()).describe('Incidents whose document says that it ended them.'),
        failed: z.array(z.string()).describe('Incidents whose document says that it did not help.'),
        byHand: z.array(z.string()).describe('Incidents whose document says that it was done by hand.'),
        steps: z
          .array(
            z.object({
              incident: z.string(),
              outcome: z.enum(remedyOutcomes),
              text: z.string(),
              command: z.string().nullable(),
              byHand: z.boolean().nullable(),
              evidence: evidenceSchema,
            }),
          )
          .describe('What worked first, and of that what says most.'),
      }),
    )
    .describe('What was done about it, what ended most of the incidents first.'),
  signatureCounts: countsSchema.describe('Members that show each failure signature.'),
  componentCounts: countsSchema.describe('Members that speak of each component.'),
  services: countsSchema.describe('Members that hit each service.'),
  unwarned: z
    .array(z.object({ incident: z.string(), evidence: evidenceSchema }))
    .describe('Members whose own words say that nobody was warned, or not in time.'),
  missingAlerts: z
    .array(
      z.object({
        promise: z.object({ incident: z.string(), at: z.string(), text: z.string(), evidence: evidenceSchema }),
        later: z.object({ incident: z.string(), evidence: evidenceSchema }),
        begun: z.boolean().describe('The later incident had begun when the alert was asked for.'),
      }),
    )
    .describe('Alerts that a member asked for and that the next document of the pattern says were not there.'),
  promises: z
    .array(z.number().int().nonnegative())
    .describe('Indices in followThrough of what members promised and later members show.'),
  guards: z.array(z.string()).describe('Alerts, in the guards of the analysis, that are known to detect it.'),
})

/** What is known of a pattern beside its members. */
export interface PatternFacts extends z.output<typeof patternFactsSchema> {}
