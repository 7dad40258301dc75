import { z } from 'zod'

export const themeSchema = z
  .object({
    title: z.string().describe('The names that stand for it, as the documents write them: "iSCSI, NAS".'),
    incidents: z
      .array(z.string())
      .describe('Ids of the incidents whose title, summary or causes name it, in order of onset.'),
    firstSeen: z.string().nullable().describe('The onset of the first of them, at the precision known.'),
    lastSeen: z.string().nullable().describe('The onset of the last of them.'),
  })
  .describe('A component or layer that many incidents are about. They need not share a cause.')

/** A component or layer that many incidents are about. */
export interface Theme extends z.output<typeof themeSchema> {}

export const unknownWordsSchema = z
  .object({
    field: z.enum(['severity', 'status']).describe('The field of the record.'),
    words: z
      .array(
        z.object({
          text: z.string().describe('As the documents write it.'),
          count: z.number().int().positive().describe('In how many.'),
        }),
      )
      .describe('The most frequent first.'),
  })
  .describe('What a team calls its severities or states, in words whose level is not known: the config can map them.')

/** Words of a team whose level is not known. */
export interface UnknownWords extends z.output<typeof unknownWordsSchema> {}
