import { type Command, Option } from 'commander'

/** The option of every command that reads documents. */
export interface ConfigOption {
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
