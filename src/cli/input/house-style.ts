import { type Command, Option } from 'commander'
import { readConfig } from '../../corpus/read-config.ts'
import { settableChecks } from '../../lint/builtin-checks.ts'
import type { LintOptions } from '../../lint/lint-incident.ts'
import type { Budgets } from '../../schema/analysis/budget.ts'
import { extendVocabulary } from '../../vocabulary/extend-vocabulary.ts'
import { builtinVocabulary, type Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Io } from '../io.ts'

/** How a team writes, and what its lint says: its config, made ready for use. */
export interface HouseStyle {
  readonly vocabulary: Vocabulary
  readonly severities: NonNullable<LintOptions['severities']>
  /** What the team will not let pass; null where the config sets no budget. */
  readonly budgets: Budgets | null
}

/** The option of every command that reads documents. */
export interface HouseStyleOption {
  readonly config?: string | undefined
}

/** Gives a command the option `--config`. */
export function addConfigOption(command: Command): Command {
  return command.addOption(
    new Option(
      '--config <file>',
      "the team's own headings, scales, rules and budgets (default: the nearest postmortem.config.yaml)",
    ),
  )
}

/** @throws PostmortemError with code `CONFIG` where the config is not there, can't be read or is wrong */
export async function readHouseStyle({ config: file }: HouseStyleOption, io: Io): Promise<HouseStyle> {
  const { vocabulary, lint, budgets } = await readConfig({
    file,
    cwd: io.cwd,
    ruleIds: settableChecks.map(({ id }) => id),
  })
  return {
    vocabulary: vocabulary ? extendVocabulary(builtinVocabulary(), vocabulary) : builtinVocabulary(),
    severities: lint?.rules ?? {},
    budgets: budgets ?? null,
  }
}
