import { z } from 'zod'
import { proseSchema } from './prose.ts'

/** The ways by which a team learns of an incident. */
export const noticedByValues = ['alert', 'monitoring-looked-at', 'user', 'team', 'provider', 'automation'] as const
export const warnedValues = ['in-time', 'late', 'no'] as const

export const detectionSchema = z
  .object({
    text: proseSchema.shape.text.nullable().describe('The section or value in plain text; null without one.'),
    markdown: proseSchema.shape.markdown.nullable().describe('The same as it is written; null without one.'),
    noticedBy: z
      .enum(noticedByValues)
      .nullable()
      .describe('How the team first learned of it; null where the document does not say.'),
    warned: z
      .enum(warnedValues)
      .nullable()
      .describe('Whether an alert reported this fault: in time, too late, or not at all; null where nothing is said.'),
  })
  .describe('How the incident was noticed.')

/** How the incident was noticed. */
export interface Detection extends z.output<typeof detectionSchema> {}
export type NoticedBy = (typeof noticedByValues)[number]
export type Warned = (typeof warnedValues)[number]
