import { z } from 'zod'

/** What a team may set a budget for; each is a gate of `postmortem report`. */
export const budgetNames = ['recurrence', 'highActionDays', 'undetected'] as const
export type BudgetName = (typeof budgetNames)[number]

export const budgetsSchema = z
  .strictObject({
    recurrence: z
      .int()
      .min(2)
      .optional()
      .describe('No pattern may reach so many outages while none of the promises that bear on it was kept.'),
    highActionDays: z
      .int()
      .min(0)
      .optional()
      .describe(
        'No high-priority action item may stay open for more than so many days after its due date, or after the day of its document where it has none.',
      ),
    undetected: z
      .int()
      .min(0)
      .optional()
      .describe('No more than so many incidents may leave open how they were detected.'),
  })
  .describe('What a team will not let pass. Beyond a budget `postmortem report` exits with 1.')

/** What a team will not let pass. */
export interface Budgets extends z.output<typeof budgetsSchema> {}

const violationSchema = z.object({
  incident: z.string().describe('Id.'),
  path: z.string().nullable().describe('The file.'),
  at: z.string().describe('The record path: "actionItems[2]".'),
  line: z.number().int().positive().nullable().describe('1-based; null where the document is not at hand.'),
  subject: z.string().describe('What is beyond the budget: the id of a pattern, the words of an action item.'),
  message: z.string().describe('What is beyond the budget, in a sentence.'),
  remedy: z.string().describe('What to do about it.'),
  known: z.boolean().describe('Whether it was so at the revision that the report compares with; false without one.'),
})

/** One thing beyond a budget, with its place and the remedy. */
export interface BudgetViolation extends z.output<typeof violationSchema> {}

export const budgetResultSchema = z
  .object({
    budget: z.enum(budgetNames).describe('Which budget.'),
    limit: z.number().int().describe('What it was set to.'),
    violations: z.array(violationSchema).describe('What is beyond it; empty where it is kept.'),
  })
  .describe('A budget that was set, and what is beyond it; nothing where it is kept.')

/** A budget that was set, and what is beyond it. */
export interface BudgetResult extends z.output<typeof budgetResultSchema> {}
