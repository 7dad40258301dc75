import { z } from 'zod'
import { budgetsSchema } from './analysis/budget.ts'
import { actionStatuses } from './incident/action-item.ts'
import { columnNames } from './incident/column-name.ts'
import { fieldNames } from './incident/field-name.ts'
import { sectionKinds } from './incident/section.ts'
import { severityLevels } from './incident/severity.ts'
import { statusStates } from './incident/status.ts'

/** What phrases may mean, by the part of the vocabulary that they belong to. */
export const vocabularyMeanings = {
  sections: sectionKinds,
  fields: fieldNames,
  columns: columnNames,
  severities: severityLevels,
  statuses: statusStates,
  actionStatuses,
} as const

const phrase = z.string().regex(/[\p{L}\p{N}]/u, 'A phrase needs a letter or a digit.')

/** Lists of phrases by what they mean. */
function meanings<const Meaning extends string>(known: readonly Meaning[]) {
  return z.partialRecord(z.enum(known), z.array(phrase)).optional()
}

export const vocabularyAdditionsSchema = z
  .strictObject({
    sections: meanings(vocabularyMeanings.sections).describe('Headings and bold labels, by what stands under them.'),
    fields: meanings(vocabularyMeanings.fields).describe('Labels of single values, by what they say.'),
    columns: meanings(vocabularyMeanings.columns).describe('Headers of table columns, by what stands in them.'),
    severities: meanings(vocabularyMeanings.severities).describe(
      'Words of the severity scale, by level. A numbered step (sev5) may be given too.',
    ),
    statuses: meanings(vocabularyMeanings.statuses).describe("Words for an incident's state."),
    actionStatuses: meanings(vocabularyMeanings.actionStatuses).describe("Words for an action item's state."),
  })
  .describe(
    'What a team calls things, beside what the kit knows. Upper and lower case and punctuation make no difference.',
  )

export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe('The address of this schema, for editors.'),
    vocabulary: vocabularyAdditionsSchema.optional(),
    lint: z
      .strictObject({
        rules: z
          .record(z.string(), z.enum(['off', 'error', 'warning', 'info']))
          .optional()
          .describe(
            'The severity of a lint rule or of a check of the parser or of the files, by its id; off silences it.',
          ),
      })
      .optional()
      .describe('What lint says, and how loud.'),
    budgets: budgetsSchema.optional(),
  })
  .describe("A team's own headings, scales, rules and budgets, in postmortem.config.yaml.")

/** What a team calls things, beside what the kit knows. */
export interface VocabularyAdditions extends z.output<typeof vocabularyAdditionsSchema> {}

/** A team's own headings, scales, rules and budgets, in postmortem.config.yaml. */
export interface Config extends z.output<typeof configSchema> {}
