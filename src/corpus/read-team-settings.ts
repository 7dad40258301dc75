import { settableChecks } from '../lint/builtin-checks.ts'
import type { LintOptions } from '../lint/lint-incident.ts'
import type { Budgets } from '../schema/analysis/budget.ts'
import { extendVocabulary } from '../vocabulary/extend-vocabulary.ts'
import { builtinVocabulary, type Vocabulary } from '../vocabulary/vocabulary.ts'
import { type ReadConfigOptions, readConfig } from './read-config.ts'

/** The config of a team in the form of the options that parser, lint, templates and analysis take. */
export interface TeamSettings {
  /** The built-in words with the team's own. */
  readonly vocabulary: Vocabulary
  /** How severe each rule is that the team has set. */
  readonly severities: NonNullable<LintOptions['severities']>
  /** Null where the config sets no budget. */
  readonly budgets: Budgets | null
}

/**
 * Reads a team's config as {@link readConfig} does, and makes it ready for use. A team without one has the built-in words,
 * and no severities and budgets of its own.
 *
 * @throws PostmortemError with code `CONFIG` where it is not there, can't be read, is wrong or names an unknown rule.
 */
export async function readTeamSettings(options: Omit<ReadConfigOptions, 'ruleIds'> = {}): Promise<TeamSettings> {
  const { vocabulary, lint, budgets } = await readConfig({ ...options, ruleIds: settableChecks.map(({ id }) => id) })
  return {
    vocabulary: vocabulary ? extendVocabulary(builtinVocabulary(), vocabulary) : builtinVocabulary(),
    severities: lint?.rules ?? {},
    budgets: budgets ?? null,
  }
}
