import { z } from 'zod'
import { countsSchema } from '../counts.ts'
import { resolutionStepSchema } from '../incident/resolution.ts'
import { evidenceSchema, laterSchema, promiseSchema } from './match.ts'

export const trendDirections = ['more-often', 'less-often', 'none', 'too-few'] as const
export const recoveryMeasures = ['time-to-mitigate', 'time-to-resolve', 'duration'] as const

/** What is known of a pattern beside its members: the fields that stand in a pattern as well. */
export const patternFactsSchema = z.object({
  episodes: z
    .array(
      z.object({
        start: z.string().nullable().describe('The first onset, at the precision known.'),
        end: z.string().nullable().describe('The last end, at the precision known.'),
        incidents: z.array(z.string()).describe('Ids, by onset.'),
      }),
    )
    .describe('Outages: members whose windows overlap, or that describe one incident twice, are one. By start.'),
  intervals: z.array(z.number().nonnegative()).describe('Days from the start of one episode to the next.'),
  trend: z
    .object({
      direction: z.enum(trendDirections).describe('Too few: fewer than five episodes with a known day.'),
      n: z.number().int().nonnegative().describe('Intervals it rests on.'),
      z: z.number().nullable().describe('The statistic of the test; null where there are too few.'),
      formula: z.string().describe('How it is worked out.'),
    })
    .describe('Whether it comes back more often or less often than before.'),
  recoveries: z
    .array(
      z.object({
        incident: z.string().describe('Id of the member.'),
        seconds: z.number().nonnegative().describe('How long it took.'),
        measure: z.enum(recoveryMeasures).describe('Which measure the document gives.'),
        source: z.enum(['stated', 'timeline']).describe('Stated, or measured between two rows of the timeline.'),
        path: z.string().nullable().describe('The file.'),
        at: z.string().describe('The record path of what gives it.'),
        line: z.number().int().positive().nullable().describe('1-based; null where the document is not at hand.'),
      }),
    )
    .describe('How long each member took, by the first of the measures that its document gives.'),
  remedies: z
    .array(
      z.object({
        act: z.string().nullable().describe('The kind of act: "scale-down-up"; null for what is of no known kind.'),
        title: z.string().describe('What was done, in a few words.'),
        worked: z.array(z.string()).describe('Incidents whose document says that it ended or eased them.'),
        failed: z.array(z.string()).describe('Incidents whose document says that it did not help.'),
        byHand: z.array(z.string()).describe('Incidents whose document says that it was done by hand.'),
        steps: z
          .array(
            z.object({
              incident: z.string().describe('Id of the member.'),
              outcome: resolutionStepSchema.shape.outcome,
              text: z.string().describe('What was done.'),
              command: resolutionStepSchema.shape.command,
              byHand: resolutionStepSchema.shape.byHand,
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
    .array(z.object({ incident: z.string().describe('Id of the member.'), evidence: evidenceSchema }))
    .describe('Members whose own words say that nobody was warned, or not in time.'),
  missingAlerts: z
    .array(
      z.object({
        promise: promiseSchema,
        later: laterSchema
          .pick({ incident: true, evidence: true })
          .describe('The document that says that nobody was warned.'),
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
