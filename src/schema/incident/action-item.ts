import { z } from 'zod'

export const actionStatuses = ['open', 'in-progress', 'done', 'dropped'] as const

export const actionItemSchema = z
  .object({
    id: z.string().nullable().describe('From a number or id column.'),
    text: z.string().describe('What is to be done, in plain text, without its marks.'),
    priority: z.string().nullable().describe('As written, in lower case: p1, high.'),
    owner: z.string().nullable().describe('Who will do it, as written.'),
    status: z.enum(actionStatuses).nullable().describe('Null where no mark says.'),
    due: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .nullable()
      .describe('YYYY-MM-DD; null where not given or not a day.'),
    dueText: z.string().nullable().describe('The due date as written.'),
    links: z.array(z.string()).describe('Link targets in the item, in order.'),
  })
  .describe('A promise: something that somebody will do so that this does not come back.')

/** A promise: something that somebody will do so that this does not come back. */
export interface ActionItem extends z.output<typeof actionItemSchema> {}
export type ActionStatus = (typeof actionStatuses)[number]
