import { Command, CommanderError } from 'commander'
import { commandTable } from './command-table.ts'
import { describeFailure } from './describe-failure.ts'
import { ExitCode } from './exit-code.ts'
import { guardOutput } from './guard-output.ts'
import { readKitVersion } from './input/read-kit-version.ts'
import type { Io, ProcessIo } from './io.ts'

const examples = `
Examples:
  $ postmortem report incidents
  $ postmortem new "Loki drops all logs" --from cluster.json
  $ postmortem match "read-only file system" --in incidents

Exit codes: 0 clean, 1 findings, 2 wrong usage, 3 a source could not be read, 70 internal error, 130 interrupted.`

/** Runs one command line, without the program's name, and gives its exit code. Never throws. */
export async function run(argv: readonly string[], process: ProcessIo): Promise<ExitCode> {
  const io = guardOutput(process)
  let code: ExitCode = ExitCode.clean
  try {
    const program = await buildProgram(argv, io, (finished) => {
      code = finished
    })
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.clean : ExitCode.usage
    return describeFailure(error, io)
  }
}

async function buildProgram(argv: readonly string[], io: Io, finish: (code: ExitCode) => void): Promise<Command> {
  const program = new Command('postmortem')
    .description('Reads the postmortems of a team, drafts the next one, and reports what keeps coming back.')
    .version(readKitVersion(), '-V, --version')
    .addHelpText('after', examples)
    .exitOverride()
    .showHelpAfterError('(postmortem --help lists the commands and options)')
    .configureOutput({ writeOut: io.out, writeErr: io.err })
  const named = argv.find((word) => !word.startsWith('-') && word !== 'help')
  for (const [name, { summary, load }] of Object.entries(commandTable)) {
    const command = program.command(name).summary(summary).description(capitalised(summary))
    if (name === named) {
      command.showHelpAfterError(`(postmortem ${name} --help shows how to use it)`)
      const define = await load()
      define(command, io, finish)
    }
  }
  return program
}

function capitalised(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`
}
