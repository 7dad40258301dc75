import { z } from 'zod'
import { proseSchema } from './prose.ts'
import { timeExpressionSchema } from './time-expression.ts'

export const milestones = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const

export const timelineEntrySchema = z
  .object({
    time: timeExpressionSchema,
    event: proseSchema.describe('What happened.'),
    milestone: z.enum(milestones).nullable().describe('Set where the words say so.'),
  })
  .describe('One row, bullet, heading or line of the timeline.')

/** One row, bullet, heading or line of the timeline. */
export interface TimelineEntry extends z.output<typeof timelineEntrySchema> {}
export type Milestone = (typeof milestones)[number]
