import { z } from 'zod'
import { proseSchema } from './prose.ts'

/** What people do to end an outage. */
export const recoveryActs = [
  'restart',
  'recreate',
  'scale-down-up',
  'reattach-volume',
  'rollback',
  'revert-config',
  'fix-config',
  'fix-code',
  'deploy-fix',
  'free-space',
  'add-capacity',
  'failover',
  'restore-backup',
  'renew-credential',
  'unblock-network',
  'disable-feature',
  'wait-or-provider',
  'manual-data-fix',
  'other',
] as const

export const stepOutcomes = ['ended', 'eased', 'failed', 'unknown'] as const

export const resolutionStepSchema = z
  .object({
    text: z.string().describe('The sentence, item or row that states it, as plain text.'),
    command: z.string().nullable().describe('The command that was run, where one is given.'),
    act: z.enum(recoveryActs).describe('The kind of act; "other" where it is none of the known ones.'),
    byHand: z
      .boolean()
      .nullable()
      .describe(
        'True where a person did it on the spot, by a command or "manually"; false where code, a pull request or automation did; null where the document does not say.',
      ),
    outcome: z
      .enum(stepOutcomes)
      .describe('Whether it ended the outage, eased it or failed; "unknown" where the document does not say.'),
  })
  .describe('One thing that was done to end the outage.')

/** One thing that was done to end the outage. */
export interface ResolutionStep extends z.output<typeof resolutionStepSchema> {}
export type RecoveryAct = (typeof recoveryActs)[number]
export type StepOutcome = (typeof stepOutcomes)[number]

export const resolutionSchema = z
  .object({
    text: proseSchema.shape.text.nullable().describe('The section in plain text; null without such a section.'),
    markdown: proseSchema.shape.markdown.nullable().describe('The section as it is written; null without one.'),
    steps: z.array(resolutionStepSchema).describe('In the order in which they were done, wherever they stand.'),
  })
  .describe('What was done to end the outage. Never the cause, a plan, or what was built afterwards.')

/** What was done to end the outage. */
export interface Resolution extends z.output<typeof resolutionSchema> {}
