import { z } from 'zod'
import { countsSchema } from '../counts.ts'
import { additionsSchema } from './additions.ts'
import { budgetResultSchema } from './budget.ts'
import { guardSchema } from './guard.ts'
import { judgementProblemSchema } from './judgement.ts'
import { evidenceSchema } from './match.ts'
import { patternFactsSchema } from './pattern-facts.ts'

export const patternKinds = ['mechanism', 'symptom', 'detection-gap'] as const

const patternMemberSchema = z.object({
  incident: z.string().describe('Id.'),
  date: z.string().nullable().describe('The onset, at the precision known.'),
  score: z.number().min(0).max(1),
  evidence: z.array(evidenceSchema),
})

export const patternSchema = z
  .object({
    id: z.string().describe('Survives new members, so that it can be pinned.'),
    title: z.string(),
    kind: z.enum(patternKinds),
    members: z.array(patternMemberSchema).describe('In order of onset.'),
    mentions: z
      .array(z.object({ date: z.string().nullable(), evidence: evidenceSchema }))
      .describe('Occurrences that a member mentions, without a document of their own. Counted apart.'),
    signatures: z.array(z.string()),
    components: z.array(z.string()),
    firstSeen: z.string().nullable(),
    lastSeen: z.string().nullable(),
    medianGapDays: z
      .number()
      .nonnegative()
      .nullable()
      .describe('Median of the days between episodes; null for fewer than two that are dated.'),
    resolutions: z
      .array(
        z.object({
          incident: z.string(),
          text: z.string(),
          command: z.string().nullable(),
          byHand: z.boolean().nullable(),
          evidence: evidenceSchema,
        }),
      )
      .describe('What recovered it each time, in order of onset.'),
    openActions: z.array(
      z.object({ incident: z.string(), at: z.string(), text: z.string(), evidence: evidenceSchema }),
    ),
    confidence: z.enum(['high', 'medium', 'low']),
    ...patternFactsSchema.shape,
  })
  .describe('Something that came back.')

/** Something that came back. */
export interface Pattern extends z.output<typeof patternSchema> {}
export type PatternKind = (typeof patternKinds)[number]

export const promiseVerdicts = ['kept', 'repeated', 'not-kept', 'partial', 'recurred-after-kept', 'too-late'] as const

export const followThroughSchema = z
  .object({
    promise: z.object({ incident: z.string(), at: z.string(), text: z.string(), evidence: evidenceSchema }),
    later: z.object({ incident: z.string(), at: z.string(), quote: z.string(), evidence: evidenceSchema }),
    verdict: z.enum(promiseVerdicts),
    score: z.number().min(0).max(1),
  })
  .describe('A promise, and what a later incident shows of it.')

/** A promise, and what a later incident shows of it. */
export interface FollowThrough extends z.output<typeof followThroughSchema> {}
export type PromiseVerdict = (typeof promiseVerdicts)[number]

export const distributionSchema = z
  .object({
    n: z.number().int().nonnegative(),
    median: z.number().nullable(),
    p90: z.number().nullable(),
    medianInterval: z
      .object({ low: z.number(), high: z.number() })
      .nullable()
      .describe('95 % interval of the median; null for fewer than five values.'),
    unit: z.enum(['seconds', 'days', 'count']),
    leftOut: z.array(z.object({ incident: z.string(), reason: z.string() })),
    formula: z.string(),
  })
  .describe('A skewed quantity, described by its quantiles; never by its mean.')

/** A skewed quantity, described by its quantiles. */
export interface Distribution extends z.output<typeof distributionSchema> {}

export const statisticsSchema = z.object({
  incidents: z.number().int().nonnegative(),
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
  duration: distributionSchema,
  timeToDetect: distributionSchema,
  timeToResolve: distributionSchema,
  daysBetween: distributionSchema,
  byMonth: countsSchema,
  bySeverity: countsSchema,
  byService: countsSchema,
  byCause: countsSchema,
  breakdown: z
    .array(
      z.object({
        by: z.enum(['month', 'severity', 'service', 'cause']),
        key: z.string(),
        incidents: z.number().int().nonnegative(),
        took: distributionSchema,
      }),
    )
    .describe('How long the incidents of each group took.'),
  formulas: z
    .object({
      byMonth: z.string(),
      bySeverity: z.string(),
      byService: z.string(),
      byCause: z.string(),
      breakdown: z.string(),
      actionItems: z.string(),
    })
    .describe('How each count is made.'),
  actionItems: z.object({
    total: z.number(),
    open: z.number(),
    done: z.number(),
    unmarked: z.number(),
    withoutOwner: z.number(),
  }),
})

/** Counts and distributions over all incidents. */
export interface Statistics extends z.output<typeof statisticsSchema> {}

export const analysisSchema = z
  .object({
    schemaVersion: z.literal(1),
    patterns: z.array(patternSchema),
    followThrough: z.array(followThroughSchema),
    guards: z.array(guardSchema).describe('Alerts that are known to detect what the patterns show.'),
    statistics: statisticsSchema,
    coverage: z
      .array(
        z.object({
          field: z.string(),
          present: z.number().int().nonnegative(),
          total: z.number().int().nonnegative(),
          missing: z.array(z.string()),
        }),
      )
      .describe('How many incidents have each field, and the ids of those that lack it.'),
    duplicates: z
      .array(
        z.object({
          incident: z.string(),
          of: z.string().describe('The incident that it describes as well.'),
          reason: z.string(),
          evidence: evidenceSchema,
        }),
      )
      .describe(
        'Documents that describe an incident that another describes. They are no recurrences and are counted nowhere.',
      ),
    judgementProblems: z
      .array(judgementProblemSchema)
      .optional()
      .describe('What in the judgement holds for nothing; absent where none was given.'),
    budgets: z.array(budgetResultSchema).optional().describe('One entry for each budget that was set.'),
    since: additionsSchema.optional().describe('What has come since a revision, where one was named.'),
  })
  .describe('What keeps coming back, what was promised, and how long it took.')

/** What keeps coming back, what was promised, and how long it took. */
export interface Analysis extends z.output<typeof analysisSchema> {}
