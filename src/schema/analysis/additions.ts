import { z } from 'zod'
import { laterSchema, promiseSchema } from './match.ts'

const stillOpenSchema = z.object({
  incident: z.string().describe('Id of the earlier incident that promised it.'),
  ordinal: z.number().int().positive().describe('Which outage of the pattern it is: 2 for the second.'),
  text: z.string().describe('What was promised.'),
  path: z.string().nullable().describe('The file.'),
  at: z.string().describe('The record path.'),
  line: z.number().int().positive().nullable().describe('1-based; null where the document is not at hand.'),
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
  title: z.string().nullable().describe('Its title.'),
  change: z.enum(['new', 'edited']).describe('Edited: it was there, and its new words put it into these patterns.'),
  path: z.string().nullable().describe('Its file.'),
  joins: z.array(joinSchema).describe('The patterns that it is now part of, or newly part of where it was edited.'),
})

export const additionsSchema = z
  .object({
    revision: z.string().describe('The git revision that is compared with, as it was given.'),
    incidents: z.array(addedIncidentSchema).describe('In order of onset.'),
    removed: z.array(z.string()).describe('Ids of incidents that were there at the revision.'),
    promises: z
      .array(
        z.object({
          promise: promiseSchema,
          later: laterSchema,
          verdict: z.enum(['not-kept', 'repeated', 'partial', 'recurred-after-kept']).describe('What became of it.'),
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
