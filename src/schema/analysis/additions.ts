import { z } from 'zod'
import { evidenceSchema } from './match.ts'

const stillOpenSchema = z.object({
  incident: z.string().describe('Id of the earlier incident that promised it.'),
  ordinal: z.number().int().positive().describe('Which outage of the pattern it is: 2 for the second.'),
  text: z.string(),
  path: z.string().nullable(),
  at: z.string(),
  line: z.number().int().positive().nullable(),
})

const joinSchema = z
  .object({
    pattern: z.string().describe('Id.'),
    ordinal: z
      .number()
      .int()
      .positive()
      .describe(
        'Which outage of the pattern the incident is, by onset: 4 for the fourth. Documents of one outage count once.',
      ),
    outages: z.number().int().positive().describe('How many the pattern now has.'),
    stillOpen: z.array(stillOpenSchema).describe('What the earlier ones promised and no mark says is done.'),
  })
  .describe('A pattern that an incident is part of.')

const addedIncidentSchema = z.object({
  incident: z.string().describe('Id.'),
  title: z.string().nullable(),
  change: z.enum(['new', 'edited']).describe('Edited: it was there, and its new words put it into these patterns.'),
  path: z.string().nullable(),
  joins: z.array(joinSchema),
})

export const additionsSchema = z
  .object({
    revision: z.string().describe('The git revision that is compared with, as it was given.'),
    incidents: z.array(addedIncidentSchema).describe('In order of onset.'),
    removed: z.array(z.string()).describe('Ids of incidents that were there at the revision.'),
    promises: z
      .array(
        z.object({
          promise: z.object({ incident: z.string(), at: z.string(), text: z.string(), evidence: evidenceSchema }),
          later: z.object({ incident: z.string(), at: z.string(), quote: z.string(), evidence: evidenceSchema }),
          verdict: z.enum(['not-kept', 'repeated', 'partial', 'recurred-after-kept']),
        }),
      )
      .describe('Promises that are broken now and were not, or were not known to be, at the revision.'),
  })
  .describe('What has come since a revision.')

/** What has come since a revision. */
export interface Additions extends z.output<typeof additionsSchema> {}
export interface AddedIncident extends z.output<typeof addedIncidentSchema> {}
export interface PatternJoin extends z.output<typeof joinSchema> {}
export interface StillOpen extends z.output<typeof stillOpenSchema> {}
