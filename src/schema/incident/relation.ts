import { z } from 'zod'

export const relationKinds = ['same', 'different', 'caused-by', 'duplicate', 'mention'] as const

export const relationSchema = z
  .object({
    id: z.string().nullable().describe('The id of the other incident; null where it has no document of its own.'),
    date: z
      .string()
      .nullable()
      .describe('The day of the other occurrence (YYYY-MM-DD or YYYY-MM), where the words give one.'),
    kind: z.enum(relationKinds).describe('What the other incident is to this one, according to the words.'),
    quote: z.string().describe('The words that say so.'),
  })
  .describe('What the document says about another incident: "same failure class as", "different root cause than".')

/** What the document says about another incident. */
export interface Relation extends z.output<typeof relationSchema> {}
export type RelationKind = (typeof relationKinds)[number]
