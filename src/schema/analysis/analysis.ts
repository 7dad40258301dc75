import { z } from 'zod'
import { countsSchema } from '../counts.ts'
import { resolutionStepSchema } from '../incident/resolution.ts'
import { additionsSchema } from './additions.ts'
import { budgetResultSchema } from './budget.ts'
import { guardSchema } from './guard.ts'
import { judgementProblemSchema } from './judgement.ts'
import { evidenceSchema, laterSchema, promiseSchema } from './match.ts'
import { awaitingPairSchema } from './open-pair.ts'
import { patternFactsSchema } from './pattern-facts.ts'
import { themeSchema, unknownWordsSchema } from './theme.ts'

export const patternKinds = ['mechanism', 'symptom', 'detection-gap'] as const

const patternMemberSchema = z.object({
  incident: z.string().describe('Id.'),
  date: z.string().nullable().describe('The onset, at the precision known.'),
  score: z.number().min(0).max(1).describe('How sure its tie to the others is, on average.'),
  evidence: z.array(evidenceSchema).describe('What ties it in.'),
})

export const patternSchema = z
  .object({
    id: z.string().describe('Survives new members, so that it can be pinned.'),
    title: z.string().describe('What it is called: the failure, and the names that all members use.'),
    kind: z.enum(patternKinds).describe('A shared cause, a shared symptom, or that nobody was warned.'),
    members: z.array(patternMemberSchema).describe('In order of onset.'),
    mentions: z
      .array(
        z.object({
          date: z.string().nullable().describe('The day or the month that the words give.'),
          evidence: evidenceSchema,
        }),
      )
      .describe('Occurrences that a member mentions, without a document of their own. Counted apart.'),
    signatures: z
      .array(z.string())
      .describe('Ids of the failure signatures that the members share, the first in its name.'),
    components: z
      .array(z.string())
      .describe('What at least two members name or mention, in lower case, most members first.'),
    firstSeen: z.string().nullable().describe('The first onset, at the precision known.'),
    lastSeen: z.string().nullable().describe('The last onset, at the precision known.'),
    medianGapDays: z
      .number()
      .nonnegative()
      .nullable()
      .describe('Median of the days between episodes; null for fewer than two that are dated.'),
    resolutions: z
      .array(
        z.object({
          incident: z.string().describe('Id of the member.'),
          text: z.string().describe('What was done.'),
          command: resolutionStepSchema.shape.command,
          byHand: resolutionStepSchema.shape.byHand,
          evidence: evidenceSchema,
        }),
      )
      .describe('What recovered it each time, in order of onset.'),
    openActions: z
      .array(promiseSchema)
      .describe('Action items that bear on it and that nothing says are done or dropped.'),
    confidence: z.enum(['high', 'medium', 'low']).describe('How sure it is that the members belong together.'),
    ...patternFactsSchema.shape,
  })
  .describe('Something that came back.')

/** Something that came back. */
export interface Pattern extends z.output<typeof patternSchema> {}
export type PatternKind = (typeof patternKinds)[number]

export const promiseVerdicts = ['kept', 'repeated', 'not-kept', 'partial', 'recurred-after-kept', 'too-late'] as const

export const followThroughSchema = z
  .object({
    promise: promiseSchema,
    later: laterSchema,
    verdict: z.enum(promiseVerdicts).describe('What became of the promise.'),
  })
  .describe('A promise, and what a later incident shows of it.')

/** A promise, and what a later incident shows of it. */
export interface FollowThrough extends z.output<typeof followThroughSchema> {}
export type PromiseVerdict = (typeof promiseVerdicts)[number]

export const openPromiseSchema = z
  .object({
    promise: promiseSchema,
    candidates: z
      .array(laterSchema)
      .max(3)
      .describe('Passages that may speak of it, one a document, the likeliest first.'),
  })
  .describe('A promise that is not marked done, and of which no later document surely tells.')

/** A promise that is not marked done, and of which no later document surely tells. */
export interface OpenPromise extends z.output<typeof openPromiseSchema> {}

export const distributionSchema = z
  .object({
    n: z.number().int().nonnegative().describe('How many values it rests on.'),
    median: z.number().nullable().describe('Null for no values.'),
    p90: z.number().nullable().describe('Nine in ten are at or below it.'),
    medianInterval: z
      .object({ low: z.number().describe('Its lower end.'), high: z.number().describe('Its upper end.') })
      .nullable()
      .describe('95 % interval of the median; null for fewer than five values.'),
    values: z.array(z.number()).describe('The values in order of size where there are fewer than five; else empty.'),
    unit: z.enum(['seconds', 'days', 'count']).describe('The unit of all values.'),
    leftOut: z
      .array(z.object({ incident: z.string().describe('Id.'), reason: z.string().describe('Why it has no value.') }))
      .describe('Incidents that could not be measured.'),
    formula: z.string().describe('How the values are worked out.'),
  })
  .describe('A skewed quantity, described by its quantiles; never by its mean.')

/** A skewed quantity, described by its quantiles. */
export interface Distribution extends z.output<typeof distributionSchema> {}

export const statisticsSchema = z
  .object({
    incidents: z.number().int().nonnegative().describe('How many there are.'),
    firstDate: z.string().nullable().describe('The first onset.'),
    lastDate: z.string().nullable().describe('The last onset.'),
    duration: distributionSchema.describe('How long they took, as stated.'),
    timeToDetect: distributionSchema.describe('From onset to the first who knew.'),
    timeToResolve: distributionSchema.describe('From onset to the end.'),
    daysBetween: distributionSchema.describe('From one onset to the next.'),
    byMonth: countsSchema.describe('Incidents by the month of their onset, in order.'),
    bySeverity: countsSchema.describe('Incidents by level of severity.'),
    byService: countsSchema.describe('Incidents by affected service.'),
    byCause: countsSchema.describe('Incidents by failure signature in their causes.'),
    breakdown: z
      .array(
        z.object({
          by: z.enum(['month', 'severity', 'service', 'cause']).describe('What the groups are made by.'),
          key: z.string().describe('Which month, severity, service or cause.'),
          incidents: z.number().int().nonnegative().describe('How many are in the group.'),
          took: distributionSchema.describe('How long they took.'),
        }),
      )
      .describe('How long the incidents of each group took.'),
    formulas: z
      .object({
        byMonth: z.string().describe('Of byMonth.'),
        bySeverity: z.string().describe('Of bySeverity.'),
        byService: z.string().describe('Of byService.'),
        byCause: z.string().describe('Of byCause.'),
        breakdown: z.string().describe('Of breakdown.'),
        actionItems: z.string().describe('Of actionItems.'),
      })
      .describe('How each count is made.'),
    actionItems: z
      .object({
        total: z.number().describe('All of them.'),
        open: z.number().describe('Marked as open or in progress.'),
        done: z.number().describe('Marked as done.'),
        unmarked: z.number().describe('Without a mark.'),
        withoutOwner: z.number().describe('Neither done nor dropped, and nobody is named.'),
      })
      .describe('Action items of all incidents.'),
  })
  .describe('Counts and distributions over all incidents.')

/** Counts and distributions over all incidents. */
export interface Statistics extends z.output<typeof statisticsSchema> {}

export const analysisSchema = z
  .object({
    schemaVersion: z.literal(1).describe('The version of this schema.'),
    themes: z.array(themeSchema).describe('What many of the incidents are about, the largest first.'),
    patterns: z.array(patternSchema).describe('Mechanisms first, then the surest, the largest, the latest.'),
    followThrough: z.array(followThroughSchema).describe('In order of the promise, then of the later incident.'),
    openPromises: z
      .array(openPromiseSchema)
      .describe('The other promises that are not marked done, in order of their documents.'),
    guards: z.array(guardSchema).describe('Alerts that are known to detect what the patterns show.'),
    statistics: statisticsSchema,
    coverage: z
      .array(
        z.object({
          field: z.string().describe('The field of the record.'),
          present: z.number().int().nonnegative().describe('How many have it.'),
          total: z.number().int().nonnegative().describe('Of how many.'),
          missing: z.array(z.string()).describe('Ids of those that lack it.'),
        }),
      )
      .describe('How many incidents have each field, and the ids of those that lack it.'),
    unknownWords: z
      .array(unknownWordsSchema)
      .describe('What the config has to be taught; empty where all words are known.'),
    duplicates: z
      .array(
        z.object({
          incident: z.string().describe('Id of the document that is counted nowhere.'),
          of: z.string().describe('The incident that it describes as well.'),
          reason: z.string().describe('Why they are taken for one.'),
          evidence: evidenceSchema,
        }),
      )
      .describe(
        'Documents that describe an incident that another describes. They are no recurrences and are counted nowhere.',
      ),
    awaitingJudgement: z
      .array(awaitingPairSchema)
      .describe('Pairs that may share a cause and are worth a look by a person, the latest incidents first.'),
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
